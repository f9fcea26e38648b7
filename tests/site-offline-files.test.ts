// What the build writes for reading without a network: the list of the worker, to the last file, the web manifest and its icons.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import { FOR_MACHINES } from './book-versions.ts';
import { listHosted } from './chromium.ts';
import { readDownloads, readEdition, textOf } from './offline-edition.ts';
import { readPng } from './read-png.ts';
import { valuesOf } from './site-links.ts';
import { BASE, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const site = await renderSmallSite();
const hosted = listHosted(site, SMALL);

const [edition, downloads] = [readEdition(site), readDownloads(site)];

test('every file of the site is kept, by the hash of its content or by its text, but for what is for programs of the network', () => {
  const listed = new Map(edition.files.map(([address, hash]) => [address.replace(/(^|\/)$/, '$1index.html'), hash]));
  expect(listed.size).toBe(edition.files.length);
  const kept = [...listed.keys(), ...Object.keys(downloads)];
  expect(kept.toSorted()).toEqual([...hosted.keys()].filter((path) => !FOR_MACHINES.test(path)).toSorted());
  for (const [path, hash] of listed) {
    const content = hosted.get(path) ?? '';
    expect([path, hash]).toEqual([path, createHash('sha256').update(content).digest('hex').slice(0, 16)]);
  }
  for (const [path, text] of Object.entries(downloads)) expect([path, text]).toEqual([path, hosted.get(path)]);
  expect(edition.base).toBe(BASE);
});

test('whatever a page loads or leads to is kept', () => {
  const kept = new Set([...edition.files.map(([address]) => address), ...Object.keys(downloads)]);
  for (const { path, html } of site.pages) {
    const tags = html.match(/<[a-z][^>]*>/g)?.filter((tag) => !tag.includes('rel="alternate"')) ?? [];
    const addresses = tags.flatMap((tag) => ['href', 'src'].flatMap((name) => valuesOf(tag, name)));
    const own = addresses.filter((address) => address.startsWith(BASE)).map((address) => address.slice(BASE.length));
    expect(own.length).toBeGreaterThan(10);
    expect([path, own.filter((address) => !kept.has(address.replace(/[?#].*$/s, '')))]).toEqual([path, []]);
  }
});

test('the list is the same for the same book, and another for any other letter of it, of any kind of file', async () => {
  expect(textOf(await renderSmallSite(), 'service-worker.js')).toBe(textOf(site, 'service-worker.js'));
  const revise = async (file: string, from: string, to: string) => {
    const source = new Map(readSource(SMALL));
    const found = source.get(file);
    if (found?.kind !== 'text') throw new Error(`no text: ${file}`);
    expect(found.text).toContain(from);
    source.set(file, { ...found, text: found.text.replace(from, to) });
    return readEdition(await renderBookSite(source, BASE));
  };
  const [page, record] = [
    await revise('chapters/learning/gradient.md', '损失', '亏损'),
    await revise('references/all.yaml', '江畔出版社', '江边出版社'),
  ];
  expect(new Set([edition, page, record].map(({ revision }) => revision)).size).toBe(3);
  expect(page.files).not.toEqual(edition.files);
});

test('the web manifest names the book and lies where every page looks for it; its icons are what it says', () => {
  const manifest = JSON.parse(textOf(site, 'manifest.webmanifest'));
  expect(manifest).toMatchObject({ name: '小书', id: BASE, start_url: BASE, scope: BASE, display: 'standalone' });
  for (const { html } of site.pages) expect(html).toContain(`<link rel="manifest" href="${BASE}manifest.webmanifest">`);
  expect(manifest.icons.map(({ sizes, purpose = 'any' }: Icon) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
    'any any',
  ]);
  for (const { src, sizes, type } of manifest.icons as readonly Icon[]) {
    const content = hosted.get(src.slice(BASE.length));
    if (type !== 'image/png') expect(content).toMatch(/^<svg /);
    else {
      const { width, height, colourAt } = readPng(content);
      expect(`${width}x${height}`).toBe(sizes);
      // Its corners are the seal's, for systems that cut them off; in the middle is the back of the book.
      expect([colourAt(0, 0), colourAt(width - 1, height - 1)]).toEqual(['#9c2f20', '#9c2f20']);
      expect(colourAt(width / 2, height / 2)).toBe('#fdfcf8');
    }
  }
});

type Icon = { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose?: string };
