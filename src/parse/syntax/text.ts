// Line breaks inside Chinese sentences, and the text that looks like a construct and is none → NearMiss.
import type { StateCore, StateInline, Token } from 'markdown-it';
import { characterAt, characterBefore, isWide } from '../../model/characters.ts';
import { contextOf, inlineSpan } from '../context.ts';
import { matchAt } from './attributes.ts';

/** Core rule: a break is dropped where Han characters or full-width marks stand on a side of it. */
export function joinLines(state: StateCore): void {
  for (const token of state.tokens) if (token.type === 'inline') joinTokens(token.children ?? []);
}

/** Marks each `softbreak` of inline content: `meta.joined` says that it stands for nothing rather than for a blank. */
export function joinTokens(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.children) joinTokens(token.children);
    if (token.type !== 'softbreak') continue;
    const before = tokens.slice(Math.max(0, index - 20), index).findLast(isAudible);
    const after = tokens.slice(index + 1, index + 20).find(isAudible);
    const left = before?.type.startsWith('text') ? characterBefore(before.content, before.content.length) : '';
    const right = after?.type.startsWith('text') ? characterAt(after.content, 0) : '';
    token.meta = { joined: isWide(left) || isWide(right) };
  }
}

/** Tokens that a reader sees between words; superscript marks and tags are looked through. */
function isAudible(token: Token): boolean {
  return token.nesting === 0 && !['citation', 'footnote_reference', 'comment', 'softbreak'].includes(token.type);
}

/** Inline rule at `{`: a label that no construct took. Reports, and leaves the text. */
export function noteStrayLabel(state: StateInline, silent: boolean): boolean {
  const match =
    silent || state.src[state.pos] !== '{'
      ? null
      : matchAt(/\{#([A-Za-z0-9_.:+/-]{1,200})[^{}\n]{0,1000}\}/y, state.src, state.pos);
  if (match)
    contextOf(state).nearMisses.push({
      kind: 'label-stray',
      span: inlineSpan(state, state.pos, state.pos + match[0].length),
    });
  return false;
}

/** Inline rule at `<`: an HTML tag. Reports, and leaves the text. */
export function noteHtml(state: StateInline, silent: boolean): boolean {
  const match =
    silent || state.src[state.pos] !== '<'
      ? null
      : matchAt(/<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>\n]{0,1000})?\/?>/iy, state.src, state.pos);
  if (match)
    contextOf(state).nearMisses.push({
      kind: 'raw-html',
      span: inlineSpan(state, state.pos, state.pos + match[0].length),
    });
  return false;
}

/** Inline rule at `:` where a line begins: a block or a caption that its surroundings turned into text. */
export function noteStrayLine(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (silent || state.src[start] !== ':' || (start > 0 && state.src[start - 1] !== '\n')) return false;
  const fence = matchAt(/:{3,}[ \t]*(?:\{[^{}\n]{0,1000}\}|[A-Za-z][\w-]*)[ \t]*(?=\n|$)/y, state.src, start);
  const caption = matchAt(/:[ \t]+[^\n]{0,1000}\{#tbl-[^{}\n]{0,1000}\}[ \t]*(?=\n|$)/y, state.src, start);
  const kind = fence ? 'block-blank' : 'caption-stray';
  const length = (fence ?? caption)?.[0].length;
  if (length === undefined) return false;
  const span = inlineSpan(state, start, start + length);
  const insertion = { ...span, end: span.start };
  contextOf(state).nearMisses.push({ kind, span, ...(fence && { edits: [{ span: insertion, text: '\n' }] }) });
  return false;
}
