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

/** Tokens that a reader sees between words; marks, tags and cross-references, which take after their surroundings, are looked through. */
function isAudible(token: Token): boolean {
  return token.nesting === 0 && !LOOKED_THROUGH.has(token.type);
}

const LOOKED_THROUGH = new Set(['citation', 'cross_reference', 'footnote_reference', 'comment', 'softbreak']);

/** Inline rule at `{`: a label that no construct took, or a term's mark with a blank before it. Reports, and leaves the text. */
export function noteStrayLabel(state: StateInline, silent: boolean): boolean {
  if (silent || state.src[state.pos] !== '{') return false;
  const match = matchAt(/\{#([A-Za-z0-9_.:+/-]{1,200})[^{}\n]{0,1000}\}/y, state.src, state.pos);
  if (match) {
    const span = inlineSpan(state, state.pos, state.pos + match[0].length);
    contextOf(state).nearMisses.push({ kind: 'label-stray', span });
  }
  const blank = /\][ \t]{1,9}$/.exec(state.src.slice(Math.max(0, state.pos - 10), state.pos))?.[0].length ?? 0;
  if (blank && state.src.startsWith('{.term}', state.pos)) {
    const span = inlineSpan(state, state.pos - blank + 1, state.pos);
    contextOf(state).nearMisses.push({ kind: 'label-blank', span, edits: [{ span, text: '' }] });
  }
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
  const line = matchAt(/:[^\n]{0,1000}(?=\n|$)/y, state.src, start)?.[0].trimEnd() ?? '';
  const { nearMisses, text } = contextOf(state);
  const span = inlineSpan(state, start, start + line.length);
  if (/^:[ \t].*\{#tbl-[^{}]*\}$/.test(line)) nearMisses.push({ kind: 'caption-stray', span });
  else if (/^:{3,}[ \t]*[^:\s]/.test(line)) {
    if (!/^:{3,}[ \t]*(?:\{[ \t]*(?:[#.]|[A-Za-z][\w-]*=)[^{}]*\}|[A-Za-z][\w-]*)[ \t]*:*$/.test(line))
      nearMisses.push({ kind: 'block-malformed', span });
    else if (start > 0) {
      const edit = { span: { ...span, end: span.start }, text: repeatLineStart(text, span.start) };
      nearMisses.push({ kind: 'block-blank', span, edits: [edit] });
    }
  }
  return false;
}

/** A line break, and what stands before `offset` in its line: the marks of the containers it is in. */
function repeatLineStart(text: string, offset: number): string {
  const [, ending = '\n', prefix = ''] =
    /(\r\n?|\n)?([^\r\n]*)$/.exec(text.slice(Math.max(0, offset - 1000), offset)) ?? [];
  return ending + prefix;
}
