// A site's folder → how large its search index is, and how long a reader waits between a key and the results, on a slow machine.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { answerQuestion } from '../src/client/search/answer.ts';
import { addShard, type Corpus, createCorpus } from '../src/client/search/corpus.ts';
import { createFold } from '../src/client/search/fold.ts';
import { type Manifest, readVariants, type Shard } from '../src/client/search/shard.ts';
import { findChromium, launchChromium } from '../tests/chromium.ts';

/** Lengths in characters, gzipped sizes in bytes. */
export type IndexWeight = { readonly characters: number; readonly shards: number; readonly gzip: number };

/** `keys`: from a key to the painted results, the page throttled; `worker`: answering alone, not throttled. Milliseconds, ascending. */
export type Waits = { readonly keys: readonly number[]; readonly worker: readonly number[] };

export const THROTTLING = 4;

export function weighIndex(site: string): IndexWeight {
  const { manifest, shards } = readIndex(site);
  const pages = shards.flatMap((shard) => (JSON.parse(shard) as Shard).pages);
  const texts = pages.flatMap(({ passages }) => passages.map(({ number = '', text }) => number + text));
  const sizes = [manifest, ...shards].map((content) => gzipSync(content, { level: 9 }).length);
  return {
    characters: texts.reduce((sum, text) => sum + [...text].length, 0),
    shards: shards.length,
    gzip: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/** Types each query key by key over `page` of the site; undefined without a browser. The site was built for the base `/`. */
export async function measureWaits(site: string, page: string, queries: readonly string[]): Promise<Waits | undefined> {
  const chromium = findChromium();
  if (!chromium) return undefined;
  const { server, origin } = await serveFolder(site);
  const browser = await launchChromium(chromium);
  // What waits on the page is told in strings.
  const tab = await browser.newPage({ bypassCSP: true });
  await tab.goto(origin + page);
  await (await tab.context().newCDPSession(tab)).send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  const keys = await typeQueries(tab, queries);
  await browser.close();
  server.close();
  return { keys: keys.toSorted(byValue), worker: answerAll(site, queries).toSorted(byValue) };
}

/** The value that a part of all, `0.95`, does not exceed. */
export function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}

/** A key begins when the browser was told of it, and ends when the frame with its results has been drawn. */
const WATCH = `(() => {
  const place = document.querySelector('dialog.search');
  const field = place.querySelector('input');
  window.waits = [];
  let begun;
  field.addEventListener('input', (event) => (begun = event.timeStamp), true);
  new MutationObserver(() => {
    if (begun === undefined || field.value.trim() === '') return;
    const start = begun;
    begun = undefined;
    requestAnimationFrame(() => setTimeout(() => window.waits.push(performance.now() - start)));
  }).observe(place, { childList: true, subtree: true, characterData: true });
})()`;

async function typeQueries(tab: Page, queries: readonly string[]): Promise<number[]> {
  await tab.keyboard.press('/');
  await tab.locator('.search-status').waitFor();
  const field = tab.locator('dialog.search input');
  await field.fill(queries[0] ?? '');
  await tab.locator('.search-status').getByText('找到').waitFor({ timeout: 120_000 });
  await tab.waitForFunction(`!document.querySelector('.search-status').textContent.includes('载入')`);
  await tab.evaluate(WATCH);
  for (const query of queries) {
    await field.fill('');
    for (const character of query) {
      const before = await tab.evaluate<number>('window.waits.length');
      await tab.keyboard.insertText(character);
      if (character !== ' ') await tab.waitForFunction(`window.waits.length > ${before}`);
    }
  }
  return tab.evaluate<number[]>('window.waits');
}

/** What each key asks for, answered here. */
function answerAll(site: string, queries: readonly string[]): number[] {
  const corpus = loadCorpus(site);
  const typed = queries.flatMap((query) => [...query].map((_, index, all) => all.slice(0, index + 1).join('')));
  return typed.map((query) => {
    const start = performance.now();
    answerQuestion(corpus, { query, sections: 6, opened: [] });
    return performance.now() - start;
  });
}

function loadCorpus(site: string): Corpus {
  const { manifest, shards } = readIndex(site);
  const corpus = createCorpus(createFold(readVariants((JSON.parse(manifest) as Manifest).variants)));
  for (const shard of shards) addShard(corpus, JSON.parse(shard) as Shard);
  return corpus;
}

function readIndex(site: string): { readonly manifest: string; readonly shards: readonly string[] } {
  const read = (name: string) => readFileSync(join(site, 'assets', name), 'utf8');
  const manifest = read(readdirSync(join(site, 'assets')).find((name) => name.startsWith('search-index-')) ?? '');
  return { manifest, shards: (JSON.parse(manifest) as Manifest).shards.map(read) };
}

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
]);

async function serveFolder(folder: string): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, decodeURIComponent(new URL(url, 'http://x').pathname).replace(/\/$/, '/index.html'));
    try {
      const body = readFileSync(path);
      response.writeHead(200, { 'content-type': TYPES.get(extname(path)) ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

function byValue(a: number, b: number): number {
  return a - b;
}
