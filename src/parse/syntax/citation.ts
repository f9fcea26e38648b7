// `[@key, p. 35; @b]`, `[-@key]`, `[@fig-x]` and bare `@key` → Citation or CrossReference; the key's prefix tells which.
import type { StateInline } from 'markdown-it';
import { characterAt, characterBefore, isWide } from '../../model/characters.ts';
import { labelKind } from '../../model/label.ts';
import type {
  Citation,
  CitationItem,
  CrossReference,
  CrossReferenceItem,
  Locator,
  NearMiss,
} from '../../model/section.ts';
import type { Part, Span } from '../../model/span.ts';
import { contextOf, inlineSpan, setFact } from '../context.ts';
import { KEY, matchAt } from './attributes.ts';
import { readFullwidthBracket } from './fullwidth-bracket.ts';
import { toLocator } from './locator.ts';

type Item = {
  readonly span: Span;
  readonly key: Part;
  readonly prefix?: Part;
  readonly locator?: Locator;
  readonly suppressed: boolean;
};

/** Inline rule at `[`. */
export function readBracket(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src[start] !== '[') return false;
  const end = closingBracket(state.src, start + 1, state.posMax);
  if (end < 0 && !silent) noteUnclosed(state, start);
  if (end < 0 || state.src[end + 1] === '(') return false;
  const near: NearMiss[] = [];
  const items = readItems(state, start + 1, end, near);
  const kinds = new Set(items.map((item) => item !== undefined && labelKind(item.key.value) !== undefined));
  const complete = items.length > 0 && items.every((item) => item !== undefined);
  if (!silent) {
    const opensLikeCitation = /^-?[@＠]/.test(state.src.slice(start + 1, start + 3));
    const whole = inlineSpan(state, start, end + 1);
    if (complete && kinds.size > 1) near.push(mixedBracket(state, whole, items));
    else if (!complete && opensLikeCitation && near.length === 0)
      near.push({ kind: 'citation-malformed', span: whole });
    if (complete || opensLikeCitation || near.some(({ kind }) => kind === 'citation-malformed'))
      contextOf(state).nearMisses.push(...near);
    if (complete && kinds.size === 1) pushFact(state, whole, items, 'bracket');
  }
  if (!complete || kinds.size > 1) return false;
  state.pos = end + 1;
  return true;
}

function noteUnclosed(state: StateInline, start: number): void {
  const length = matchAt(/\[-?@[A-Za-z0-9]+/y, state.src, start)?.[0].length;
  if (length === undefined) return;
  contextOf(state).nearMisses.push({ kind: 'citation-malformed', span: inlineSpan(state, start, start + length) });
}

/** The edit gives each run of items of one sort a bracket of its own. */
function mixedBracket(state: StateInline, span: Span, items: readonly (Item | undefined)[]): NearMiss {
  const { text } = contextOf(state);
  const isLabel = (item: Item | undefined): boolean => item !== undefined && labelKind(item.key.value) !== undefined;
  const brackets = items.map((item, index) => {
    const between = index === 0 ? '[' : isLabel(item) === isLabel(items[index - 1]) ? '; ' : '][';
    return item ? between + text.slice(item.span.start, item.span.end) : '';
  });
  return { kind: 'mixed-bracket', span, edits: [{ span, text: `${brackets.join('')}]` }] };
}

/** Inline rule at `@`: narrative `@key`. */
export function readBareKey(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src[start] !== '@' || /[A-Za-z0-9_]/.test(state.src[start - 1] ?? '')) return false;
  const match = matchAt(KEY, state.src, start + 1);
  const end = start + 1 + (match?.[0].length ?? 0);
  if (!match || end > state.posMax) return false;
  if (readWideBracket(state, silent)) return true;
  const before = characterBefore(state.src, start);
  const after = characterAt(state.src, end);
  const near = bareNearMiss(state, start, end, match[0], before, after);
  if (near && !silent) contextOf(state).nearMisses.push(near);
  if (near?.kind === 'label-colon') return false;
  if (!silent) {
    const whole = inlineSpan(state, start, end);
    pushFact(
      state,
      whole,
      [{ span: whole, key: { value: match[0], span: inlineSpan(state, start + 1, end) }, suppressed: false }],
      'narrative',
    );
  }
  state.pos = end;
  return true;
}

/** `【@key，第3章】` is read as the bracket it was meant to be. */
function readWideBracket(state: StateInline, silent: boolean): boolean {
  const bracket = readFullwidthBracket(state);
  if (!bracket) return false;
  const { opening, end, edit } = bracket;
  const items = readItems(state, opening + 1, end - 1, []);
  const kinds = new Set(items.map((item) => item !== undefined && labelKind(item.key.value) !== undefined));
  if (items.some((item) => item === undefined) || kinds.size > 1) return false;
  if (!silent) {
    const span = inlineSpan(state, opening, end);
    contextOf(state).nearMisses.push({ kind: 'fullwidth-bracket', span, edits: [{ span, text: edit }] });
    state.pending = state.pending.slice(0, opening - state.pos);
    state.pos = opening;
    pushFact(state, span, items, 'bracket');
  }
  state.pos = end;
  return true;
}

function bareNearMiss(
  state: StateInline,
  start: number,
  end: number,
  key: string,
  before: string,
  after: string,
): NearMiss | undefined {
  const colon = labelColon(state, start + 1, key);
  if (colon) return colon;
  if (!isWide(before) && !isWide(after)) return undefined;
  const span = inlineSpan(state, start, end);
  return { kind: 'bare-reference', span, edits: [{ span, text: `[@${key}]` }] };
}

/** `fig:x` where `fig-x` is meant. */
function labelColon(state: StateInline, start: number, key: string): NearMiss | undefined {
  const colon = key.indexOf(':');
  if (colon < 0 || !labelKind(`${key.slice(0, colon)}-`)) return undefined;
  const span = inlineSpan(state, start, start + key.length);
  return {
    kind: 'label-colon',
    span,
    edits: [{ span: inlineSpan(state, start + colon, start + colon + 1), text: '-' }],
  };
}

/** Offset of the `]` that closes a bracket without brackets inside, or -1. */
function closingBracket(text: string, from: number, max: number): number {
  for (let at = from; at < max; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') return -1;
    else if (character === ']') return at;
  }
  return -1;
}

/** Items between separators; undefined where a part names no key. Full-width separators are read as meant and noted. */
function readItems(state: StateInline, from: number, to: number, near: NearMiss[]): (Item | undefined)[] {
  const items: (Item | undefined)[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    const character = at < to ? state.src[at] : ';';
    const fullwidth = character === '；' || (character === '，' && /^ ?-?@/.test(state.src.slice(at + 1, at + 4)));
    if (character === '\\') at++;
    else if (character === ';' || fullwidth) {
      if (fullwidth) noteSeparator(state, at, '; ', near);
      items.push(readItem(state, start, at, near));
      start = at + 1;
    }
  }
  return items;
}

function noteSeparator(state: StateInline, at: number, text: string, near: NearMiss[]): void {
  const blank = matchAt(/ */y, state.src, at + 1)?.[0].length ?? 0;
  const edit = { span: inlineSpan(state, at, at + 1 + blank), text };
  near.push({ kind: 'fullwidth-separator', span: inlineSpan(state, at, at + 1), edits: [edit] });
}

function readItem(state: StateInline, from: number, to: number, near: NearMiss[]): Item | undefined {
  const text = state.src.slice(from, to);
  const at = /(?<![A-Za-z0-9_\\])@(?=[A-Za-z0-9])/.exec(text)?.index ?? -1;
  const wide = /^\s*-?＠/.exec(text);
  if (at < 0) {
    const mark = from + (wide?.[0].length ?? 0);
    if (wide)
      near.push({
        kind: 'fullwidth-bracket',
        span: inlineSpan(state, mark - 1, mark),
        edits: [{ span: inlineSpan(state, mark - 1, mark), text: '@' }],
      });
    return undefined;
  }
  const key = matchAt(KEY, text, at + 1)?.[0] ?? '';
  const colon = labelColon(state, from + at + 1, key);
  if (colon) {
    near.push(colon);
    return undefined;
  }
  const suppressed = text[at - 1] === '-';
  const prefix = trimmedPart(state, from, from + at - (suppressed ? 1 : 0));
  const locator = readLocator(state, from + at + 1 + key.length, to, near);
  if (labelKind(key) && (prefix || locator)) {
    near.push(wordyCrossReference(state, from, to, at - (suppressed ? 1 : 0), at + 1 + key.length));
    return undefined;
  }
  return {
    span: trimmedPart(state, from, to)?.span ?? inlineSpan(state, from, to),
    key: { value: key, span: inlineSpan(state, from + at + 1, from + at + 1 + key.length) },
    ...(prefix && { prefix }),
    ...(locator && { locator }),
    suppressed,
  };
}

/** A cross-reference has no place for other words; alone in its bracket, the edit moves them out. */
function wordyCrossReference(state: StateInline, from: number, to: number, start: number, end: number): NearMiss {
  const text = state.src.slice(from, to);
  const isAlone = state.src[from - 1] === '[' && state.src[to] === ']';
  const span = isAlone ? inlineSpan(state, from - 1, to + 1) : inlineSpan(state, from, to);
  const moved = `${text.slice(0, start).trim()}[${text.slice(start, end)}]${text.slice(end).trimEnd()}`;
  return { kind: 'citation-malformed', span, ...(isAlone && { edits: [{ span, text: moved }] }) };
}

function readLocator(state: StateInline, from: number, to: number, near: NearMiss[]): Locator | undefined {
  if (from >= to) return undefined;
  const comma = state.src[from];
  if (comma === '，') noteSeparator(state, from, ', ', near);
  const part = trimmedPart(state, comma === ',' || comma === '，' ? from + 1 : from, to);
  return part && toLocator(part);
}

/** The text of a range without blanks around it, or undefined when nothing is left. */
function trimmedPart(state: StateInline, from: number, to: number): Part | undefined {
  const text = state.src.slice(from, to);
  const value = text.trim();
  const start = from + text.length - text.trimStart().length;
  return value ? { value, span: inlineSpan(state, start, start + value.length) } : undefined;
}

function pushFact(state: StateInline, span: Span, items: readonly (Item | undefined)[], form: Citation['form']): void {
  const found = items.filter((item) => item !== undefined);
  const isCrossReference = found[0] !== undefined && labelKind(found[0].key.value) !== undefined;
  const token = state.push(isCrossReference ? 'cross_reference' : 'citation', '', 0);
  if (isCrossReference) setFact(token, { span, form, items: found.map(toCrossReferenceItem) } satisfies CrossReference);
  else setFact(token, { span, form, items: found.map(toCitationItem) } satisfies Citation);
}

function toCitationItem({ suppressed, ...item }: Item): CitationItem {
  return { ...item, suppressAuthor: suppressed };
}

function toCrossReferenceItem(item: Item): CrossReferenceItem {
  return { span: item.span, label: item.key, numberOnly: item.suppressed };
}
