// Glossary, lists of figures and tables, whole contents: what they list, in which order, and how their entries are reached.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import type { BookTerm } from '../src/model/book.ts';
import { groupTerms, pinyinCollator } from '../src/outputs/site/term-groups.ts';
import { exampleSource } from './example-book.ts';
import { BASE, CONTENT, renderBookSite, renderSmallSite } from './small-site.ts';

const site = await renderSmallSite();
const html = (path: string, { pages } = site) => pages.find((page) => page.path === path)?.html ?? '';

const terms = (...words: string[]) => words.map((zh) => ({ term: { zh }, anchor: `term-${zh}` }) as BookTerm);
const shown = (groups: ReturnType<typeof groupTerms>) =>
  groups.map(({ letter, terms }) => `${letter} ${terms.map(({ term }) => term.zh).join(' ')}`);

test('terms stand in the order of pinyin, those in Latin letters under theirs', () => {
  const words = terms(
    '自注意力',
    '基础模型',
    '交叉熵',
    '词元',
    'Transformer',
    '提示',
    'n元语法',
    '安全',
    '欧氏距离',
    '3D卷积',
  );
  expect(shown(groupTerms(words, pinyinCollator()))).toEqual([
    '# 3D卷积',
    'A 安全',
    'C 词元',
    'J 基础模型 交叉熵',
    'N n元语法',
    'O 欧氏距离',
    'T 提示 Transformer',
    'Z 自注意力',
  ]);
});

test('every letter of pinyin begins where its first syllable does', () => {
  const syllables = '阿八擦大鹅发该哈机卡拉妈拿哦怕七然撒他挖西压杂';
  const last = '奥不错堕二富过货均扩落木诺藕瀑群若所拓物训孕座';
  for (const characters of [syllables, last])
    expect(
      groupTerms(terms(...characters), pinyinCollator())
        .map(({ letter }) => letter)
        .join(''),
    ).toBe('ABCDEFGHJKLMNOPQRSTWXYZ');
});

test('without the order of pinyin there is one group, in the order of code points', () => {
  expect(pinyinCollator()).toBeDefined();
  expect(shown(groupTerms(terms('自', '阿', '基'), undefined))).toEqual([' 基 自 阿']);
});

test('letters lead to the terms that begin with them', () => {
  const page = html('glossary.html');
  expect(
    [...page.matchAll(/<li><a href="#(page:[^"]*)">([^<]*)/g)].map(([, anchor, letter]) => [anchor, letter]),
  ).toEqual([
    ['page:j', 'J'],
    ['page:x', 'X'],
  ]);
  expect(page).toMatch(/<h2 id="page:j">J<\/h2><dl class="terms">\s*<div id="term-cross-entropy">/);
});

test('a term gives its English, its abbreviation, its other names and the place of its first use', () => {
  const page = html('glossary.html');
  expect(page).toMatch(
    /<div id="term-cross-entropy"><dt><dfn>交叉熵<\/dfn> <span class="term-english" lang="en">cross entropy<\/span> <abbr>CE<\/abbr><\/dt>/,
  );
  expect(page).toMatch(/又称互熵；首见于<a href="\/books\/small\/learning\/gradient\/#p-[^"]+">1\.1节<\/a>/);
  expect(page).not.toContain('交差熵');
  expect(html('learning/gradient/index.html').match(/<a class="term" href="[^"]*#term-learning-rate">/g)).toHaveLength(
    2,
  );
});

test('anchors of terms are the ids given, else their English, and never the same', () => {
  const glossary = `terms:
  - {zh: 甲, en: one, definition: 一。}
  - {zh: 乙, en: One!, definition: 二。}
  - {zh: 丙, id: one, en: three, definition: 三。}
  - {zh: 丁, en: Ω, definition: 四。}
  - {zh: 戊, en: __proto__, definition: 五。}
`;
  const book = compile(exampleSource(new Map([['glossary.yaml', glossary]])), createCache());
  const anchors = book.terms.map(({ anchor }) => anchor);
  expect(anchors.toSpliced(3, 1)).toEqual(['term-one-2', 'term-one-3', 'term-one', 'term-proto']);
  expect(anchors[3]).toMatch(/^term-[a-z0-9]+$/);
});

test('figures and tables are listed by their numbers, formulas in captions set, citations without links', () => {
  const figures = html('figures.html');
  expect(
    [...figures.matchAll(/<li><a href="[^"]*#fig-[^>]*><span class="number">([^<]*)/g)].map(([, text]) => text),
  ).toEqual(['图1-1', '图1-2', '图1-3']);
  expect(figures).toMatch(/损失<span class="math-inline"><span class="katex">/);
  expect(figures).toMatch(/href="[^"]*math-[0-9a-f]+\.css"/);
  expect(html('tables.html')).toContain(
    `<li><a href="${BASE}learning/writing/#tbl-methods"><span class="number">表1-1</span> <span>三种方法的比较，据<sup class="citation">[2]</sup></span></a></li>`,
  );
});

test('the whole contents go down to the headings of each page', () => {
  const contents = html('contents.html');
  expect(contents).toContain(
    `<li><a href="${BASE}learning/gradient/#sec-update"><span class="number">1.1.1</span> 更新规则</a><ol><li><a href="${BASE}learning/gradient/#符号函数">`,
  );
  expect(contents).toContain('不编号的标题');
  expect(contents).toMatch(/<span class="planned"><span class="number">第2章/);
});

test('every page leads to every directory', () => {
  for (const { html, path } of site.pages)
    for (const name of ['references', 'glossary', 'figures', 'tables', 'contents', 'status'])
      expect(html.split(`href="${BASE}${name}.html"`).length, `${name} from ${path}`).toBeGreaterThan(2);
});

test('a directory of nothing is left out', async () => {
  const bare = await renderBookSite(exampleSource(new Map([['glossary.yaml', undefined]])), '/');
  expect(bare.pages.map(({ path }) => path).filter((path) => !path.endsWith('index.html'))).toEqual([
    'contents.html',
    'status.html',
    'search.html',
    '404.html',
  ]);
});

test('the book in content/ has all of its terms, figures and tables listed', async () => {
  const source = readSource(CONTENT);
  const book = compile(source, createCache());
  const real = await renderBookSite(source, '/');
  const count = (path: string, mark: string) => html(path, real).split(mark).length - 1;
  const numbered = (kind: string) => [...book.targets.values()].filter((target) => target.kind === kind).length;
  expect(count('glossary.html', '<div id="term-')).toBe(book.terms.length);
  expect(count('figures.html', '#fig-')).toBe(numbered('fig'));
  expect(count('tables.html', '#tbl-')).toBe(numbered('tbl'));
  expect(book.terms.length * numbered('fig') * numbered('tbl')).toBeGreaterThan(0);
});
