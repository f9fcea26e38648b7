// A table → its lines: columns of one width as it is seen, Han characters taking two columns; a table too wide for that is not padded.
import { measureWidth } from '../check/display-text.ts';
import type { LayoutTable } from '../model/layout.ts';

/** Columns of the widest table whose cells are padded: more does not fit a screen, and padding would only swell the file. */
const MAX_WIDTH = 160;
/** The shortest row of dashes. */
const MIN_WIDTH = 3;

export function printTable({ alignments, rows, caption }: LayoutTable): string[] {
  const widths = measureColumns(alignments, rows);
  const printed = rows.map((row) =>
    printRow(row.map((cell, column) => pad(cell, widths[column] ?? 0, alignments[column] ?? ''))),
  );
  const [header = '', ...body] = printed;
  const lines = [
    header,
    printRow(alignments.map((alignment, column) => printDashes(alignment, widths[column] ?? MIN_WIDTH))),
    ...body,
  ];
  return caption === undefined ? lines : [...lines, '', `: ${caption}`];
}

type Alignment = LayoutTable['alignments'][number];

/** Widths to pad to; none where the whole would be too wide. */
function measureColumns(alignments: readonly Alignment[], rows: LayoutTable['rows']): number[] {
  const widths = alignments.map(() => MIN_WIDTH);
  for (const row of rows)
    for (const [column, cell] of row.slice(0, widths.length).entries())
      widths[column] = Math.max(widths[column] ?? 0, measureWidth(cell));
  const total = widths.reduce((sum, width) => sum + width + 3, 1);
  return total > MAX_WIDTH ? [] : widths;
}

function printRow(cells: readonly string[]): string {
  return cells.length > 0 ? `| ${cells.join(' | ')} |` : '|';
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const gap = Math.max(0, width - measureWidth(cell));
  const before = alignment === 'right' ? gap : alignment === 'center' ? gap >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(gap - before);
}

function printDashes(alignment: Alignment, width: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}
