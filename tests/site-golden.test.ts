// Every page of the small book and what programs read beside them, to the letter. UPDATE=1 accepts what is new; hashes and the code
// in the head are left out, or each style and script would show here.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { renderSmallSite } from './small-site.ts';

const GOLDEN = join(import.meta.dirname, 'books/small-site');

const { pages, files } = await renderSmallSite();
const texts = files.flatMap(({ path, content }) =>
  /\.(?:xml|txt|md)$/.test(path) && typeof content === 'string' ? [{ path, html: content }] : [],
);
const documents = new Map([...pages, ...texts].map(({ path, html }) => [path, leaveOutCode(html)]));

function leaveOutCode(html: string): string {
  return html
    .replace(/-[0-9a-f]{12}(?=\.\w+)/g, '-HASH')
    .replace(/sha256-[\w+/=]+/, 'sha256-HASH')
    .replace(/<script>[^<]*/, '<script>CODE');
}

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
