// Shards → what is scanned: the folded text of all passages, one line each. It grows while shards arrive, and belongs to one worker.
import type { Fold } from './fold.ts';
import { numberKeys } from './number-key.ts';
import type { IndexedPage, Passage, Shard } from './shard.ts';

export type Corpus = {
  readonly fold: Fold;
  readonly pages: IndexedPage[];
  readonly passages: Located[];
  readonly segments: Segment[];
  /** A name of a term, folded → all names of that term, folded. */
  readonly names: Map<string, Set<string>>;
  /** Key of a number → the passages that carry it. */
  readonly numbers: Map<string, number[]>;
  /** Passages that can be typed in pinyin. */
  readonly spelled: number[];
};

export type Located = {
  readonly passage: Passage;
  /** Index in `pages`. */
  readonly page: number;
  /** What names the passage as a whole, folded: its text, and the names of a term. */
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
  return { fold, pages: [], passages: [], segments: [], names: new Map(), numbers: new Map(), spelled: [] };
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
  const folded = names.map(foldName);
  const hasWhole = kind === 'title' || kind === 'heading' || kind === 'caption';
  corpus.passages.push({ passage, page, wholes: hasWhole ? [foldName(text)] : folded });
  if (pinyin !== undefined) corpus.spelled.push(index);
  for (const name of folded) {
    const known = corpus.names.get(name) ?? new Set<string>();
    for (const other of folded) known.add(other);
    corpus.names.set(name, known);
  }
  for (const key of number === undefined ? [] : numberKeys(foldName(number)))
    corpus.numbers.set(key, [...(corpus.numbers.get(key) ?? []), index]);
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
