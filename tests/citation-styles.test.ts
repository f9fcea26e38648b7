// The small book in every citation style: what its citations, its list of references and its lists by category read. UPDATE=1 accepts what
// is new.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookSchema, CITATION_STYLES } from '../schemas/book.ts';
import { readSource } from '../src/disk.ts';
import type { Source } from '../src/model/source.ts';
import { BASE, renderBookSite, SMALL } from './small-site.ts';

const GOLDEN = join(import.meta.dirname, 'books/small-citations');

/** More than the small book has: works of one year, works without author or year, other languages, a page, a prefix. */
const REFERENCES = `- {id: lin2025note, type: book, title: 小样本学习, author: [{family: 林, given: 青}, {family: 周, given: 远}], publisher: 社, publisher-place: 北京, issued: 2025}
- {id: dictionary, type: book, title: 数学词典, publisher: 社, publisher-place: 北京, issued: 1990}
- {id: page, type: webpage, title: A page, URL: "https://example.org/p", accessed: 2026-08-01, custom: {category: [pages]}}
- {id: sato2001, type: book, title: はじめての統計, author: [{family: 佐藤, given: 健}], publisher: 社, publisher-place: 東京, issued: 2001}
- {id: ivanov2001, type: book, title: Начала, author: [{family: Иванов, given: А}], publisher: Мир, publisher-place: Москва, issued: 2001}
- {id: zorn1935, type: article-journal, title: "A remark <on> method", author: [{family: Zorn, given: Max}], container-title: Bulletin, volume: 41, issue: 10, page: 667-670, issued: 1935, annote: 短文。, custom: {category: [pages]}}
- {id: unlisted2020, type: book, title: 没有引用, author: [{family: 陈, given: 明月}], publisher: 社, publisher-place: 北京, issued: 2022, annote: 可读。, custom: {category: [pages]}}
`;

const SECTION = `---
id: sec-styles
title: 引文的样子
---

一篇[@zorn1935]，两篇[@zorn1935; @chen2022lectures]，页码[@zorn1935, p. 35]，别处[@dictionary, 第3章]，前缀[参见 @ivanov2001; @sato2001]。

同年[@lin2025survey; @lin2025note]与[@lin2025note, p. 5–6; @page]，@lin2025note 指出，林青[-@lin2025survey]认为，见文献[-@zorn1935]与文献[-@lin2025survey, p. 3]。

::: {.reference-list category=pages}
:::
`;

function sourceWith(style: string, files: Readonly<Record<string, string>> = {}): Source {
  const source = new Map(readSource(SMALL));
  const settings = source.get('book.yaml');
  if (settings?.kind !== 'text') throw new Error('the small book has no settings');
  const index = source.get('chapters/learning/index.md');
  if (index?.kind !== 'text') throw new Error('the small book has no chapter');
  const texts = {
    'book.yaml': `${settings.text}citation-style: ${style}\n`,
    'references/more.yaml': REFERENCES,
    'chapters/learning/index.md': index.text.replace('writing', 'writing, styles'),
    'chapters/learning/styles.md': SECTION,
    ...files,
  };
  for (const [path, text] of Object.entries(texts))
    source.set(path, { kind: 'text', text, size: text.length, hash: text });
  return new Map([...source].sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Rendered = { readonly pages: ReadonlyMap<string, string> };

async function renderStyle(style: string, files?: Readonly<Record<string, string>>): Promise<Rendered> {
  const { pages } = await renderBookSite(sourceWith(style, files), BASE);
  return { pages: new Map(pages.map(({ address, html }) => [address, html])) };
}

/** HTML as it reads, raised text between ⟨ and ⟩. */
function readText(html: string): string {
  return html
    .replace(/<sup[^>]*>(.*?)<\/sup>/gs, '⟨$1⟩')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function report({ pages }: Rendered): string {
  const section = pages.get('learning/styles/') ?? '';
  const list = pages.get('references.html') ?? '';
  const paragraphs = [...section.matchAll(/<p id="p-[^"]*">.*?<\/p>/gs)].map(([html]) => readText(html));
  const entries = [...section.matchAll(/<p class="entry">.*?<\/p>/gs)].map(([html]) => `· ${readText(html)}`);
  const introduction = /<header class="title">.*?<p>(.*?)<\/p>/s.exec(list)?.[1] ?? '';
  const listed = [...list.matchAll(/<li id="ref-[^"]*">(.*?)<p class="state">/gs)].map(
    ([, html = '']) => `- ${readText(html)}`,
  );
  return [...paragraphs, '', ...entries, '', introduction, ...listed, ''].join('\n');
}

function checkLinks({ pages }: Rendered): void {
  const list = pages.get('references.html') ?? '';
  const ids = [...list.matchAll(/<li id="(ref-[^"]*)">/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const cited = new Set<string>();
  for (const html of pages.values())
    for (const [, key = ''] of html.matchAll(/references\.html#(ref-[^"]*)"/g)) cited.add(key);
  expect(ids.toSorted()).toEqual([...cited].toSorted());
  for (const [, address = '', anchor] of list.matchAll(
    /<a href="\/books\/small\/([^"#]*)#(cite-[^"]*)" role="doc-backlink"/g,
  ))
    expect(pages.get(address)).toContain(`id="${anchor}"`);
}

/** Styles of the tests' own: their files stand in the book's folder `styles/`. */
const STYLES = join(import.meta.dirname, 'books/styles');
const CSL_STYLES = readdirSync(STYLES);
const STYLE_FILES = Object.fromEntries(
  CSL_STYLES.map((name) => [`styles/${name}`, readFileSync(join(STYLES, name), 'utf8')]),
);

describe.each([...CITATION_STYLES, ...Object.keys(STYLE_FILES)])('%s', async (style) => {
  const rendered = await renderStyle(style, style.endsWith('.csl') ? STYLE_FILES : {});

  test('reads', () => {
    const golden = join(GOLDEN, `${basename(style, '.csl')}.txt`);
    const text = report(rendered);
    if (process.env.UPDATE === '1') writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  test('each cited work stands in the list once, and the ways there and back lead somewhere', () => {
    checkLinks(rendered);
  });
});

test('by author and date a citation stands on the line, each work leads to its entry, and pages are raised', async () => {
  const { pages } = await renderStyle('gb7714-2025-author-date');
  const html = pages.get('learning/styles/') ?? '';
  const link = (anchor: string, key: string, text: string) =>
    `<a id="${anchor}" href="/books/small/references.html#ref-${key}" role="doc-biblioref">${text}</a>`;
  const [zorn, note] = [
    link('cite-zorn1935-3', 'zorn1935', 'Zorn，1935'),
    link('cite-lin2025note-1', 'lin2025note', '2025b'),
  ];
  expect(html).toContain(`页码<span class="citation in-words">（${zorn}）<sup>35</sup></span>`);
  const both = link('cite-lin2025survey-1', 'lin2025survey', '林青 等，2025a');
  expect(html).toContain(`同年<span class="citation in-words">（${both}，${note}）</span>`);
});

test.each(['gb7714', 'apa', '../apa.csl', '/apa.csl', 'a/../../apa.csl', 'a\\apa.csl', 7])(
  'no style is called %s',
  (style) => {
    const settings = { title: '书', authors: [{ name: '林青' }], date: '2026-08-01', 'citation-style': style };
    expect(bookSchema.safeParse(settings).error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('gb7714-2025-author-date'),
    ]);
  },
);
