// Offset in a part's value → offset in its file. The slice may hold more than the value: quote marks, indents, backslashes.

import type { Source } from '../model/source.ts';
import type { Part, Span } from '../model/span.ts';

/** The file's span for `value.slice(start, end)`. */
export function spanInPart(source: Source, { value, span }: Part, start: number, end: number): Span {
  const offsets = value.length === span.end - span.start ? undefined : alignValue(value, sliceOf(source, span));
  const place = (offset: number) => span.start + (offsets?.[offset] ?? Math.min(offset, span.end - span.start));
  return { file: span.file, start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
}

function sliceOf(source: Source, { file, start, end }: Span): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text.slice(start, end) : '';
}

/** For each offset in `value`, the offset in `slice` of the same character, taken greedily. */
function alignValue(value: string, slice: string): number[] {
  const offsets: number[] = [];
  let place = 0;
  for (const character of value.split('')) {
    const found = slice.indexOf(character, place);
    if (found >= 0) place = found;
    offsets.push(place);
    if (found >= 0) place++;
  }
  offsets.push(slice.length);
  return offsets;
}
