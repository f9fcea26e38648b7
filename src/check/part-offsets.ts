// A part and its source → a function from offsets in the part's value to spans in its file. The slice may hold more: quote marks, indents.
import type { Source } from '../model/source.ts';
import type { Part, Span } from '../model/span.ts';

/** How far a character of the value may lie behind the one before it. */
const MAX_GAP = 200;

/** The returned function gives the file's span for `value.slice(start, end)`. */
export function partPlacer(source: Source, { value, span }: Part): (start: number, end: number) => Span {
  const length = span.end - span.start;
  const offsets = value.length === length ? undefined : alignValue(value, sliceOf(source, span));
  const place = (offset: number) => span.start + Math.min(offsets?.[offset] ?? offset, length);
  return (start, end) => ({
    file: span.file,
    start: place(start),
    end: end > start ? Math.min(place(end - 1) + 1, span.end) : place(start),
  });
}

function sliceOf(source: Source, { file, start, end }: Span): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text.slice(start, end) : '';
}

/** For each offset in `value`, the offset in `slice` of the same character, taken greedily. */
function alignValue(value: string, slice: string): number[] {
  const offsets: number[] = [];
  let place = 0;
  for (let index = 0; index < value.length; index++) {
    const gap = slice.slice(place, place + MAX_GAP).indexOf(value.charAt(index));
    place += Math.max(gap, 0);
    offsets.push(place);
    if (gap >= 0) place++;
  }
  offsets.push(slice.length);
  return offsets;
}
