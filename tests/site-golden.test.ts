// Every page of the small book, to the letter. UPDATE=1 accepts new pages; hashes of assets are left out, or each style would show here.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { renderSmallSite } from './small-site.ts';

const GOLDEN = join(import.meta.dirname, 'books/small-site');

const { pages } = await renderSmallSite();
const documents = new Map(pages.map(({ path, html }) => [path, html.replace(/-[0-9a-f]{12}(?=\.\w+)/g, '-HASH')]));

if (process.env.UPDATE === '1') {
  rmSync(GOLDEN, { recursive: true, force: true });
  for (const [path, html] of documents) {
    mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
    writeFileSync(join(GOLDEN, path), html);
  }
}

test.each([...documents])('%s', (path, html) => {
  expect(html).toBe(readFileSync(join(GOLDEN, path), 'utf8'));
});

test('no page is missing', () => {
  const files = readdirSync(GOLDEN, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(GOLDEN, join(entry.parentPath, entry.name)));
  expect(paths.toSorted()).toEqual([...documents.keys()].toSorted());
});
