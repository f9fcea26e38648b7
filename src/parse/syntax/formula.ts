// `$…$`, `$$…$$` and blocks of `$$` lines with an optional `{#eq-x}` → Formula. Pandoc's rule for the single dollar.
import type { StateBlock, StateInline } from 'markdown-it';
import { isHan } from '../../model/characters.ts';
import type { Attributes, Formula, NearMiss, NearMissKind } from '../../model/section.ts';
import { bodySpan, contextOf, findAhead, inlineSpan, lineContentStart, offsetsOf, setFact } from '../context.ts';
import { matchAt, readAttributes } from './attributes.ts';

/** Inline rule at `$`. */
export function readFormula(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '$') return false;
  return state.src[state.pos + 1] === '$' ? readDouble(state, silent) : readSingle(state, silent);
}

function readSingle(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  const blankAfter = /\s/.test(state.src[start + 1] ?? ' ');
  const end = blankAfter ? -1 : closingDollar(state.src, start + 1, state.posMax);
  if (end < 0) {
    if (!silent) noteSingle(state, start, blankAfter);
    return false;
  }
  if (!silent) pushFormula(state, start, end + 1, 1, false);
  state.pos = end + 1;
  return true;
}

function readDouble(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  const end = findAhead(state, '$$', start + 2);
  if (end < 0 || end + 2 > state.posMax || !state.src.slice(start + 2, end).trim()) {
    if (!silent) {
      state.pending += '$$';
      note(state, 'formula-unclosed', start, start + 2);
    }
    state.pos += 2;
    return true;
  }
  const label = readAttributes(state.src, end + 2 + blanksAt(state.src, end + 2), 'formula', (from, to) =>
    inlineSpan(state, from, to),
  );
  if (!silent) pushFormula(state, start, end + 2, 2, true, label?.attributes);
  state.pos = label?.end ?? end + 2;
  return true;
}

function pushFormula(
  state: StateInline,
  start: number,
  end: number,
  width: number,
  display: boolean,
  attributes?: Attributes,
): void {
  const tex = {
    value: state.src.slice(start + width, end - width),
    span: inlineSpan(state, start + width, end - width),
  };
  const token = state.push('formula', '', 0);
  if (attributes) contextOf(state).attributes.push(attributes);
  const span = { ...inlineSpan(state, start, end), ...(attributes && { end: attributes.span.end }) };
  setFact(token, { span, tex, display, ...(attributes?.id && { label: attributes.id }) } satisfies Formula);
}

/** The longest `\text{…}` whose dollars are looked over. */
const MAX_GROUP = 1000;

/** The dollar that closes a formula whose text begins at `from`: the next one, if no blank is before and no digit behind it; or -1. */
export function closingDollar(text: string, from: number, max: number): number {
  for (let at = from; at < max; at++) {
    const character = text[at];
    if (character === '\\') at = text.startsWith('\\text{', at) ? groupEnd(text, at + 5, max) : at + 1;
    else if (character === '$')
      return at > from && !/\s/.test(text[at - 1] ?? '') && !/\d/.test(text[at + 1] ?? '') ? at : -1;
  }
  return -1;
}

/** The brace that closes the one at `start`; `start` itself when none does. */
function groupEnd(text: string, start: number, max: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(max, start + MAX_GROUP); at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at;
  }
  return start;
}

/** What a lone dollar was perhaps meant to open: only when another follows close by on the line. */
function noteSingle(state: StateInline, start: number, blankAfter: boolean): void {
  const match = matchAt(/\$([^$\n]{1,200})\$/y, state.src, start);
  const offsets = offsetsOf(state);
  if (!match?.[1] || start + match[0].length > state.posMax || start < (offsets.get('noted $') ?? 0)) return;
  const inner = match[1];
  const closing = start + 1 + inner.length;
  if (blankAfter || /\s$/.test(inner)) {
    if (!inner.trim() || isProse(inner) || opensFormula(state, closing)) return;
    const edits = [{ span: inlineSpan(state, start + 1, closing), text: inner.trim() }];
    note(state, 'formula-blank', start, closing + 1, edits);
  } else if (/\d/.test(state.src[closing + 1] ?? '')) note(state, 'formula-digit', start, closing + 2);
  else return;
  offsets.set('noted $', closing + 1);
}

/** Whether the dollar that seems to close one formula opens another. */
function opensFormula({ src, posMax }: StateInline, start: number): boolean {
  const end = /\s/.test(src[start + 1] ?? ' ') ? -1 : closingDollar(src, start + 1, posMax);
  return end >= 0 && !isProse(src.slice(start + 1, end));
}

/** Chinese text outside `\text{…}` is what stands between two formulas or prices. */
function isProse(tex: string): boolean {
  return [...tex.replace(/\\[A-Za-z]+\{[^{}]*\}/g, '')].some(
    (character) => isHan(character) || '，。；：、！？'.includes(character),
  );
}

function note(state: StateInline, kind: NearMissKind, start: number, end: number, edits?: NearMiss['edits']): void {
  contextOf(state).nearMisses.push({ kind, span: inlineSpan(state, start, end), ...(edits && { edits }) });
}

function blanksAt(text: string, offset: number): number {
  return matchAt(/[ \t]*/y, text, offset)?.[0].length ?? 0;
}

/** Block rule: a line that begins with `$$`, up to the line that ends with `$$` or `$$ {#eq-x}`; no blank line inside. */
export function readFormulaBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineContentStart(state, startLine);
  if (!state.src.startsWith('$$', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const closing = findAhead(state, '$$', start + 2);
  if (closing < 0) return false;
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent)) return false;
    if (closing < (state.eMarks[line] ?? 0)) return closeBlock(state, startLine, line, start, closing, silent);
  }
  return false;
}

function closeBlock(
  state: StateBlock,
  startLine: number,
  line: number,
  start: number,
  closing: number,
  silent: boolean,
): boolean {
  const lineEnd = state.eMarks[line] ?? 0;
  const span = (from: number, to: number) => bodySpan(state, from, to);
  const labelled = readAttributes(state.src, closing + 2 + blanksAt(state.src, closing + 2), 'formula', span);
  const end = labelled?.end ?? closing + 2;
  const tex = blockTex(state, startLine, line, start + 2, closing);
  if (state.src.slice(end, lineEnd).trim() || !tex.trim()) return false;
  if (silent) return true;
  const token = state.push('formula_block', '', 0);
  token.map = [startLine, line + 1];
  token.block = true;
  if (labelled) contextOf(state).attributes.push(labelled.attributes);
  const label = labelled?.attributes.id;
  setFact(token, {
    span: span(start, end),
    tex: { value: tex, span: span(start + 2, closing) },
    display: true,
    ...(label && { label }),
  } satisfies Formula);
  state.line = line + 1;
  return true;
}

/** The text between two offsets without the marks of containers. */
function blockTex(state: StateBlock, startLine: number, line: number, from: number, to: number): string {
  if (startLine === line) return state.src.slice(from, to);
  const lines = [state.src.slice(from, state.eMarks[startLine])];
  for (let at = startLine + 1; at < line; at++) lines.push(state.getLines(at, at + 1, state.blkIndent, false));
  const last = state.getLines(line, line + 1, state.blkIndent, false);
  return [...lines, last.slice(0, last.length - ((state.eMarks[line] ?? 0) - to))].join('\n');
}
