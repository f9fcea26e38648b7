// A query × the corpus → every passage that answers it, each with a score: the smaller, the better. Exact phrase first, then all words of
// the query in one passage, then in one section, then other names of the same term, then pinyin.
import { type Corpus, scan } from './corpus.ts';
import { numberKey } from './number-key.ts';
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

const TIERS = [
  'number',
  'whole',
  'word',
  'beginning',
  'inside',
  'together',
  'apart',
  'alias',
  'spelled',
  'spelled-part',
] as const;
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
  const isNumber = findNumbers(corpus, phrase, note);
  for (const form of listForms(corpus, query)) {
    findPhrase(corpus, form, note);
    findTerms(corpus, form, note);
  }
  if (!isNumber) findWords(corpus, query, note);
  findSpelled(corpus, phrase, note);
  return hits;
}

type Note = (index: number, tier: Tier, hit: Omit<Hit, 'score'>) => void;

/** English compounds are written in one word, in two, or with a hyphen, which folding drops: low-rank is lowrank. */
function listForms({ fold }: Corpus, query: string): Set<string> {
  const phrase = fold(query).text;
  const gaps = [...phrase.matchAll(/(?<=[a-z]) (?=[a-z])/g)].slice(0, MAX_WORDS);
  const joined = gaps.map(({ index }) => phrase.slice(0, index) + phrase.slice(index + 1));
  return new Set([phrase, fold(query.replaceAll('-', ' ')).text, ...joined]);
}

/** The thing that carries the number first, then where the text names it as the book writes it: 第2章 for 第二章. */
function findNumbers(corpus: Corpus, phrase: string, note: Note): boolean {
  const key = numberKey(phrase);
  const found = corpus.numbers.get(key) ?? [];
  for (const index of found) {
    const written = corpus.fold(corpus.passages[index]?.passage.number ?? '').text;
    note(index, 'number', { needles: [phrase, written] });
    if (numberKey(written) === key && written !== phrase) findPhrase(corpus, written, note);
  }
  return found.length > 0;
}

function findPhrase(corpus: Corpus, phrase: string, note: Note): void {
  scan(corpus, phrase, (index, haystack, at) => {
    const isWhole = corpus.passages[index]?.wholes.includes(phrase);
    note(index, isWhole ? 'whole' : judgeEdges(haystack, at, phrase), { needles: [phrase] });
  });
}

/** A term by any of its names, and the places that write it otherwise. */
function findTerms(corpus: Corpus, phrase: string, note: Note): void {
  const others = listOtherNames(corpus, phrase);
  for (const index of corpus.terms.get(phrase) ?? []) note(index, 'whole', { needles: [phrase, ...others] });
  for (const name of others)
    scan(corpus, name, (index, haystack, at) => {
      if (judgeEdges(haystack, at, name) === 'word') note(index, 'alias', { needles: [name] });
    });
}

function listOtherNames({ terms, passages }: Corpus, name: string): string[] {
  const names = (terms.get(name) ?? []).flatMap((index) => passages[index]?.wholes ?? []);
  return [...new Set(names)].filter((other) => other !== name);
}

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

/** Several words, in any order: all of them in one page. Each may stand under another name. */
function findWords(corpus: Corpus, query: string, note: Note): void {
  const words = new Set(query.split(/\s+/).map((word) => corpus.fold(word).text));
  words.delete('');
  if (words.size < 2) return;
  const found = [...words].slice(0, MAX_WORDS).map((word) => findWord(corpus, word));
  const units = found.map((passages) => new Set([...passages.keys()].map((index) => unitOf(corpus, index))));
  for (const index of new Set(found.flatMap((passages) => [...passages.keys()]))) {
    const unit = unitOf(corpus, index);
    const needles = found.flatMap((passages) => passages.get(index) ?? []);
    if (needles.length === found.length) note(index, 'together', { needles });
    else if (units.every((set) => set.has(unit))) note(index, 'apart', { needles });
  }
}

/** What the words of a query have to stand in together: a section, or an entry of a list. */
function unitOf({ passages, pages }: Corpus, index: number): string {
  const { page = -1, passage } = passages[index] ?? {};
  return pages[page]?.isList ? `${page} ${passage?.anchor}` : String(page);
}

/** Index of a passage → the form of the word that stands in it. A Latin word counts where one begins. */
function findWord(corpus: Corpus, word: string): Map<number, string> {
  const passages = new Map<number, string>();
  for (const form of [word, ...listOtherNames(corpus, word)])
    scan(corpus, form, (index, haystack, at) => {
      if (!passages.has(index) && judgeEdges(haystack, at, form) !== 'inside') passages.set(index, form);
    });
  return passages;
}

function findSpelled({ spelled }: Corpus, phrase: string, note: Note): void {
  const letters = phrase.replace(/[ ']/g, '');
  if (!/^[a-z]{2,}$/.test(letters)) return;
  for (const [index, characters] of spelled) {
    const range = matchPinyin(characters, letters);
    if (!range) continue;
    const isWhole = range[0] === characters[0]?.start && range[1] === characters.at(-1)?.end;
    note(index, isWhole ? 'spelled' : 'spelled-part', { needles: [], spelled: range });
  }
}
