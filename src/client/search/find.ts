// A query × the corpus → every passage that answers it, each with a score: the smaller, the better. Exact phrase first, then all words of
// the query in one passage, then in one section, then other names of the same term, then pinyin.
import { type Corpus, scan } from './corpus.ts';
import { numberKey, numberKeys } from './number-key.ts';
import { matchPinyin } from './pinyin.ts';
import { PASSAGE_KINDS } from './shard.ts';

export type Hit = {
  readonly score: number;
  /** Folded words that stand in the passage. */
  readonly needles: readonly string[];
  /** Range of the passage's text that pinyin spells. */
  readonly spelled?: readonly [number, number];
};

/** Index of a passage → why it was found. */
export type Hits = ReadonlyMap<number, Hit>;

const TIERS = ['number', 'whole', 'word', 'beginning', 'inside', 'together', 'apart', 'alias', 'pinyin'] as const;
type Tier = (typeof TIERS)[number];

/** More words than anybody types; each costs a scan. */
const MAX_WORDS = 8;

export function findHits(corpus: Corpus, query: string): Hits {
  const phrase = corpus.fold(query).text;
  const hits = new Map<number, Hit>();
  if (phrase === '') return hits;
  const note = (index: number, tier: Tier, hit: Omit<Hit, 'score'>) => {
    const score = scoreOf(corpus, index, tier);
    if (score < (hits.get(index)?.score ?? Number.POSITIVE_INFINITY)) hits.set(index, { ...hit, score });
  };
  const key = numberKey(phrase);
  for (const index of corpus.numbers.get(key) ?? [])
    note(index, 'number', { needles: [phrase, ...numberKeys(phrase)] });
  scan(corpus, phrase, (index, haystack, at) => {
    const isWhole = corpus.passages[index]?.wholes.includes(phrase);
    note(index, isWhole ? 'whole' : judgeEdges(haystack, at, phrase), { needles: [phrase] });
  });
  findWords(corpus, query, note);
  for (const name of otherNames(corpus, phrase))
    scan(corpus, name, (index, haystack, at) => {
      if (judgeEdges(haystack, at, name) === 'word') note(index, 'alias', { needles: [name] });
    });
  findSpelled(corpus, phrase, note);
  return hits;
}

type Note = (index: number, tier: Tier, hit: Omit<Hit, 'score'>) => void;

function scoreOf({ passages }: Corpus, index: number, tier: Tier): number {
  const kind = passages[index]?.passage.kind ?? 'text';
  return TIERS.indexOf(tier) * PASSAGE_KINDS.length + PASSAGE_KINDS.indexOf(kind);
}

/** Whether an occurrence is cut out of a longer Latin word or number. Between Han characters there are no edges to see. */
function judgeEdges(haystack: string, at: number, needle: string): Tier {
  const cuts = (left: string, right: string) => /[a-z]{2}|[0-9]{2}/.test(left + right);
  if (cuts(haystack.charAt(at - 1), needle.charAt(0))) return 'inside';
  return cuts(needle.slice(-1), haystack.charAt(at + needle.length)) ? 'beginning' : 'word';
}

function otherNames({ names }: Corpus, name: string): string[] {
  return [...(names.get(name) ?? [])].filter((other) => other !== name);
}

/** Several words, in any order: all of them in one page. Each may stand under another name. */
function findWords(corpus: Corpus, query: string, note: Note): void {
  const words = new Set(query.split(/\s+/).map((word) => corpus.fold(word).text));
  words.delete('');
  if (words.size < 2) return;
  const found = [...words].slice(0, MAX_WORDS).map((word) => {
    const passages = new Map<number, string>();
    for (const form of [word, ...otherNames(corpus, word)])
      scan(corpus, form, (index) => {
        if (!passages.has(index)) passages.set(index, form);
      });
    return passages;
  });
  const pageOf = (index: number) => corpus.passages[index]?.page ?? -1;
  const pages = found.map((passages) => new Set([...passages.keys()].map(pageOf)));
  for (const index of new Set(found.flatMap((passages) => [...passages.keys()]))) {
    if (!pages.every((set) => set.has(pageOf(index)))) continue;
    const needles = found.flatMap((passages) => passages.get(index) ?? []);
    note(index, needles.length === found.length ? 'together' : 'apart', { needles });
  }
}

function findSpelled({ spelled, passages }: Corpus, phrase: string, note: Note): void {
  const letters = phrase.replace(/[ ']/g, '');
  if (!/^[a-z]{2,}$/.test(letters)) return;
  for (const index of spelled) {
    const { text = '', pinyin = '' } = passages[index]?.passage ?? {};
    const range = matchPinyin(text, pinyin, letters);
    if (range) note(index, 'pinyin', { needles: [], spelled: range });
  }
}
