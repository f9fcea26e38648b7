// A file's layout → its lines in the one way this project lays Markdown out. Every block has its own lines; containers put their marks before them.
import type { LayoutBlock, LayoutItem, LayoutList, LayoutTerm } from '../model/layout.ts';
import { printTable } from './print-table.ts';
import { printText, type TextStyle } from './print-text.ts';

/** Where blocks are printed. */
type Place = {
  readonly style: TextStyle;
  /** Not inside another block. */
  readonly top: boolean;
  /** In a list whose items no blank line may part. */
  readonly tight: boolean;
};

/** Lines without their ends. */
export function printLayout(blocks: readonly LayoutBlock[], style: TextStyle): string[] {
  return printBlocks(blocks, { style, top: true, tight: false });
}

function printBlocks(blocks: readonly LayoutBlock[], place: Place): string[] {
  const lines: string[] = [];
  let marks = FIRST_MARKS;
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    marks = before && isLikeList(before, block) && marks === FIRST_MARKS ? SECOND_MARKS : FIRST_MARKS;
    if (before && !place.tight && isParted(before, block)) lines.push('');
    for (const line of printBlock(block, marks, { ...place, top: place.top && before !== undefined })) lines.push(line);
  }
  return lines;
}

type ListMarks = { readonly bullet: string; readonly behindNumber: string };

/** Two lists of a kind, one behind the other, differ in their marks: else they would be one. */
const FIRST_MARKS: ListMarks = { bullet: '-', behindNumber: '.' };
const SECOND_MARKS: ListMarks = { bullet: '*', behindNumber: ')' };

function isLikeList(a: LayoutBlock, b: LayoutBlock): boolean {
  return a.kind === 'list' && b.kind === 'list' && (a.start === undefined) === (b.start === undefined);
}

/** Whether a blank line stands between two blocks: where there was one, and wherever its absence says nothing. */
function isParted(a: LayoutBlock, b: LayoutBlock): boolean {
  if (b.first > a.last) return true;
  // A formula without a blank line is part of the sentence around it; a comment is about what follows.
  const isClose = a.kind === 'comment' || a.kind === 'formula' || b.kind === 'formula' || b.covered;
  return !isClose && !(a.kind === 'definition' && b.kind === 'definition');
}

function printBlock(block: LayoutBlock, marks: ListMarks, place: Place): string[] {
  const inside: Place = { ...place, top: false, tight: false };
  switch (block.kind) {
    case 'paragraph':
      return printText(block.text, place.style);
    case 'heading':
      return [['#'.repeat(block.level), block.text, block.attributes].filter(Boolean).join(' ')];
    case 'rule':
      // At the start of a file `---` opens front matter, in a list `- ---` is a rule; below text it makes a heading.
      return [place.top ? '---' : '***'];
    case 'table':
      return printTable(block);
    case 'quotation':
      return indent(printBlocks(block.blocks, inside), '> ', '> ');
    case 'footnote':
      return indent(printBlocks(block.blocks, inside), `[^${block.label}]: `, '    ');
    case 'block':
      // Its blank lines are those of the list that it stands in.
      return [block.opening, ...printBlocks(block.blocks, { ...place, top: false }), block.closing].filter(
        (line, index, all) => line || index < all.length - 1,
      );
    case 'list':
      return printList(block, marks, inside);
    case 'terms':
      return block.terms.flatMap((term, index) => [...(index > 0 ? [''] : []), ...printTerm(term, inside)]);
    default:
      return [...block.lines];
  }
}

function printList({ start, loose, items }: LayoutList, marks: ListMarks, place: Place): string[] {
  return items.flatMap((item, index) => {
    const mark = start === undefined ? marks.bullet : `${start + index}${marks.behindNumber}`;
    const lines = printItem(item, `${mark} `, { ...place, tight: !loose });
    return loose && index > 0 ? ['', ...lines] : lines;
  });
}

function printTerm({ text, loose, definitions }: LayoutTerm, place: Place): string[] {
  return [
    text,
    ...definitions.flatMap((definition, index) => {
      const isParted = index === 0 ? loose : definition.first > (definitions[index - 1]?.last ?? 0);
      const lines = printItem(definition, place.style.definitionMark ?? ': ', place);
      return isParted ? ['', ...lines] : lines;
    }),
  ];
}

function printItem({ blocks }: LayoutItem, mark: string, place: Place): string[] {
  return indent(printBlocks(blocks, place), mark, ' '.repeat(mark.length));
}

/** Puts marks before lines; an empty block still has its own mark. */
function indent(lines: readonly string[], first: string, rest: string): string[] {
  return (lines.length > 0 ? lines : ['']).map((line, index) => {
    const mark = index === 0 ? first : rest;
    return line ? mark + line : mark.trimEnd();
  });
}
