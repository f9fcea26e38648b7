// `::: {#thm-x name="…"}` … `:::` → Block. Blocks nest; a bare `:::` closes the innermost one of the same container.
import type { StateBlock, StateCore, Token } from 'markdown-it';
import { labelKind, THEOREM_KINDS, type TheoremKind } from '../../model/label.ts';
import { type Attributes, type Block, type BlockKind, CALLOUT_KINDS } from '../../model/section.ts';
import { bodySpan, contextOf, factOf, lineContentStart, replaceTokens, setFact } from '../context.ts';
import { attributeValue, matchAt, readAttributes } from './attributes.ts';

/** Block rule for the closing line; it may end a paragraph. */
export function readBlockEnd(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = lineContentStart(state, startLine);
  const end = state.eMarks[startLine] ?? 0;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !isFence(state.src, start, end)) return false;
  const { openBlocks, nearMisses } = contextOf(state);
  if (openBlocks.length === 0) {
    if (!silent) nearMisses.push({ kind: 'block-stray', span: bodySpan(state, start, end) });
    return false;
  }
  if (silent) return true;
  if (openBlocks.at(-1) !== state.level) {
    nearMisses.push({ kind: 'block-stray', span: bodySpan(state, start, end) });
    return false;
  }
  openBlocks.pop();
  const token = state.push('block_close', 'div', -1);
  token.block = true;
  token.map = [startLine, startLine + 1];
  token.meta = { end: contextOf(state).toFile(state.skipSpacesBack(end, start)) };
  state.line = startLine + 1;
  return true;
}

function isFence(text: string, start: number, end: number): boolean {
  return text.startsWith(':::', start) && /^:{3,}\s*$/.test(text.slice(start, end));
}

/** Block rule for the opening line; as in Pandoc it cannot interrupt a paragraph. */
export function readBlockStart(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = lineContentStart(state, startLine);
  const end = state.eMarks[startLine] ?? 0;
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || !state.src.startsWith(':::', start)) return false;
  const span = (from: number, to: number) => bodySpan(state, from, to);
  const opening = readOpening(state.src, start, end, span);
  if (!opening) return false;
  if (silent) return true;
  if (opening.attributes) contextOf(state).attributes.push(opening.attributes);
  const token = state.push('block_open', 'div', 1);
  token.block = true;
  token.map = [startLine, startLine + 1];
  setFact(token, { ...opening.fact, span: opening.fact.opening, closed: false } satisfies Block);
  contextOf(state).openBlocks.push(state.level);
  state.line = startLine + 1;
  return true;
}

type Opening = { readonly fact: Omit<Block, 'span' | 'closed'>; readonly attributes?: Attributes };
type Spanner = Parameters<typeof readAttributes>[3];

function readOpening(text: string, start: number, end: number, span: Spanner): Opening | undefined {
  const fence = matchAt(/:{3,}[ \t]*/y, text, start)?.[0].length ?? 0;
  const word = matchAt(/([A-Za-z][\w-]*)[ \t]*:*[ \t]*(?=\n|$)/y, text, start + fence);
  if (word?.[1]) {
    const written = { value: word[1], span: span(start + fence, start + fence + word[1].length) };
    return { fact: { kind: blockKind(word[1]), written, opening: span(start, end) } };
  }
  const read = readAttributes(text, start + fence, 'block', span);
  if (!read || !/^[ \t]*:*[ \t]*$/.test(text.slice(read.end, end))) return undefined;
  const { attributes } = read;
  const named = attributes.classes[0] ?? attributes.id ?? { value: '', span: attributes.span };
  const theorem = attributes.id && labelKind(attributes.id.value);
  const kind = attributes.classes[0] ? blockKind(attributes.classes[0].value) : blockKind(theorem ?? '');
  const name = attributeValue(attributes, 'name') ?? attributeValue(attributes, 'title');
  const category = kind === 'reference-list' ? attributeValue(attributes, 'category') : undefined;
  const label = attributes.id;
  const parts = { ...(name && { name }), ...(label && { label }), ...(category && { category }) };
  return { fact: { kind, written: named, opening: span(start, read.end), ...parts }, attributes };
}

function blockKind(word: string): BlockKind {
  if (word === 'proof' || word === 'reference-list' || THEOREM_KINDS.includes(word as TheoremKind))
    return word as BlockKind;
  return CALLOUT_KINDS.some((kind) => word === `callout-${kind}`) ? (word as BlockKind) : 'unknown';
}

/** Core rule: pairs openings and closings, so that an unclosed block ends with its container and tokens nest. */
export function closeBlocks(state: StateCore): void {
  const balanced: Token[] = [];
  const open: Token[] = [];
  for (const token of state.tokens) {
    if (token.nesting < 0) {
      while (open.at(-1)?.type === 'block_open' && token.type !== 'block_close') endBlock(state, open, balanced);
      const opener = open.pop();
      if (token.type === 'block_close' && opener) finishBlock(opener, factOf<{ end: number }>(token).end, true);
    }
    balanced.push(token);
    if (token.nesting > 0) open.push(token);
  }
  while (open.length > 0) endBlock(state, open, balanced);
  replaceTokens(state.tokens, balanced);
}

function endBlock(state: StateCore, open: Token[], balanced: Token[]): void {
  const opener = open.pop();
  if (opener) finishBlock(opener, factOf<Block>(opener).opening.end, false);
  const close = new state.Token('block_close', 'div', -1);
  close.block = true;
  balanced.push(close);
}

function finishBlock(opener: Token, end: number, closed: boolean): void {
  const fact = factOf<Block>(opener);
  setFact(opener, { ...fact, closed, span: { ...fact.span, end } });
}
