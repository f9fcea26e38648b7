// Law: whatever a reader can see in the book is found, and nothing is found that is not there. Judged by the finished pages.
import { beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../src/client/search/corpus.ts';
import { findHits } from '../src/client/search/find.ts';
import { readSource } from '../src/disk.ts';
import { findSearchFiles, loadCorpus } from './search-book.ts';
import { readFormulas, readShownText } from './shown-text.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

const SAMPLES = 5000;
const SEARCHED = new Set(['cover', 'chapter', 'section', 'bibliography', 'glossary']);

let corpus: Corpus;
let texts: ReadonlyMap<string, string>;
let formulas: ReadonlyMap<string, string>;

beforeAll(async () => {
  const site = await renderBookSite(readSource(CONTENT), '/');
  corpus = loadCorpus(findSearchFiles(site));
  const pages = site.pages.filter(({ kind }) => SEARCHED.has(kind));
  texts = new Map(pages.map(({ address, html }) => [address, readShownText(html)]));
  formulas = new Map(pages.map(({ address, html }) => [address, readFormulas(html).join('\n')]));
});

/** A generator of numbers from 0 to below `limit` (mulberry32). */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** Han characters in a row, wherever they stand, with the address of their page. */
function drawSubstrings(): { readonly address: string; readonly words: string }[] {
  const random = createRandom(20261123);
  const runs = [...texts].flatMap(([address, text]) =>
    [...text.matchAll(/\p{Script=Han}{2,}/gu)].map(([run]) => ({ address, characters: [...run] })),
  );
  return Array.from({ length: SAMPLES }, () => {
    const { address, characters } = runs[random(runs.length)] ?? { address: '', characters: [] };
    const length = Math.min(2 + random(7), characters.length);
    const start = random(characters.length - length + 1);
    return { address, words: characters.slice(start, start + length).join('') };
  });
}

const pageOf = (index: number) => corpus.pages[corpus.passages[index]?.page ?? -1]?.address ?? '';

test(`${SAMPLES} substrings of the book are found where they stand, and nowhere else`, () => {
  const samples = drawSubstrings();
  expect(new Set(samples.map(({ words }) => words)).size).toBeGreaterThan(SAMPLES / 2);
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { address, words } of samples) {
    const hits = [...findHits(corpus, words)];
    const folded = corpus.fold(words).text;
    const literal = new Set(hits.filter(([, { needles }]) => needles.includes(folded)).map(([index]) => pageOf(index)));
    const standing = [...texts].filter(([, text]) => text.includes(words)).map(([page]) => page);
    if (!literal.has(address)) missed.push(`${words} in ${address}`);
    for (const page of standing) if (!literal.has(page)) missed.push(`${words} also in ${page}`);
    for (const page of literal)
      if (!standing.includes(page) && !formulas.get(page)?.includes(words)) wrong.push(`${words} in ${page}`);
    // What is found under another name needs a term that has both.
    if (hits.length > literal.size && !corpus.terms.has(folded))
      wrong.push(
        ...hits.filter(([, { needles }]) => !needles.includes(folded)).map(([index]) => `${words} as ${pageOf(index)}`),
      );
  }
  expect([...new Set(missed)]).toEqual([]);
  expect([...new Set(wrong)]).toEqual([]);
});
