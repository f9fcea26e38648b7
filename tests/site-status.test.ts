// 本书状态: its numbers against counts taken from the Markdown of the small book by other means, and against the pages that list things.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { statusSchema } from '../schemas/status.ts';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readPackageFile, readSource } from '../src/disk.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { loadCardPainter } from '../src/outputs/site/cards/cards.ts';
import { loadFontCutter } from '../src/outputs/site/math-fonts.ts';
import { describeExtent } from '../src/outputs/site/reading-time.ts';
import { renderSite, type SiteOutput } from '../src/outputs/site/render-site.ts';
import { loadSpelling } from '../src/outputs/site/search/spelling.ts';
import { loadHighlight } from '../src/render/highlight.ts';
import { loadTypeset } from '../src/render/typeset.ts';
import { exampleSource } from './example-book.ts';
import { lockedSource } from './locked-book.ts';
import { CONTENT, renderBookSite, SMALL } from './small-site.ts';

const dates = new Map([
  ['chapters/learning/index.md', '2026-03-01'],
  ['chapters/learning/gradient.md', '2026-05-09'],
  ['chapters/evaluation/index.md', '2026-02-02'],
]);
const small = await renderBookSite(readSource(SMALL), '/', dates);

const pageOf = ({ pages }: SiteOutput, address: string) => pages.find((page) => page.address === address)?.html ?? '';
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').trim();

/** Rows as texts, without the heads. */
function readRows(site: SiteOutput): string[][] {
  const table = /<table>(.*?)<\/table>/s.exec(pageOf(site, 'status.html'))?.[1] ?? '';
  return [...table.matchAll(/<tr>(<th scope="row">.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)),
  );
}

/** What a chapter's files hold, read with regular expressions that know how the small book is written. */
function countFolder(slug: string): number[] {
  const folder = join(SMALL, 'chapters', slug);
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const bodies = files.map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
  const text = bodies.join('\n').replace(/<!--.*?-->/gs, '');
  const fences = text.match(/^```[^`]*^```$/gms) ?? [];
  const prose = text.replace(/^```[^`]*^```$/gms, '').replace(/`[^`\n]*`/g, '');
  const displays = prose.match(/\$\$.*?\$\$/gs) ?? [];
  const inline = prose.replace(/\$\$.*?\$\$/gs, '').match(/\$[^$\n]+\$/g) ?? [];
  const keys = 'lin2025survey|chen2022lectures|abbott2025tiny';
  return [
    displays.length + inline.length,
    (prose.match(/^!\[/gm) ?? []).length + fences.filter((fence) => fence.includes('.mermaid')).length,
    (prose.match(/^\| ?:?-/gm) ?? []).length,
    fences.filter((fence) => !fence.includes('.mermaid')).length,
    (prose.match(new RegExp(`\\[-?@(?:${keys})[^\\]]*\\]| @(?:${keys}) `, 'g')) ?? []).length,
  ];
}

test('what each chapter holds is what another count finds in its files', () => {
  const rows = new Map(
    readRows(small).map(([title = '', sections, words, ...rest]) => [title, { sections, words, rest }]),
  );
  expect([...rows.keys()]).toEqual(['前言', '第1章 学习', '第2章 理论（计划中）', '第3章 检验', '附录A 符号', '全书']);
  const chapters = [
    ['前言', 'preface'],
    ['第1章 学习', 'learning'],
    ['第3章 检验', 'evaluation'],
    ['附录A 符号', 'notation'],
  ] as const;
  for (const [title, slug] of chapters)
    expect(rows.get(title)?.rest.slice(0, 5).map(Number), title).toEqual(countFolder(slug));
  const sums = chapters
    .map(([, slug]) => countFolder(slug))
    .reduce((a, b) => a.map((number, at) => number + (b[at] ?? 0)));
  expect(rows.get('全书')?.rest.slice(0, 5).map(Number)).toEqual(sums);
  expect(sums.every((number) => number > 0)).toBe(true);
  expect([...rows.values()].map(({ sections }) => sections)).toEqual(['', '2/3', '', '1/1', '', '3/4']);
  expect(rows.get('前言')?.words).toBe(String('写给读者的几句话'.length));
  expect(rows.get('第2章 理论（计划中）')?.rest.join('')).toBe('');
});

test('a chapter changed when the last of its pages did; without history there is no such column', async () => {
  expect(readRows(small).map((row) => row.at(-1))).toEqual(['', '2026-05-09', '', '2026-07-01', '', '2026-07-01']);
  const plain = await renderBookSite(exampleSource(new Map()), '/');
  expect(pageOf(plain, 'status.html')).not.toContain('最后修改');
});

test.each([
  ['with every verdict', () => lockedSource()],
  ['in content/', () => readSource(CONTENT)],
])('references have the totals of the page of references in the book %s', async (_, source) => {
  const site = await renderBookSite(source(), '/');
  const totals = (address: string) =>
    /<div class="verdicts">.*?<\/dl>|<section class="verdicts".*?<\/dl>/s
      .exec(pageOf(site, address))?.[0]
      .match(/<dl>.*<\/dl>/s)?.[0];
  expect(totals('status.html')).toMatch(/<b>\d+<\/b>/);
  expect(totals('status.html')).toBe(totals('references.html'));
});

test('each term is told with the chapter that marks it first, or as never marked', async () => {
  const page = pageOf(small, 'status.html');
  expect(textOf(page)).toContain('定义了2条术语，正文标出过2条，从未标出0条。');
  expect(page).toMatch(
    /<summary><span class="number">第1章<\/span> 学习：首次标出2条<\/summary><p><a href="\/learning\/gradient\/#p-[^"]*">学习率<\/a>、<a [^>]*>交叉熵<\/a>/,
  );
  const glossary = 'terms:\n  - {zh: 无人问津, en: unused, definition: 没有用过。}\n';
  const unused = pageOf(
    await renderBookSite(exampleSource(new Map([['glossary.yaml', glossary]])), '/'),
    'status.html',
  );
  expect(unused).toContain('<summary>从未标出的1条</summary><p><a href="/glossary.html#term-unused">无人问津</a></p>');
});

test('what check reports is counted by rule, and not spoken of where nothing was checked', async () => {
  const cache = createCache();
  const book = compile(exampleSource(new Map()), cache);
  const [typeset, highlight] = [await loadTypeset(book, cache), await loadHighlight(book, cache)];
  const [spelling, cutFont] = [await loadSpelling(), await loadFontCutter(cache)];
  const painter = await loadCardPainter(cache, readPackageFile);
  const options = { base: '/', typeset, highlight, spelling, cutFont, ...painter, read: readPackageFile };
  const finding = (rule: string): Diagnostic => ({
    rule,
    severity: 'warning',
    message: '',
    span: { file: 'book.yaml', start: 0, end: 0 },
  });
  const render = (diagnostics?: Diagnostic[]) => renderSite(book, { ...options, ...(diagnostics && { diagnostics }) });
  const show = async (diagnostics?: Diagnostic[]) => pageOf(await render(diagnostics), 'status.html');
  expect(await show()).not.toContain('page:findings');
  expect(await show([])).toContain('没有发现错误，也没有警告');
  const page = textOf(await show([finding('unused-label'), finding('bare-reference'), finding('unused-label')]));
  expect(page).toContain('有3条警告');
  expect(page).toMatch(/（bare-reference）：1条.*（unused-label）：2条/s);
  const { files } = await render([finding('unused-label')]);
  const told = String(files.find(({ path }) => path === 'status.json')?.content);
  expect(JSON.parse(told).findings).toEqual({ 'unused-label': 1 });
});

test('the JSON version is of its shape, which lies beside it, and says what the page says', async () => {
  const fileOf = (site: SiteOutput, path: string) =>
    JSON.parse(String(site.files.find((file) => file.path === path)?.content));
  const status = statusSchema.parse(fileOf(small, 'status.json'));
  expect(fileOf(small, status.$schema)).toMatchObject({ type: 'object' });
  const rows = [...status.chapters, { title: '全书', ...status.total }].map((row) => {
    const { words, formulas, figures, tables, listings, citations, written, planned, updated = '' } = row;
    const sections = written + planned > 0 ? `${written}/${written + planned}` : '';
    const counts = [words, formulas, figures, tables, listings, citations];
    return [sections, ...counts.map((count) => (words > 0 ? String(count) : '')), updated];
  });
  expect(rows).toEqual(readRows(small).map(([, ...cells]) => cells));
  expect(status.chapters.map(({ title, address }) => [title, address])).toContainEqual(['第1章 学习', 'learning/']);
  expect(status.chapters.find(({ title }) => title.includes('理论'))).not.toHaveProperty('address');
  expect(status.terms).toEqual({ defined: 2, used: 2, unused: [] });
  expect(status).not.toHaveProperty('findings');
  const locked = await renderBookSite(lockedSource(), '/');
  const shown = [...pageOf(locked, 'status.html').matchAll(/<dt>[^<]*<\/dt><dd><b>(\d+)<\/b>/g)].map(([, count]) =>
    Number(count),
  );
  const told = Object.values(statusSchema.parse(fileOf(locked, 'status.json')).references);
  expect(told.filter((count) => count > 0)).toEqual(shown.filter((count) => count > 0));
});

test('a page says how long it is, a chapter how long all of its pages are, and what is short says nothing', () => {
  const page = (words: number) => ({ count: { words, formulas: 0, figures: 0, tables: 0, citations: 0 } });
  expect(describeExtent([page(3620)])).toBe('约3,600字，读完约12分钟');
  expect(describeExtent([page(299)])).toBe('');
  expect(describeExtent([page(20_000), page(40_000), page(1_500)])).toBe('约61,500字，读完约3小时');
  const long = '字'.repeat(900);
  const source = exampleSource(new Map([['chapters/first/one.md', `---\nid: sec-one\ntitle: 一\n---\n\n${long}\n`]]));
  return renderBookSite(source, '/').then((site) => {
    expect(pageOf(site, 'first/one/')).toContain('<p class="extent">约900字，读完约3分钟</p>');
    expect(pageOf(site, 'first/')).toContain('<p class="extent">本章约900字，读完约3分钟</p>');
  });
});
