// A book of a thousand sections builds, and a build that fails leaves its site as it was.
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildResult, buildSite } from '../src/build.ts';
import { hashFolder } from './hash-folder.ts';
import { CHAPTERS, generateBook, SECTIONS, writeBook } from './thousand-book.ts';

/** Besides sections and chapters: cover, references, glossary, figures, tables, contents, status, search, and what is not found. */
const OTHER_PAGES = 9;

let folder = '';
let result: BuildResult;
let site: ReadonlyMap<string, string>;

const build = () => buildSite({ dir: join(folder, 'book'), out: join(folder, 'site'), base: '/' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-thousand-'));
  writeBook(join(folder, 'book'), generateBook());
  result = await build();
  site = hashFolder(join(folder, 'site'));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing is wrong with it, and every section has its page', () => {
  expect(result.diagnostics).toEqual([]);
  expect(result.site?.pages).toBe(CHAPTERS * (1 + SECTIONS) + OTHER_PAGES);
  const pages = [...site.keys()].filter((path) => /^c\d+\/s\d+\/index\.html$/.test(path));
  expect(pages.length).toBe(CHAPTERS * SECTIONS);
});

test('an error in one section is found, and the site stays as it was', { timeout: 300_000 }, async () => {
  appendFileSync(join(folder, 'book/chapters/c7/s42.md'), '\n没有这篇文献[@nobody2020]。\n');
  const { site: written, diagnostics } = await build();
  expect(diagnostics.map(({ rule, span }) => `${rule} ${span.file}`)).toEqual(['unknown-citation chapters/c7/s42.md']);
  expect(written).toBeUndefined();
  expect(hashFolder(join(folder, 'site'))).toEqual(site);
});
