// Each file of tests/render holds cases: Markdown, a line with a point, the HTML it becomes, a line with a point. UPDATE=1 accepts new HTML.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import type { Source, SourceFile } from '../src/model/source.ts';
import { renderSection } from '../src/render/section.ts';
import { FIXTURE, prepareRendering } from './render-fixture.ts';

const FOLDER = join(import.meta.dirname, 'render');
const PAGE = 'chapters/one/page.md';

const textFile = (text: string): SourceFile => ({ kind: 'text', text, size: text.length, hash: text });

/** The case's Markdown as a section of the fixture book. */
async function renderCase(markdown: string): Promise<string> {
  const files = new Map(FIXTURE);
  files.set(PAGE, textFile(`---\ntitle: 页\nid: sec-page\n---\n\n${markdown}`));
  const source: Source = new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const cache = createCache();
  const book = compile(source, cache);
  const page = book.pages.find(({ section }) => section.file === PAGE);
  if (!page) throw new Error('the page is not in the book');
  const { html, footnotes } = renderSection(book, page, { ...(await prepareRendering(book, cache)), base: '/b/' });
  return shortenMath(html + footnotes).trimEnd();
}

/** KaTeX's own HTML is KaTeX's business: only what it was made from stays. */
function shortenMath(html: string): string {
  const math =
    /<span class="katex(?:-display)?">(?:<span class="katex">)?<span class="katex-mathml"><math[^>]*?( display="block")?>.*?<annotation[^>]*>(.*?)<\/annotation><\/semantics><\/math><\/span><span class="katex-html" aria-hidden="true">/gs;
  let short = '';
  let at = 0;
  for (let match = math.exec(html); match; match = math.exec(html)) {
    short += `${html.slice(at, match.index)}⟪${match[1] ? 'display ' : ''}${match[2]}⟫`;
    at = endOfSpan(html, match.index);
    math.lastIndex = at;
  }
  return short + html.slice(at);
}

function endOfSpan(html: string, start: number): number {
  let depth = 0;
  for (const { 0: bracket, index } of html.slice(start).matchAll(/<\/?span\b[^>]*>|<svg\b.*?<\/svg>/gs)) {
    if (bracket.startsWith('<svg')) continue;
    depth += bracket.startsWith('</') ? -1 : 1;
    if (depth === 0) return start + index + bracket.length;
  }
  throw new Error('an element of KaTeX does not end');
}

function readCases(text: string): { markdown: string; html: string }[] {
  const parts = text.split(/^\.\n/m);
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({
    markdown: (parts[2 * index] ?? '').replace(/^\n+/, ''),
    html: (parts[2 * index + 1] ?? '').trimEnd(),
  }));
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
  const path = join(FOLDER, name);
  const cases = readCases(readFileSync(path, 'utf8'));
  if (process.env.UPDATE) {
    test(`${name} is written anew`, async () => {
      const blocks: string[] = [];
      for (const { markdown } of cases) blocks.push(`${markdown}.\n${await renderCase(markdown)}\n.\n`);
      writeFileSync(path, blocks.join('\n'));
    });
    continue;
  }
  describe(name, () => {
    test.each(cases.map((entry) => [entry.markdown.trim().split('\n')[0], entry] as const))(
      '%s',
      async (_, { markdown, html }) => {
        expect(await renderCase(markdown)).toBe(html);
      },
    );
  });
}
