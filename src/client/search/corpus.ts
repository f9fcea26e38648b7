// Shards → what is scanned: the folded text of all passages, one line each. It grows while shards arrive, and belongs to one worker.
import type { Fold } from './fold.ts';
import { numberKeys } from './number-key.ts';
import { type Spelled, spellCharacters } from './pinyin.ts';
import type { IndexedPage, Passage, Shard } from './shard.ts';

export type Corpus = {
  readonly fold: Fold;
  readonly pages: IndexedPage[];
  readonly passages: Located[];
  readonly segments: Segment[];
  /** A name of a term, folded → the passages of all terms of that name. */
  readonly terms: Map<string, number[]>;
  /** Key of a number → the passages that carry it. */
  readonly numbers: Map<string, number[]>;
  /** Passages that can be typed in pinyin. */
  readonly spelled: Map<number, readonly Spelled[]>;
};

export type Located = {
  readonly passage: Passage;
  /** Index in `pages`. */
  readonly page: number;
  /** What names the passage as a whole, folded: a title or caption, each name of a term. */
  readonly wholes: readonly string[];
};

/** Lines joined by line breaks, which no folded text holds. */
export type Segment = {
  readonly haystack: string;
  /** Where each line begins, ascending. */
  readonly starts: readonly number[];
  /** The passage of each line. */
  readonly lines: readonly number[];
};

export function createCorpus(fold: Fold): Corpus {
  return { fold, pages: [], passages: [], segments: [], terms: new Map(), numbers: new Map(), spelled: new Map() };
}

export function addShard(corpus: Corpus, { pages }: Shard): void {
  const lines: { readonly text: string; readonly passage: number }[] = [];
  for (const page of pages) {
    const index = corpus.pages.push(page) - 1;
    for (const passage of page.passages) {
      const texts = [shownText(passage), ...(passage.unseen === undefined ? [] : [passage.unseen])];
      for (const text of texts) lines.push({ text: corpus.fold(text).text, passage: corpus.passages.length });
      addPassage(corpus, passage, index);
    }
  }
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length + 1;
  }
  const haystack = lines.map(({ text }) => `${text}\n`).join('');
  corpus.segments.push({ haystack, starts, lines: lines.map(({ passage }) => passage) });
}

function addPassage(corpus: Corpus, passage: Passage, page: number): void {
  const { kind, text, number, pinyin, names = [] } = passage;
  const foldName = (name: string) => corpus.fold(name).text;
  const index = corpus.passages.length;
  const hasWhole = kind === 'title' || kind === 'heading' || kind === 'caption';
  const wholes = hasWhole ? [foldName(text)] : names.map(foldName);
  corpus.passages.push({ passage, page, wholes });
  if (pinyin !== undefined) corpus.spelled.set(index, spellCharacters(names[0] ?? text, pinyin));
  if (kind === 'term') for (const name of wholes) append(corpus.terms, name, index);
  for (const key of number === undefined ? [] : numberKeys(foldName(number))) append(corpus.numbers, key, index);
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Number and text as they are scanned; a match may lie across both. */
export function shownText({ number, text }: Pick<Passage, 'number' | 'text'>): string {
  return number === undefined ? text : `${number} ${text}`;
}

/** Calls `found` with the passage of each occurrence, and where it lies in the segment's haystack. */
export function scan(
  { segments }: Corpus,
  needle: string,
  found: (passage: number, haystack: string, at: number) => void,
): void {
  for (const { haystack, starts, lines } of segments) {
    let line = 0;
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= at) line++;
      found(lines[line] ?? 0, haystack, at);
    }
  }
}
