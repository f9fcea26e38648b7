// A GFM table with an optional `: caption {#tbl-x}` behind it → Table. A `|` inside `$…$` or a code span does not split a cell.
import type { StateBlock, Token } from 'markdown-it';
import type { Table } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { bodySpan, contextOf, lineContentStart, setFact } from '../context.ts';
import { matchAt, readAttributes } from './attributes.ts';
import { closingDollar } from './formula.ts';

/** Of the token that opens a row: its cells as written, surplus ones too. */
export type RowFact = { readonly written: readonly string[] };

type Cell = { readonly start: number; readonly end: number };
type Row = { readonly line: number; readonly cells: readonly Cell[] };

/** Cells that markdown adds to short rows, at most: a wide header over many short rows would explode. */
const MAX_ADDED_CELLS = 65_536;

/** Block rule. */
export function readTable(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (startLine + 2 > endLine || !isRowLine(state, startLine) || !isRowLine(state, startLine + 1)) return false;
  const alignments = readAlignments(lineText(state, startLine + 1));
  if (!alignments || !lineText(state, startLine).includes('|')) return false;
  const header = readRow(state, startLine);
  if (header.cells.length !== alignments.length) return false;
  if (silent) return true;
  const rows = readRows(state, startLine, endLine, alignments.length);
  const lastLine = rows.at(-1)?.line ?? startLine + 1;
  pushTable(state, [header, ...rows], alignments, Math.max(lastLine, startLine + 1), endLine);
  return true;
}

function isRowLine(state: StateBlock, line: number): boolean {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  return indent >= 0 && indent < 4 && !state.isEmpty(line);
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(lineContentStart(state, line), state.eMarks[line]).trimEnd();
}

/** `left`, `center`, `right` or empty per column of a `|---|:-:|` line; undefined when it is none. */
function readAlignments(text: string): string[] | undefined {
  if (!/^[|:-][|:\s-]+$/.test(text) || /^-\s/.test(text)) return undefined;
  const columns = text.split('|').map((column) => column.trim());
  if (columns[0] === '') columns.shift();
  if (columns.at(-1) === '') columns.pop();
  if (columns.length === 0 || columns.some((column) => !/^:?-+:?$/.test(column))) return undefined;
  return columns.map((column) =>
    column.endsWith(':') ? (column.startsWith(':') ? 'center' : 'right') : column.startsWith(':') ? 'left' : '',
  );
}

function readRows(state: StateBlock, startLine: number, endLine: number, columns: number): Row[] {
  const terminators = state.md.block.ruler.getRules('blockquote');
  const rows: Row[] = [];
  const outer = state.parentType;
  state.parentType = 'table';
  let added = 0;
  for (let line = startLine + 2; line < endLine; line++) {
    if (
      !isRowLine(state, line) ||
      isCaption(state, line) ||
      terminators.some((rule) => rule(state, line, endLine, true))
    )
      break;
    const row = readRow(state, line);
    added += Math.max(0, columns - row.cells.length);
    if (added > MAX_ADDED_CELLS) break;
    rows.push(row);
  }
  state.parentType = outer;
  return rows;
}

/** Cells as ranges of the body, trimmed. The first and last bar of a row are its frame. */
function readRow(state: StateBlock, line: number): Row {
  const start = lineContentStart(state, line);
  const end = start + lineText(state, line).length;
  const bars = findBars(state.src, start, end);
  const edges = [start - 1, ...bars, end];
  const cells = edges.slice(1).map((edge, index) => trimRange(state.src, (edges[index] ?? 0) + 1, edge));
  if (bars[0] === start) cells.shift();
  if (bars.length > 0 && bars.at(-1) === end - 1) cells.pop();
  return { line, cells };
}

/** Offsets of the bars that split cells: not escaped, not in code, not in a formula. */
function findBars(text: string, start: number, end: number): number[] {
  const bars: number[] = [];
  const codeEnd = createCodeFinder(text, start, end);
  for (let at = start; at < end; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '|') bars.push(at);
    else if (character === '`') at = codeEnd(at) - 1;
    else if (character === '$') at = formulaEnd(text, at, end) - 1;
  }
  return bars;
}

/** For one row: where the code that begins at an offset ends, or the end of its opening marks when nothing closes it. */
function createCodeFinder(text: string, start: number, end: number): (at: number) => number {
  const runs = new Map<number, number[]>();
  for (const { index, 0: marks } of [...text.slice(start, end).matchAll(/`+/g)].reverse()) {
    const places = runs.get(marks.length) ?? [];
    places.push(start + index);
    runs.set(marks.length, places);
  }
  return (at) => {
    const length = matchAt(/`+/y, text, at)?.[0].length ?? 1;
    const places = runs.get(length) ?? [];
    while ((places.at(-1) ?? end) < at + length) places.pop();
    return (places.at(-1) ?? at) + length;
  };
}

/** Behind the formula that a dollar opens, or behind the dollars when they are none. */
function formulaEnd(text: string, at: number, end: number): number {
  const width = text[at + 1] === '$' ? 2 : 1;
  const closing = width === 2 ? text.indexOf('$$', at + 2) : closingDollar(text, at + 1, end);
  const opens = closing >= 0 && closing + width <= end && (width === 2 || !/\s/.test(text[at + 1] ?? ' '));
  return (opens ? closing : at) + width;
}

function trimRange(text: string, start: number, end: number): Cell {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}

function pushTable(
  state: StateBlock,
  rows: readonly Row[],
  alignments: readonly string[],
  lastLine: number,
  endLine: number,
): void {
  const startLine = rows[0]?.line ?? 0;
  const open = state.push('table_open', 'table', 1);
  const caption = findCaption(state, lastLine, endLine);
  const span = bodySpan(state, lineContentStart(state, startLine), caption?.end ?? state.eMarks[lastLine] ?? 0);
  if (caption) pushCaption(state, caption);
  for (const [index, row] of rows.entries()) {
    if (index < 2) state.push(index === 0 ? 'thead_open' : 'tbody_open', index === 0 ? 'thead' : 'tbody', 1);
    pushRow(state, row, alignments, index === 0 ? 'th' : 'td');
    if (index === 0) state.push('thead_close', 'thead', -1);
  }
  if (rows.length > 1) state.push('tbody_close', 'tbody', -1);
  state.push('table_close', 'table', -1);
  state.line = (caption?.lastLine ?? lastLine) + 1;
  open.map = [startLine, state.line];
  setFact(open, {
    span,
    columns: alignments.length,
    rows: rows.map((row) => ({ span: rowSpan(state, row.line), cells: row.cells.length })),
    ...(caption && {
      caption: {
        value: state.src.slice(caption.start, caption.textEnd),
        span: bodySpan(state, caption.start, caption.textEnd),
      },
    }),
    ...(caption?.label && { label: caption.label }),
  } satisfies Table);
}

function rowSpan(state: StateBlock, line: number): Span {
  const start = lineContentStart(state, line);
  return bodySpan(state, start, start + lineText(state, line).length);
}

function pushRow(state: StateBlock, row: Row, alignments: readonly string[], tag: 'th' | 'td'): void {
  const opening = state.push('tr_open', 'tr', 1);
  opening.map = [row.line, row.line + 1];
  setFact(opening, { written: row.cells.map(({ start, end }) => state.src.slice(start, end)) } satisfies RowFact);
  for (const [column, alignment] of alignments.entries()) {
    const open = state.push(`${tag}_open`, tag, 1);
    if (alignment) open.attrs = [['style', `text-align:${alignment}`]];
    const end = state.eMarks[row.line] ?? 0;
    pushInline(state, row.cells[column] ?? { start: end, end });
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('tr_close', 'tr', -1);
}

function pushInline(state: StateBlock, range: Cell): Token {
  const inline = state.push('inline', '', 0);
  inline.content = state.src.slice(range.start, range.end);
  inline.children = [];
  inline.meta = { anchors: [range.start] };
  return inline;
}

type Caption = { start: number; textEnd: number; end: number; lastLine: number; label?: { value: string; span: Span } };

/** Whether a line reads `: caption`. */
export function isCaption(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent < 4 && /^:[ \t]+\S/.test(lineText(state, line));
}

/** The caption behind a table, with or without one blank line between; one line. */
function findCaption(state: StateBlock, lastLine: number, endLine: number): Caption | undefined {
  let line = lastLine + 1;
  if (line < endLine && state.isEmpty(line)) line++;
  if (line >= endLine || (state.sCount[line] ?? 0) < state.blkIndent || !isCaption(state, line)) return undefined;
  const text = lineText(state, line);
  const from = lineContentStart(state, line);
  const start = from + 1 + (text.slice(1).length - text.slice(1).trimStart().length);
  const brace = /\{[^{}]*\}$/.exec(text)?.index ?? -1;
  const read =
    brace < 0 ? undefined : readAttributes(state.src, from + brace, 'table', (a, b) => bodySpan(state, a, b));
  if (read) contextOf(state).attributes.push(read.attributes);
  const textEnd = read ? from + text.slice(0, brace).trimEnd().length : from + text.length;
  return {
    start,
    textEnd: Math.max(start, textEnd),
    end: from + text.length,
    lastLine: line,
    ...(read?.attributes.id && { label: read.attributes.id }),
  };
}

function pushCaption(state: StateBlock, caption: Caption): void {
  state.push('table_caption_open', 'caption', 1);
  pushInline(state, { start: caption.start, end: caption.textEnd });
  state.push('table_caption_close', 'caption', -1);
}
