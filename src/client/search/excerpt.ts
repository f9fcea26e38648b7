// A passage and what was found in it → the words to show, with the finds marked, and what the page is told to mark.
import { shownText } from './corpus.ts';
import type { Hit } from './find.ts';
import type { Fold } from './fold.ts';
import type { Passage, PassageKind } from './shard.ts';

export type Excerpt = {
  readonly kind: PassageKind;
  readonly anchor: string;
  readonly number: readonly Words[];
  readonly text: readonly Words[];
  /** What is to be marked on the page, as it stands there: words of the passage; of a formula the beginning of its TeX. */
  readonly marks: readonly string[];
  /** What stands before the first of them. */
  readonly before: string;
};

export type Words = { readonly text: string; readonly isMarked: boolean };

type Range = readonly [start: number, end: number];

/** Characters shown before the first find, and in all; characters that tell one find, and one formula, from another on the page. */
const [LEAD, LENGTH, CONTEXT, FORMULA_LENGTH] = [24, 110, 16, 80];
const MAX_MARKS = 8;

/** What is shown from its beginning: names, and entries that open with their authors. */
const WHOLE_KINDS: ReadonlySet<PassageKind> = new Set(['title', 'heading', 'term', 'reference', 'entry']);

/** Places where an excerpt may well begin: after a mark, or between the cells of a row. */
const BREAK = /(?<=[，。；：！？、│\n]\s*)(?=\S)/g;

/** And of TeX: before a command. */
const COMMAND = /(?=\\)/g;

export function excerptPassage(passage: Passage, hit: Hit, fold: Fold): Excerpt {
  const { kind, anchor, number = '', text } = passage;
  const all = findRanges(shownText(passage), hit.needles, fold);
  const lead = shownText(passage).length - text.length;
  const ranges = hit.spelled ? [hit.spelled] : clipRanges(all, lead, lead + text.length);
  const first = ranges[0]?.[0] ?? 0;
  const start = WHOLE_KINDS.has(kind) ? 0 : chooseStart(text, first, kind === 'formula' ? COMMAND : BREAK);
  const end = Math.min(text.length, start + Math.max(LENGTH, first - start + LENGTH / 2));
  const words = splitWords(text, ranges, start, end);
  const numberRanges = clipRanges(all, 0, number.length);
  return {
    kind,
    anchor,
    number: splitWords(number, numberRanges, 0, number.length),
    text: [...ellipsis(start > 0), ...words, ...ellipsis(end < text.length)],
    marks:
      kind === 'formula'
        ? [text.slice(0, FORMULA_LENGTH)]
        : [...listMarks(number, numberRanges), ...listMarks(text, ranges)],
    before: numberRanges.length > 0 ? '' : text.slice(Math.max(0, first - CONTEXT), first).replace(/^.*[│\n]\s*/s, ''),
  };
}

function ellipsis(isCut: boolean): Words[] {
  return isCut ? [{ text: '……', isMarked: false }] : [];
}

/** Where the needles stand in the original text: ascending, none inside another. */
function findRanges(text: string, needles: readonly string[], fold: Fold): Range[] {
  const folded = fold(text);
  const ranges: Range[] = [];
  for (const needle of needles.filter((words) => words !== ''))
    for (let at = folded.text.indexOf(needle); at >= 0; at = folded.text.indexOf(needle, at + needle.length))
      ranges.push([folded.starts[at] ?? 0, folded.ends[at + needle.length - 1] ?? 0]);
  const sorted = ranges.toSorted(([a, x], [b, y]) => a - b || y - x);
  let reached = -1;
  return sorted.filter(([from, to]) => {
    const isNew = from >= reached;
    if (isNew) reached = to;
    return isNew;
  });
}

function listMarks(text: string, ranges: readonly Range[]): string[] {
  return [...new Set(ranges.map(([from, to]) => text.slice(from, to)))].slice(0, MAX_MARKS);
}

/** What lies between `start` and `end`, counted from `start`. */
function clipRanges(ranges: readonly Range[], start: number, end: number): Range[] {
  return ranges
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start] as const)
    .filter(([from, to]) => from < to);
}

function chooseStart(text: string, first: number, mark: RegExp): number {
  if (first <= LEAD) return 0;
  const window = text.slice(first - LEAD, first);
  return first - LEAD + Math.max(0, window.search(mark));
}

function splitWords(text: string, ranges: readonly Range[], start: number, end: number): Words[] {
  const words: Words[] = [];
  let at = start;
  for (const [from, to] of ranges) {
    if (from < at || from >= end) continue;
    words.push({ text: text.slice(at, from), isMarked: false }, { text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < end) words.push({ text: text.slice(at, end), isMarked: false });
  return words.filter((part) => part.text !== '');
}
