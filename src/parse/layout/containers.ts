// Tokens of blocks that hold blocks → LayoutContainer. Their last line is that of their text: blank lines may stand behind it.
import type { Token } from 'markdown-it';
import type { LayoutBlock, LayoutContainer, LayoutItem, LayoutTerm } from '../../model/layout.ts';
import type { Block, Footnote } from '../../model/section.ts';
import { factOf } from '../context.ts';
import { type Reader, takeToken } from './reader.ts';

type Read = LayoutContainer & { readonly last: number };

/** `open` was read. `end`: the line where what it stands in ends. */
type ReadContainer = (reader: Reader, open: Token, end: number) => Read;

/** By the token that opens them. */
export const CONTAINERS: ReadonlyMap<string, ReadContainer> = new Map<string, ReadContainer>([
  ['blockquote_open', (reader, open) => ({ kind: 'quotation', ...readItem(reader, open) })],
  ['footnote_open', readFootnote],
  ['block_open', readColonBlock],
  ['bullet_list_open', (reader) => readList(reader)],
  ['ordered_list_open', (reader, open) => readList(reader, Number(open.attrGet('start') ?? 1))],
  ['dl_open', readTerms],
]);

function readItem(reader: Reader, { map }: Token): LayoutItem {
  const [first, end] = map ?? [0, 0];
  const blocks = reader.readBlocks(reader, end);
  return { first, last: lastLine(blocks) ?? first + 1, blocks };
}

function lastLine(blocks: readonly { readonly last: number }[]): number | undefined {
  return blocks.at(-1)?.last;
}

function readFootnote(reader: Reader, open: Token): Read {
  return { kind: 'footnote', label: factOf<Footnote>(open).label.value, ...readItem(reader, open) };
}

function readColonBlock(reader: Reader, open: Token, end: number): Read {
  const { opening, closed } = factOf<Block>(open);
  const line = /^[^\r\n]*/.exec(reader.context.text.slice(opening.start))?.[0].trimEnd() ?? '';
  const blocks = reader.readBlocks(reader, end);
  const closing = closed ? (/^:+/.exec(line)?.[0] ?? '') : '';
  const last = reader.tokens[reader.at - 1]?.map?.[1] ?? lastLine(blocks) ?? (open.map?.[1] || 0);
  return { kind: 'block', opening: line, closing, blocks, last };
}

function readList(reader: Reader, start?: number): Read {
  const items: LayoutItem[] = [];
  for (let token = takeToken(reader); token.nesting > 0; token = takeToken(reader)) items.push(readItem(reader, token));
  const paragraph = items.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'paragraph');
  const loose = paragraph?.kind === 'paragraph' ? !paragraph.tight : hasGaps(items);
  return { kind: 'list', ...(start !== undefined && { start }), loose, items, last: lastLine(items) ?? 0 };
}

/** Whether blank lines stand between items, or between the blocks of one. */
function hasGaps(items: readonly LayoutItem[]): boolean {
  return [items, ...items.map(({ blocks }) => blocks)].some(isSpaced);
}

function isSpaced(all: readonly (LayoutItem | LayoutBlock)[]): boolean {
  return all.some(({ first }, index) => index > 0 && first > (all[index - 1]?.last ?? first));
}

function readTerms(reader: Reader): Read {
  const terms: LayoutTerm[] = [];
  for (let token = takeToken(reader); token.nesting > 0; token = takeToken(reader)) {
    const [first = 0] = token.map ?? [];
    const text = takeToken(reader).content;
    takeToken(reader);
    const definitions: LayoutItem[] = [];
    while (reader.tokens[reader.at]?.type === 'dd_open') definitions.push(readDefinition(reader));
    terms.push({ text, loose: (definitions[0]?.first ?? 0) > first + 1, definitions });
  }
  return { kind: 'terms', terms, last: lastLine(terms.at(-1)?.definitions ?? []) ?? 0 };
}

/** The token of a definition may begin with the line of its term. */
function readDefinition(reader: Reader): LayoutItem {
  const item = readItem(reader, takeToken(reader));
  return { ...item, first: item.blocks[0]?.first ?? item.first };
}
