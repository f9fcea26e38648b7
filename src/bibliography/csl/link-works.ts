// A citation twice, whole and with each work marked but without its brackets → the whole with the key of each work on what stands for it.
// citeproc marks works only at the price of the brackets, and bare numbers not at all.
import type { CitationPiece } from '../../model/reference-text.ts';
import type { ReadPiece } from './read-html.ts';

type Range = { readonly start: number; readonly end: number; readonly key: string };

export type Marks = {
  /** Address of the mark → key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Of a style with numbers: number → key, of the works that are cited here. */
  readonly numbers: ReadonlyMap<string, string>;
};

/** Where the two do not say the same, only numbers are marked. */
export function linkWorks(
  whole: readonly ReadPiece[],
  marked: readonly ReadPiece[],
  { keys, numbers }: Marks,
): CitationPiece[] {
  const text = textOf(whole);
  const offset = text.indexOf(textOf(marked));
  const found = offset < 0 ? [] : listRanges(marked, keys, offset);
  const ranges = [...found, ...findNumbers(text, numbers, found)].sort((a, b) => a.start - b.start);
  let start = 0;
  return whole.flatMap((piece) => {
    const end = start + piece.text.length;
    const cuts = cutPiece(start, end, ranges);
    const parts = cuts.map(({ from, to, key }): CitationPiece => {
      const text = piece.text.slice(from - start, to - start);
      return { text, ...(piece.styles.length > 0 && { styles: piece.styles }), ...(key !== undefined && { key }) };
    });
    start = end;
    return parts;
  });
}

function textOf(pieces: readonly ReadPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function listRanges(pieces: readonly ReadPiece[], keys: ReadonlyMap<string, string>, offset: number): Range[] {
  const ranges: Range[] = [];
  let start = offset;
  for (const { text, href } of pieces) {
    const end = start + text.length;
    const key = href === undefined ? undefined : keys.get(href);
    const last = ranges.at(-1);
    if (key !== undefined && last?.key === key && last.end === start) ranges[ranges.length - 1] = { ...last, end };
    else if (key !== undefined) ranges.push({ start, end, key });
    start = end;
  }
  return ranges;
}

/** Numbers outside what is marked already. */
function findNumbers(text: string, numbers: Marks['numbers'], found: readonly Range[]): Range[] {
  return [...text.matchAll(/\d+/g)].flatMap(({ 0: number, index: start }) => {
    const [key, end] = [numbers.get(number), start + number.length];
    const isMarked = found.some((range) => range.start < end && range.end > start);
    return key === undefined || isMarked ? [] : [{ start, end, key }];
  });
}

/** The piece from `start` to `end`, cut where a work begins or ends. */
function cutPiece(start: number, end: number, ranges: readonly Range[]): { from: number; to: number; key?: string }[] {
  const cuts: { from: number; to: number; key?: string }[] = [];
  let at = start;
  for (const range of ranges.filter((range) => range.start < end && range.end > start)) {
    const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)];
    if (from > at) cuts.push({ from: at, to: from });
    cuts.push({ from, to, key: range.key });
    at = to;
  }
  if (at < end) cuts.push({ from: at, to: end });
  return cuts;
}
