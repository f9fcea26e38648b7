// Queries that a reader of the book in content/ may type: what is meant comes first, or nearly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Answer } from '../src/client/search/answer.ts';
import type { Corpus } from '../src/client/search/corpus.ts';
import { readSource } from '../src/disk.ts';
import { answerWhole, findSearchFiles, loadCorpus } from './search-book.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

type Query = { readonly query: string; readonly result: string; readonly passage?: string };

const QUERIES = parse(readFileSync(join(import.meta.dirname, 'search/queries.yaml'), 'utf8')) as readonly Query[];

let corpus: Corpus;

beforeAll(async () => {
  corpus = loadCorpus(findSearchFiles(await renderBookSite(readSource(CONTENT), '/')));
});

type Option = { readonly address: string; readonly text: string };

/** The options of the list, in its order. */
function listOptions({ sections }: Answer): Option[] {
  return sections.flatMap(({ address, title, isFound, passages }) => [
    ...(isFound ? [{ address, text: wordsOf(title.text) }] : []),
    ...passages.map(({ anchor, text }) => ({
      address: anchor ? `${address}#${anchor}` : address,
      text: wordsOf(text),
    })),
  ]);
}

function wordsOf(words: readonly { readonly text: string }[]): string {
  return words.map(({ text }) => text).join('');
}

/** From 1; infinite where it is not found. */
function rankOf({ query, result, passage }: Query): number {
  const isMeant = ({ address, text }: Option) =>
    passage === undefined ? address === result : address.startsWith(result) && text.includes(passage);
  const index = listOptions(answerWhole(corpus, query)).findIndex(isMeant);
  return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
}

test('of sixty queries at least fifty-seven have what is meant among the first three', () => {
  expect(QUERIES.length).toBeGreaterThanOrEqual(60);
  const late = QUERIES.map((query) => ({ query: query.query, rank: rankOf(query) })).filter(({ rank }) => rank > 3);
  expect(late.slice(QUERIES.length - 57)).toEqual([]);
});

test('and most of them first', () => {
  const first = QUERIES.filter((query) => rankOf(query) === 1);
  expect(first.length).toBeGreaterThanOrEqual(50);
});
