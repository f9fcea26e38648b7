// CSL styles that a book brings: how they are read and refused, what citeproc's HTML becomes, and that nothing hostile gets through.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeCitation } from '../src/bibliography/citation-text.ts';
import { applyStyle } from '../src/bibliography/csl/apply.ts';
import { toItem } from '../src/bibliography/csl/item.ts';
import { linkWorks } from '../src/bibliography/csl/link-works.ts';
import { readHtml } from '../src/bibliography/csl/read-html.ts';
import { weighStyle } from '../src/bibliography/csl/weight.ts';
import { plainText } from '../src/bibliography/entry.ts';
import { writeEntry } from '../src/bibliography/entry-text.ts';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import { parseStyleFile } from '../src/parse/style-file.ts';
import { makeRecord } from './bibliography/record-table.ts';
import { checkSource } from './check-source.ts';
import { exampleSource } from './example-book.ts';
import { preload, runKanben } from './run-kanben.ts';

const BOOK = `title: 示例之书
date: 2026-08-01
authors: [{name: 林青}]
citation-style: styles/own.csl
parts: [{title: 第一部分, chapters: [first]}]
`;

/** A style of one layout for citations and one for entries. */
const style = (citation: string, bibliography: string, more = '', attributes = '') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"${attributes}>
  <info><title>Own</title><id>own</id><updated>2026-08-01T00:00:00+00:00</updated></info>${more}
  <citation><layout delimiter="; ">${citation}</layout></citation>
  <bibliography><layout>${bibliography}</layout></bibliography>
</style>`;

const TITLES = style('<text variable="title"/>', '<text variable="title"/>');

type Files = Readonly<Record<string, string>>;

const sourceOf = (files: Files) => exampleSource(new Map(Object.entries({ 'book.yaml': BOOK, ...files })));

async function styledBook(files: Files, cache = createCache()): Promise<Book> {
  return applyStyle(compile(sourceOf(files), cache), cache);
}

const cites = (text: string) => ({ 'chapters/first/one.md': text });

async function complain(files: Files): Promise<string[]> {
  const { diagnostics } = await checkSource(sourceOf({ ...cites('引[@lin2024]，又[@zhou2023]。'), ...files }));
  return diagnostics.map(({ rule, message }) => `${rule}: ${message}`);
}

function readBook(book: Book): { citations: string[]; entries: string[] } {
  return {
    citations: book.pages.flatMap(({ section }) =>
      section.citations.map((citation) => {
        const { authors, pieces } = writeCitation(book, section, citation);
        return authors + plainText(pieces);
      }),
    ),
    entries: book.citedReferences.map(({ reference }) => plainText(writeEntry(book, reference))),
  };
}

describe('a style that can be used', () => {
  test('writes citations and entries, and orders the list', async () => {
    const sorted = style('<text variable="title"/>', '<text variable="title" prefix="»"/>').replace(
      '<bibliography>',
      '<bibliography><sort><key variable="title"/></sort>',
    );
    const book = await styledBook({ ...cites('甲[@zhou2023; @lin2024]，乙[@lin2024]。'), 'styles/own.csl': sorted });
    expect(readBook(book)).toEqual({
      citations: ['数据与算法; 机器学习讲义', '机器学习讲义'],
      entries: ['»机器学习讲义', '»数据与算法'],
    });
    expect([...book.citationNumbers]).toEqual([
      ['lin2024', 1],
      ['zhou2023', 2],
    ]);
  });

  test('names authors in the sentence and not again in the bracket', async () => {
    const named = style(
      '<group delimiter=" " prefix="(" suffix=")"><names variable="author"/><text variable="title"/></group>',
      '<text variable="title"/>',
    );
    const book = await styledBook({
      ...cites('@lin2024 说，林青[-@lin2024]，文献[-@lin2024]。'),
      'styles/own.csl': named,
    });
    expect(readBook(book).citations).toEqual(['林青(机器学习讲义)', '(机器学习讲义)', '(林青 机器学习讲义)']);
  });

  test('tells first and later citations apart', async () => {
    const positioned = style(
      '<choose><if position="subsequent"><text value="again"/></if><else><text value="first"/></else></choose>',
      '<text variable="title"/>',
    );
    const book = await styledBook({ ...cites('[@lin2024][@zhou2023][@lin2024]'), 'styles/own.csl': positioned });
    expect(readBook(book).citations).toEqual(['first', 'first', 'again']);
  });

  test('speaks Chinese or English, or the language whose words lie beside it', async () => {
    const words = (attributes: string) =>
      style('<text term="no date" form="short"/>', '<text variable="title"/>', '', attributes);
    const german = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="de-DE"><terms><term name="no date" form="short">o. J.</term></terms></locale>`;
    const word = async (files: Files) => readBook(await styledBook({ ...cites('[@lin2024]'), ...files })).citations;
    expect(await word({ 'styles/own.csl': words('') })).toEqual(['无日期']);
    expect(await word({ 'styles/own.csl': words(' default-locale="en-US"') })).toEqual(['n.d.']);
    expect(await word({ 'styles/own.csl': words(' default-locale="de-DE"') })).toEqual(['n.d.']);
    const beside = { 'styles/own.csl': words(' default-locale="de-DE"'), 'styles/locales-de-DE.xml': german };
    expect(await word(beside)).toEqual(['o. J.']);
  });

  test('without a list leaves the entries to GB/T 7714', async () => {
    const bare = TITLES.replace(/ *<bibliography>.*<\/bibliography>\n/, '');
    const book = await styledBook({ ...cites('[@lin2024]'), 'styles/own.csl': bare });
    expect(readBook(book)).toEqual({
      citations: ['机器学习讲义'],
      entries: ['林青. 机器学习讲义[M]. 南京：江畔出版社，2024.'],
    });
  });

  test('gives the same from a warm cache as from a clean one', async () => {
    const files = { ...cites('[@lin2024; @zhou2023]'), 'styles/own.csl': TITLES };
    const cache = createCache();
    const first = readBook(await styledBook(files, cache));
    expect(readBook(await styledBook(files, cache))).toEqual(first);
    const other = readBook(await styledBook({ ...files, 'styles/own.csl': TITLES.replace('; ', ' / ') }, cache));
    expect(other.citations).toEqual(['机器学习讲义 / 数据与算法']);
  });

  test('takes keys that are names of object members', async () => {
    const records = ['constructor', 'toString', 'hasOwnProperty'].map(
      (key) => `- {id: ${key}, type: book, title: 题 ${key}, issued: 2024}\n`,
    );
    const files = { ...cites('[@constructor; @toString][@hasOwnProperty]'), 'references/books.yaml': records.join('') };
    expect(readBook(await styledBook({ ...files, 'styles/own.csl': TITLES }))).toEqual({
      citations: ['题 constructor; 题 toString', '题 hasOwnProperty'],
      entries: ['题 constructor', '题 toString', '题 hasOwnProperty'],
    });
  });
});

describe('a style that cannot be used', () => {
  const RULE = 'unusable-citation-style: ';
  test.each<[string, Files, string]>([
    ['is missing', { 'styles/other.csl': TITLES }, '没有样式文件“styles/own.csl”'],
    [
      'is no XML',
      { 'styles/own.csl': '<style><citation></style>' },
      '“styles/own.csl”不是 CSL 样式：</style> 没有对应的开始标签',
    ],
    ['is empty', { 'styles/own.csl': '' }, '“styles/own.csl”不是 CSL 样式：最外层不是 <style> 或 <locale>'],
    [
      'has a declaration',
      { 'styles/own.csl': '<!DOCTYPE style><style/>' },
      '“styles/own.csl”不是 CSL 样式：不能有 <!DOCTYPE>：请删去这一段声明',
    ],
    ['is too deep', { 'styles/own.csl': '<style>'.repeat(200) }, '“styles/own.csl”不是 CSL 样式：嵌套超过 100 层'],
    [
      'is for notes',
      { 'styles/own.csl': TITLES.replace('in-text', 'note') },
      '“styles/own.csl”是脚注式样式，把引文写在脚注里',
    ],
    ['is a locale', { 'styles/own.csl': '<locale/>' }, '“styles/own.csl”不是 CSL 样式，而是语言文件'],
    [
      'calls a macro from itself',
      { 'styles/own.csl': style('<text macro="a"/>', '', '<macro name="a"><text macro="a"/></macro>') },
      'citeproc 不能用这个样式：其中的宏互相引用，写出来太大',
    ],
    [
      'has an element of no style',
      { 'styles/own.csl': style('<nothing/>', '') },
      'citeproc 不能用这个样式：Undefined node name "nothing".',
    ],
  ])('because it %s', async (_, files, message) => {
    expect(await complain(files)).toEqual([RULE + message]);
  });

  test('because its macros come to millions', async () => {
    const macros = Array.from({ length: 40 }, (_, index) => {
      const next = `<text macro="m${index + 1}"/>`;
      return `<macro name="m${index}">${index < 39 ? next + next : '<text value="x"/>'}</macro>`;
    });
    const bomb = style('<text macro="m0"/>', '', macros.join(''));
    expect(await complain({ 'styles/own.csl': bomb })).toEqual([
      `${RULE}citeproc 不能用这个样式：其中的宏互相引用，写出来太大`,
    ]);
    const long = Array.from(
      { length: 30_000 },
      (_, index) => `<macro name="m${index}"><text macro="m${index + 1}"/></macro>`,
    );
    expect(await complain({ 'styles/own.csl': style('<text macro="m0"/>', '', long.join('')) })).toHaveLength(1);
  });

  test('only for its locale', async () => {
    const found = await complain({ 'styles/own.csl': TITLES, 'styles/locales-de-DE.xml': '<locale>' });
    expect(found).toEqual([`${RULE}“styles/locales-de-DE.xml”不是 CSL 的语言文件：<locale> 没有结束标签`]);
  });

  test('because citeproc is not installed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kanben-csl-'));
    for (const [path, text] of Object.entries({
      'book.yaml': BOOK.replace('parts:', 'front-matter: []\nparts:').replace('[first]', '[]'),
      'styles/own.csl': TITLES,
    })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const resolve = `export async function resolve(name,context,next){if(name==='citeproc'){const e=new Error('gone');e.code='ERR_MODULE_NOT_FOUND';throw e}return next(name,context)}`;
    const hide = `import{register}from'node:module';register('data:text/javascript,'+encodeURIComponent(${JSON.stringify(resolve)}))`;
    const { code, out } = runKanben(['check', folder], { cwd: folder, env: preload(hide) });
    expect(out).toContain('没有安装 citeproc，CSL 样式要靠它');
    expect(out).toContain('npm install citeproc');
    expect(code).toBe(1);
    expect(runKanben(['check', folder], { cwd: folder }).out).not.toContain('citeproc');
    rmSync(folder, { recursive: true });
  });
});

test('weighs alternatives by the heaviest, and macros by what they come to', () => {
  const { root } = parseStyleFile(
    'x.csl',
    style(
      '<choose><if/><else><text macro="a"/><text macro="a"/></else></choose>',
      '',
      '<macro name="a"><group><text/></group></macro>',
    ),
  );
  // citation, layout, choose, else, two texts with macro, group and text each; bibliography and its layout.
  expect(root && weighStyle(root)).toBe(4 + 2 * 4 + 2);
});

describe('HTML of citeproc', () => {
  const read = (html: string) =>
    readHtml(html).map(({ text, styles, href, beside }) =>
      [text, styles.join(' '), href ?? '', beside ? 'beside' : ''].filter((part) => part),
    );
  test.each([
    ['plain &#38; &#60;b&#62;', [['plain & <b>']]],
    ['a <i>b <span style="font-style:normal;">c</span></i>', [['a '], ['b ', 'italic'], ['c']]],
    ['<b><sup>x</sup></b>y', [['x', 'bold superscript'], ['y']]],
    [
      '  <div class="csl-entry">\n<div class="csl-left-margin">1.</div><div class="csl-right-inline">A title</div>\n  </div>\n',
      [['1.', 'beside'], ['A title']],
    ],
    ['<a href="https://example.org/?a=1&#38;b">x</a>', [['x', 'https://example.org/?a=1&b']]],
    ['<script>alert(1)</script>', [['<script>alert(1)</script>']]],
    ['<a href="x" onclick="y">z</a>', [['<a href="x" onclick="y">z</a>']]],
    ['<i>never closed', [['never closed', 'italic']]],
    ['never opened</i>', [['never opened</i>']]],
    ['<i>a</b>b</i>', [['a</b>b', 'italic']]],
    ['<img src=x onerror=alert(1)>', [['<img src=x onerror=alert(1)>']]],
    ['&nbsp;&#x3c;', [['&nbsp;&#x3c;']]],
    ['', []],
  ])('%s', (html, pieces) => {
    expect(read(html)).toEqual(pieces);
  });

  test('of any length in linear time', () => {
    for (const unit of ['<', '&', '<i>', '</i>', '<a href="', 'x', ' '])
      expect(readHtml(unit.repeat(200_000))).toBeDefined();
  });

  test('each work of a citation leads to its entry, also one that is a bare number', () => {
    const keys = new Map([
      ['#1', 'a'],
      ['#2', 'b'],
    ]);
    const link = (whole: string, marked: string, numbers: [string, string][] = []) =>
      linkWorks(readHtml(whole), readHtml(marked), { keys, numbers: new Map(numbers) }).map(({ text, key }) =>
        key ? `${key}:${text}` : text,
      );
    expect(link('(A <i>x</i>; B)', '<a href="#1">A <i>x</i></a>; <a href="#2">B</a>')).toEqual([
      '(',
      'a:A ',
      'a:x',
      '; ',
      'b:B',
      ')',
    ]);
    expect(
      link('[1–3]', '1–3', [
        ['1', 'a'],
        ['3', 'b'],
      ]),
    ).toEqual(['[', 'a:1', '–', 'b:3', ']']);
    expect(link('(A)', '<a href="#1">B</a>')).toEqual(['(A)']);
  });
});

describe('records for citeproc', () => {
  test('have nothing that is not for print, and say their language', () => {
    const item = toItem(makeRecord({ title: '甲', note: 'DOI: 10.1/x', annote: '注', custom: { core: true } }), 'r0');
    expect(item).toEqual({ id: 'r0', system_id: 'r0', type: 'book', title: '甲', language: 'zh' });
  });

  test('have addresses that end no attribute, and texts that end', () => {
    const item = toItem(
      makeRecord({ title: '"'.repeat(9000), URL: 'https://example.org/"><script>', DOI: '10.1/"<x>' }),
      'r0',
    );
    expect(item).toMatchObject({
      URL: 'https://example.org/%22%3E%3Cscript%3E',
      DOI: '10.1/%22%3Cx%3E',
      title: `${'"'.repeat(2000)}…`,
    });
  });

  test('lead nowhere but to the web, and their markup stays text', async () => {
    const records = `- {id: bad, type: webpage, title: "<img src=x onerror=alert(1)> <b>fat</b>", URL: "javascript:alert(1)"}\n`;
    const files = { ...cites('[@bad]'), 'references/books.yaml': records };
    const shown = style(
      '<text variable="title"/>',
      '<group delimiter=" "><text variable="title"/><text variable="URL"/></group>',
    );
    const book = await styledBook({ ...files, 'styles/own.csl': shown });
    const [cited] = book.citedReferences;
    const entry = cited ? writeEntry(book, cited.reference) : [];
    expect(plainText(entry)).toBe('<img src=x onerror=alert(1)> fat javascript:alert(1)');
    expect(entry.filter(({ href }) => href !== undefined)).toEqual([]);
  });
});
