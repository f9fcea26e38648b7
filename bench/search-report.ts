// Built sites → tables of what their search costs: bytes of the index, and time from a key to the results.
import { measureWaits, percentile, THROTTLING, weighIndex } from './search.ts';
import { printTable } from './table.ts';

/** `page` is one on which search is opened; `site` was built for the base `/`. */
export type SearchedBook = { readonly name: string; readonly site: string; readonly page: string };

/** Typed key by key: terms, several words, a number, pinyin, English, TeX, traditional spelling, what nobody wrote. */
const QUERIES = [
  '随机梯度下降',
  '学习率 梯度',
  '图 2-3',
  'tiduxiajiang',
  'attention',
  '\\boldsymbol{W}',
  '神經網絡',
  '不在书里的话',
];

export async function reportSearch(books: readonly SearchedBook[]): Promise<void> {
  const weights = books.map(({ name, site }) => {
    const { characters, shards, gzip } = weighIndex(site);
    const perThousand = ((gzip / characters) * 1000).toFixed(0);
    return [name, String(characters), String(shards), `${(gzip / 1000).toFixed(1)} kB`, `${perThousand} B`];
  });
  printTable('Search index', ['book', 'characters', 'shards', 'gzip', 'gzip per 1,000 characters'], weights);
  const rows: string[][] = [];
  for (const { name, site, page } of books) {
    const waits = await measureWaits(site, page, QUERIES);
    if (!waits) continue;
    const cells = [waits.keys, waits.worker].flatMap((list) => [0.5, 0.95].map((part) => percentile(list, part)));
    rows.push([name, String(waits.keys.length), ...cells.map((time) => `${time.toFixed(1)} ms`)]);
  }
  const head = ['book', 'keys', 'key to results: median', 'p95', 'the worker alone, not throttled: median', 'p95'];
  printTable(`Search, key by key, processor throttled ${THROTTLING} times (nothing without Chromium)`, head, rows);
}
