// The index that a build writes: what of a page is in it and where that leads, as a golden of the small book; and how it grows.
// UPDATE=1 accepts what is new.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Manifest, readVariants, type Shard } from '../src/client/search/shard.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { exampleSource } from './example-book.ts';
import { findSearchFiles } from './search-book.ts';
import { renderBookSite, renderSmallSite } from './small-site.ts';

const GOLDEN = join(import.meta.dirname, 'search/small-book.txt');

function readPages(site: SiteOutput): Shard['pages'] {
  return findSearchFiles(site).shards.flatMap((shard) => (JSON.parse(shard) as Shard).pages);
}

test('every passage of the small book, with the anchor that leads to it', async () => {
  const pages = readPages(await renderSmallSite());
  const lines = pages.flatMap(({ address, number, title, trail, passages }) => [
    `\n/${address} ${[number, title].filter((part) => part).join(' ')}${trail && ` (${trail})`}`,
    ...passages.map(({ kind, anchor, number: own = '', text, pinyin, names, unseen }) => {
      const rest = [pinyin && `pinyin ${pinyin}`, names && `names ${names.join(' | ')}`, unseen && `unseen ${unseen}`];
      return [kind.padEnd(9), `#${anchor}`, own, JSON.stringify(text), ...rest].filter((part) => part).join(' ');
    }),
  ]);
  const text = `${lines.join('\n').trimStart()}\n`;
  if (process.env.UPDATE === '1') writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

describe('a longer book', () => {
  const section = (words: string) => `## 标题\n\n${words.repeat(10_000)}。\n\n::: {.proof}\n略。\n:::\n`;
  const names = ['one', 'two', 'three', 'four', 'five', 'six'];
  const build = (changed = '') => {
    const index = `---\nid: sec-first\ntitle: 第一章\nsections: [${names.join(', ')}]\n---\n`;
    const sections = names.map((name, place) => [
      `chapters/first/${name}.md`,
      `---\nid: sec-${name}\ntitle: ${name}\n---\n\n${section(`第${place}段文字${name === changed ? '改' : ''}`)}`,
    ]);
    return renderBookSite(
      exampleSource(new Map([['chapters/first/index.md', index], ...(sections as [string, string][])])),
      '/',
    );
  };

  test('has more shards and none larger; what did not change keeps its name', async () => {
    const [site, again, changed] = [await build(), await build(), await build('five')];
    const { shards, manifest } = findSearchFiles(site);
    expect(shards.length).toBeGreaterThan(2);
    for (const shard of shards) expect(shard.length).toBeLessThan(200_000);
    expect(readPages(site).map(({ address }) => address)).toEqual([
      '',
      'first/',
      ...names.map((name) => `first/${name}/`),
      'glossary.html',
    ]);
    expect(findSearchFiles(again)).toEqual({ manifest, shards });
    const kept = (JSON.parse(findSearchFiles(changed).manifest) as Manifest).shards.filter((name) =>
      (JSON.parse(manifest) as Manifest).shards.includes(name),
    );
    expect(kept).toHaveLength(shards.length - 1);
  });
});

test('a footnote that nothing marks is not on the page, and not in the index', async () => {
  const files = new Map([['chapters/first/one.md', '正文[^a]。\n\n[^a]: 有人看见的注。\n\n[^b]: 没有人看见的注。\n']]);
  const texts = readPages(await renderBookSite(exampleSource(files), '/')).flatMap(({ passages }) =>
    passages.map(({ text }) => text),
  );
  expect(texts).toContain('有人看见的注。');
  expect(texts).not.toContain('没有人看见的注。');
});

test('the forms that are shipped lead to the characters of the book, and fold them all', async () => {
  const { manifest, shards } = findSearchFiles(await renderSmallSite());
  const variants = readVariants((JSON.parse(manifest) as Manifest).variants);
  const text = new Set(shards.join(''));
  expect(variants.get('學')).toBe('学');
  for (const [from, to] of variants)
    expect({ from, isNeeded: text.has(from) || text.has(to) }).toEqual({ from, isNeeded: true });
});
