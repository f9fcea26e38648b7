// Source → a function from spans to lines and columns; each file is measured once.
import type { Source } from '../model/source.ts';
import { lineStarts, type Position, positionAt, type Span } from '../model/span.ts';

export type Location = {
  readonly start: Position;
  readonly end: Position;
  /** The line that holds the start, as offsets, without its line end. Empty in a file that was not read. */
  readonly line: { readonly start: number; readonly end: number };
};

export function locator(source: Source): (span: Span) => Location {
  const files = new Map<string, { text: string; starts: readonly number[] }>();
  const measure = (file: string) => {
    const found = source.get(file);
    const text = found?.kind === 'text' ? found.text : '';
    const measured = { text, starts: lineStarts(text) };
    files.set(file, measured);
    return measured;
  };
  return (span) => {
    const { text, starts } = files.get(span.file) ?? measure(span.file);
    const start = placeAt(text, starts, span.start);
    const lineStart = starts[start.line - 1] ?? 0;
    let lineEnd = starts[start.line] ?? text.length;
    while (lineEnd > lineStart && /[\r\n]/.test(text.charAt(lineEnd - 1))) lineEnd--;
    return { start, end: placeAt(text, starts, span.end), line: { start: lineStart, end: lineEnd } };
  };
}

/** A byte order mark is no column: editors and SARIF do not count it. */
function placeAt(text: string, starts: readonly number[], offset: number): Position {
  const { line, column } = positionAt(starts, offset);
  return { line, column: line === 1 && text.startsWith('\ufeff') ? Math.max(1, column - 1) : column };
}

/** Text of a file that was read, else empty. */
export function textOf(source: Source, file: string): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text : '';
}
