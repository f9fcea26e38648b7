// What previews hold: for the small book and the one in content/ every citation, cross-reference, footnote mark and term has one that is
// right; and of books made for it, what a fragment may not carry from its page, and how long texts are kept apart.
import { expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { exampleSource } from './example-book.ts';
import { listPreviewedLinks, type PageLink, readPreviews } from './preview-files.ts';
import { CONTENT, renderBookSite, renderSmallSite } from './small-site.ts';

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

/** The words of a link that its preview must repeat: 图2-3 or its number, ①, [3], a term in its own or the glossary's words. */
function numberOf(words: string): string {
  return words.match(/[A-Z]?\d+(?:[-.]\d+)*|[①-㊿]/u)?.[0] ?? words;
}

function judge({ href, words, id, page }: PageLink, fragment: string | undefined): string[] {
  const at = `${page} ${href} ${words} ${id}`;
  if (fragment === undefined) return [`${at}: no preview`];
  const isTerm = href.includes('#term-');
  const text = textOf(fragment);
  // Of a term any of its names may stand in the text: its entry is known by its anchor.
  const isRight = isTerm ? fragment.includes(` id="preview:${href.split('#')[1]}"`) : text.includes(numberOf(words));
  const problems = isRight && text.length > words.length ? [] : [`${at}: ${text.slice(0, 80)}`];
  const ids = [...fragment.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name ?? '');
  if (new Set(ids).size < ids.length || ids.some((name) => !name.startsWith('preview:'))) problems.push(`${at}: ids`);
  if (/ (?:href|src)="#(?!preview:)|anchor-name|doc-backlink|<script|\son\w+=/.test(fragment))
    problems.push(`${at}: not detached`);
  return problems;
}

function judgeSite(site: SiteOutput): { readonly count: number; readonly problems: string[] } {
  const previews = readPreviews(site);
  const links = listPreviewedLinks(site);
  return {
    count: links.length,
    problems: links.flatMap((link) => judge(link, previews.get(link.page)?.fragments[link.href])),
  };
}

test('in the small book every link of a reader has its preview, and it is right', async () => {
  const { count, problems } = judgeSite(await renderSmallSite());
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(20);
});

test('in the real book too', async () => {
  const { count, problems } = judgeSite(await renderBookSite(readSource(CONTENT), '/'));
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(500);
}, 120_000);

const LONG = Array.from({ length: 600 }, (_, row) => `| 第${row}行 | ${'字'.repeat(40)} |`).join('\n');

const BOOK = new Map([
  [
    'chapters/first/index.md',
    '---\nid: sec-first\ntitle: 第一章\nsections: [one, two]\nsummary: |\n  全章的\n  摘要。\n---\n',
  ],
  [
    'chapters/first/one.md',
    `---
id: sec-one
title: 第一节
---

见[@sec-first]、[@sec-two]、[@sec-what]、[@sec-bare]、[@thm-x]、[@fig-x]、[@tbl-long]，[链接](two.md#what-more)、[无](two.md#nowhere)、[外](https://example.org/)。

[@a2024; @lin2024; @zhou2023]，又见[@lin2024]。
`,
  ],
  [
    'chapters/first/two.md',
    `---
id: sec-two
title: 第二节
---

第**一。一**句有$x$[^n]。第二句。

## 什么 <b> {#sec-what}

“引一句。”[@lin2024]再一句。

## 什么更多 {#what-more}

没有句号

## 空 {#sec-bare}

### 下面

不是上面的话。

::: {#thm-x name="名"}
命题里有注[^n]和[@fig-x]，以及[本页](#what-more)。
:::

![题](figure.svg){#fig-x fig-alt="图"}

| 一 | 二 |
| --- | --- |
${LONG}

: 长表 {#tbl-long}

[^n]: 注的话。
`,
  ],
  [
    'chapters/first/figure.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)" width="8" height="8"/></svg>\n',
  ],
  [
    'references/more.yaml',
    '- id: a2024\n  type: book\n  title: 甲书\n  author: [{ family: 甲, given: 一 }]\n  issued: { date-parts: [[2024]] }\n  publisher: 社\n  publisher-place: 京\n',
  ],
]);

const site = await renderBookSite(exampleSource(BOOK), '/b/');
const one = readPreviews(site).get('first/one/');
const fragments = one?.fragments ?? {};

test('a heading is shown with its first sentence, a page with its summary or its own', () => {
  const shown = (name: string) => textOf(fragments[name] ?? 'nothing');
  expect(shown('/b/first/#sec-first')).toBe('第1章 第一章全章的摘要。');
  expect(shown('/b/first/two/#sec-two')).toMatch(/^1\.2 第二节第一。一句有.*x.*①。$/s);
  expect(shown('/b/first/two/#sec-what')).toMatch(/^1\.2\.1 什么 &lt;b&gt;“引一句。”/);
  expect(shown('/b/first/two/#sec-what')).not.toContain('再一句');
  expect(shown('/b/first/two/#what-more')).toBe('1.2.2 什么更多没有句号');
  expect(shown('/b/first/two/#sec-bare')).toBe('1.2.3 空');
});

test('a number of a range stands for all works of its citation, in their order', () => {
  const [first] = Object.keys(fragments).filter((name) => name.startsWith('#cite-a2024'));
  const words = textOf(fragments[first ?? ''] ?? '');
  expect(words).toMatch(/\[1\].*甲书.*\[2\].*机器学习讲义.*\[3\].*数据与算法/s);
  expect(textOf(fragments['/b/references.html#ref-lin2024'] ?? '')).not.toContain('甲书');
});

test('a fragment calls its own parts by its own names, and leads back to its page', () => {
  const theorem = fragments['/b/first/two/#thm-x'] ?? '';
  expect(theorem).toContain('定理1-1（名）');
  expect(theorem).toContain(' href="/b/first/two/#what-more"');
  expect(theorem).toContain(' href="/b/first/two/#note:n"');
  expect(theorem).not.toContain('anchor-name');
  const figure = fragments['/b/first/two/#fig-x'] ?? '';
  const id = / id="(preview:[^"]*g)"/.exec(figure)?.[1];
  expect(id).toBeDefined();
  expect(figure).toContain(`url(#${id})`);
});

test('what leads nowhere or elsewhere has none', () => {
  expect(Object.keys(fragments).filter((name) => /nowhere|example\.org/.test(name))).toEqual([]);
});

test('what is long has a file of its own; a page without formulas is told what styles one', () => {
  expect(fragments['/b/first/two/#tbl-long']).toContain('第599行');
  const files = new Map(site.files.map(({ path, content }) => [path, String(content)]));
  const page = site.pages.find(({ address }) => address === 'first/one/')?.html ?? '';
  const own = files.get(/ data-previews="([^"]*)"/.exec(page)?.[1] ?? '') ?? '';
  expect(own).not.toContain('第599行');
  expect(page).not.toContain('/math-');
  expect(files.get(one?.math ?? '')).toContain('.katex');
});

test('the same book has the same previews, and a page without links has none', async () => {
  const previewFiles = (other: SiteOutput) => other.files.filter(({ path }) => path.includes('preview'));
  expect(previewFiles(await renderBookSite(exampleSource(BOOK), '/b/'))).toEqual(previewFiles(site));
  const plain = await renderBookSite(exampleSource(new Map()), '/');
  expect(plain.pages.filter(({ html }) => html.includes('data-previews'))).toEqual([]);
});
