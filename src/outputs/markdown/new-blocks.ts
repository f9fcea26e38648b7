// Blocks that are not in the file of a page: blank lines stand around them.
import type { LayoutBlock } from '../../model/layout.ts';

export const FREE = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, covered: false };

/** `content` is Markdown on one line. */
export function paragraphOf(content: string): LayoutBlock {
  return { ...FREE, kind: 'paragraph', tight: false, text: { content, breaks: [], sentenceStarts: [] } };
}

export function listOf(items: readonly (readonly LayoutBlock[])[]): LayoutBlock {
  return { ...FREE, kind: 'list', loose: true, items: items.map((blocks) => ({ ...FREE, blocks })) };
}

/** `attributes` stand in braces. */
export function divOf(attributes: string, blocks: readonly LayoutBlock[]): LayoutBlock {
  return { ...FREE, kind: 'block', opening: `::: ${attributes}`, closing: ':::', blocks };
}
