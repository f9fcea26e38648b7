// `## 标题 {#sec-x}` → Heading: takes the attributes off the inline content before it is parsed, and gives each heading its anchor.
import type { StateCore, Token } from 'markdown-it';
import type { Heading } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { bodySpan, contextOf, factOf, setFact } from '../context.ts';
import { placeOf } from '../positions.ts';
import { readAttributes } from './attributes.ts';

/** Core rule before inline parsing. */
export function readHeadings(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    const inline = state.tokens[index + 1];
    if (token.type === 'heading_open' && inline) readHeading(state, token, inline);
  }
}

function readHeading(state: StateCore, open: Token, inline: Token): void {
  const isAtx = open.markup.startsWith('#');
  if (isAtx) skipOpening(state, inline, open.markup.length);
  const place = placeOf(state, inline);
  const span = (from: number, to: number): Span => bodySpan(state, place(from), place(to));
  const brace = attributesStart(inline.content);
  const read = brace < 0 ? undefined : readAttributes(inline.content, brace, 'heading', span);
  if (read) {
    contextOf(state).attributes.push(read.attributes);
    const rest = inline.content.slice(0, brace).trimEnd();
    inline.content = isAtx ? rest.replace(/(?:^|[ \t])#+$/, '').trimEnd() : rest;
  }
  const content = span(0, inline.content.length);
  const lead = isAtx ? open.markup.length : 0;
  const start = lead ? bodySpan(state, anchorOf(inline), anchorOf(inline)).start : content.start;
  const classes = read?.attributes.classes.map((part) => part.value) ?? [];
  setFact(open, {
    span: { ...content, start, end: read?.attributes.span.end ?? (inline.content ? content.end : start + lead) },
    level: Number(open.tag.slice(1)),
    text: '',
    content,
    unnumbered: classes.includes('-') || classes.includes('unnumbered'),
    anchor: '',
    topLevel: open.level === 0,
    ...(read?.attributes.id && { label: read.attributes.id }),
  } satisfies Heading);
}

/** Where attributes at the end begin, or -1. Those that touch a bracket belong to what the bracket is. */
function attributesStart(text: string): number {
  const brace = /\{[^{}\n]*\}$/.exec(text)?.index ?? -1;
  return brace > 0 && /\](?:\([^()\n]*\))?$/.test(text.slice(0, brace)) ? -1 : brace;
}

function anchorOf(inline: Token): number {
  const meta = factOf<{ anchors: number[]; opening?: number }>(inline);
  return meta.opening ?? meta.anchors[0] ?? 0;
}

/** The first anchor of an ATX heading is its `#`; moves it to the text. */
function skipOpening(state: StateCore, inline: Token, marks: number): void {
  const meta = factOf<{ anchors: number[]; opening?: number }>(inline);
  const opening = meta.anchors[0] ?? 0;
  let at = opening + marks;
  while (state.src[at] === ' ' || state.src[at] === '\t') at++;
  inline.meta = { anchors: [at], opening };
}

/** Core rule after inline parsing: text and anchors, each unique in the file. */
export function nameHeadings(state: StateCore): void {
  const taken: TakenAnchors = new Map();
  const headings = state.tokens.flatMap((token, index) => (token.type === 'heading_open' ? [{ token, index }] : []));
  for (const { token } of headings) {
    const label = factOf<Heading>(token).label?.value;
    if (label) taken.set(label, 1);
  }
  for (const { token, index } of headings) {
    const heading = factOf<Heading>(token);
    const text = plainText(state.tokens[index + 1]?.children ?? []);
    const anchor = heading.label?.value ?? uniqueAnchor(headingAnchor(text), taken);
    setFact(token, { ...heading, text, anchor });
  }
}

/** Text of inline tokens as a reader hears it: formulas as TeX, no citations or footnote marks. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('');
}

/** What one inline token sounds like. */
export function tokenText(token: Token): string {
  if (token.type === 'formula') return factOf<{ tex: { value: string } }>(token).tex.value;
  if (token.type === 'softbreak') return factOf<{ joined?: boolean } | null>(token)?.joined ? '' : ' ';
  if (token.type === 'hardbreak') return ' ';
  if (token.type === 'image') return plainText(token.children ?? []);
  return ['text', 'text_special', 'code_inline'].includes(token.type) ? token.content : '';
}

/** Pandoc's identifier for a heading, with Han characters kept: no marks, blanks to hyphens, lower case. */
export function headingAnchor(text: string): string {
  const kept = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_.-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
  return kept.replace(/^[^\p{L}]+/u, '') || 'section';
}

/** Anchors in use, with the count from which the next free `-1`, `-2` … is sought. */
export type TakenAnchors = Map<string, number>;

/** The anchor, with `-1`, `-2` … behind it when it is taken; takes it. */
export function uniqueAnchor(anchor: string, taken: TakenAnchors): string {
  let count = taken.get(anchor);
  if (count === undefined) {
    taken.set(anchor, 1);
    return anchor;
  }
  while (taken.has(`${anchor}-${count}`)) count++;
  taken.set(anchor, count + 1);
  taken.set(`${anchor}-${count}`, 1);
  return `${anchor}-${count}`;
}
