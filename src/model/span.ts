// Positions in a file: half-open ranges of UTF-16 offsets in the file as stored (BOM and CRLF included).

export type Span = { readonly file: string; readonly start: number; readonly end: number };

/** A piece of author text together with where it stands; `value` is unescaped, the slice is not. */
export type Part<T = string> = { readonly value: T; readonly span: Span };

/** One-based line and column (UTF-16 units) of an offset; only the edges (formats, protocol) use them. */
export type Position = { readonly line: number; readonly column: number };

/** Offsets at which the lines of `text` begin; a line ends at LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the line that holds `offset`, by binary search in the ascending starts of lines. */
export function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Position of `offset` in the text whose {@link lineStarts} are given. */
export function positionAt(starts: readonly number[], offset: number): Position {
  const line = findLine(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
