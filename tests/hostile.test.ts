// Text that wants to crash, hang or escape the parser or the resolver. REPETITIONS asks for more of the same than a usual run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import type { Book } from '../src/model/book.ts';
import type { Section } from '../src/model/section.ts';
import { parseSection } from '../src/parse/section.ts';
import { exampleSource } from './example-book.ts';
import { processorTime } from './processor-time.ts';
import { compileSection } from './resolve/compile-files.ts';

vi.setConfig({ testTimeout: 600_000 });

const parse = (text: string): Section => parseSection('chapters/one/page.md', text, '');

/** What is linear takes a second or two; what is quadratic takes minutes. */
const MAX_MILLISECONDS = 20_000;

function parseAll(text: string): Section {
  const started = processorTime();
  const section = parse(text);
  expect(processorTime() - started).toBeLessThan(MAX_MILLISECONDS);
  expect(section.body.end).toBe(text.length);
  return section;
}

function compileFile(path: string, text: string): Book {
  return compile(exampleSource(new Map([[path, text]])), createCache());
}

describe('large files', () => {
  test('a line of 10 MB is not read, and the rest of the book is', () => {
    const root = mkdtempSync(join(tmpdir(), 'kanben-hostile-'));
    try {
      mkdirSync(join(root, 'chapters/a'), { recursive: true });
      writeFileSync(
        join(root, 'book.yaml'),
        'title: 书\ndate: 2026-08-01\nauthors: [{name: 林}]\nparts: [{title: 甲, chapters: [a]}]\n',
      );
      writeFileSync(join(root, 'chapters/a/index.md'), '---\nid: sec-a\ntitle: 甲\nsections: [long, short]\n---\n');
      writeFileSync(join(root, 'chapters/a/long.md'), 'a'.repeat(10_000_000));
      writeFileSync(join(root, 'chapters/a/short.md'), '---\nid: sec-short\ntitle: 短\n---\n文\n');
      const source = readSource(root);
      expect(source.get('chapters/a/long.md')).toEqual({ kind: 'too-large', size: 10_000_000 });
      const book = compile(source, createCache());
      expect(book.pages.map(({ address }) => address)).toEqual(['a/', 'a/short/']);
      expect(book.missing).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test.each([
    ['letters', 'a'.repeat(1_990_000)],
    ['Han characters', '中'.repeat(660_000)],
    ['blanks between', `a${' '.repeat(1_990_000)}b`],
    ['citations', '中文[@k1]，'.repeat(180_000)],
  ])('one line of nearly 2 MB: %s', (_, text) => {
    const [paragraph] = parseAll(text).paragraphs;
    expect(paragraph?.span).toMatchObject({ start: 0, end: text.length });
  });

  test('many citations in one sentence share it', () => {
    const { citedReferences } = compileSection('中文[@k1]，'.repeat(50_000));
    const sentences = new Set(citedReferences[0]?.places.map(({ sentence }) => sentence));
    expect([citedReferences[0]?.places.length, sentences.size]).toEqual([50_000, 1]);
  });
});

const DEEP = 10_000;

describe('nesting 10,000 deep', () => {
  test.each([
    ['quotations', `${'>'.repeat(DEEP)} a[@k]`],
    ['quotations with blanks', `${'> '.repeat(DEEP)}a[@k]`],
    ['lists', `${'- '.repeat(DEEP)}a[@k]`],
    ['numbered lists', `${'1. '.repeat(DEEP)}a[@k]`],
    ['quotations and lists', `${'> - '.repeat(DEEP / 2)}a[@k]`],
    ['brackets', `${'['.repeat(DEEP)}a${']'.repeat(DEEP)}[@k]`],
    ['links', `${'['.repeat(DEEP)}a${'](x)'.repeat(DEEP)}[@k]`],
    ['images', `${'!['.repeat(DEEP)}a${'](x)'.repeat(DEEP)}[@k]`],
    ['terms', `${'['.repeat(DEEP)}a${']{.term}'.repeat(DEEP)}[@k]`],
    ['emphasis', `${'*'.repeat(DEEP)}a${'*'.repeat(DEEP)}[@k]`],
    ['emphasis of two sorts', `${'*_'.repeat(DEEP)}a${'_*'.repeat(DEEP)}[@k]`],
    ['blocks', `${'::: {.proof}\n'.repeat(DEEP)}a[@k]\n${':::\n'.repeat(DEEP)}`],
    ['blocks that nobody closes', `${'::: {.proof}\n'.repeat(DEEP)}a[@k]`],
    ['footnotes', `${'[^a]: '.repeat(DEEP)}a[@k]`],
    ['definitions', `a\n${': '.repeat(DEEP)}a[@k]`],
    ['braces in formulas', `$${'{'.repeat(DEEP)}${'}'.repeat(DEEP)}$[@k]`],
    ['lists by indentation', Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ])('%s', (_, text) => {
    const section = parseAll(text);
    for (const { span } of section.citations) expect(text.slice(span.start, span.end)).toBe('[@k]');
    expect(section.paragraphs.every(({ span }) => span.end <= text.length)).toBe(true);
  });
});

const MANY = Number(process.env.REPETITIONS ?? 100_000);

describe('100,000 of the same', () => {
  test.each(['[', '$a ', '<!--', '[@a', '{#', '[x]{.a ', ':::\n\n', '*a ', '![', '【@a', '<b '])('%j', (atom) => {
    parseAll(atom.repeat(MANY));
  });

  test('headings of one name have anchors of their own', () => {
    const { headings } = parseAll('## 甲\n\n'.repeat(MANY));
    expect(new Set(headings.map(({ anchor }) => anchor)).size).toBe(MANY);
  });
});

/** Repetitions of what is rarer. */
const SOME = Number(process.env.REPETITIONS ?? 10_000);

describe('10,000 of the same', () => {
  test.each([
    '$$',
    '$$a\n',
    '$$\na\n',
    '[a]',
    '[@a；',
    '[@a]\n',
    '【@a】',
    '中@a',
    '<!--\n',
    '<!-- kanben-ignore a: b -->\n',
    '<!-- kanben-ignore a: b -->\n\n',
    ':::{.proof}\n',
    '::: proof\n\n',
    '::: {\n\n',
    'a\n::: x\n',
    '> a\n',
    '> ::: {.proof}\n\n',
    '- a\n',
    '- ::: {.proof}\n',
    '- [^a]: x\n',
    '**',
    '*a_b ',
    '~~a',
    '**“好”',
    '&amp;',
    '|a|b|\n|-|-|\n',
    '|a|\n|-|\n\n: x {#tbl-a}\n\n',
    ': x {#tbl-a}\n',
    'a\n: b\n\n',
    '[^a]: ',
    '[^a]:\n',
    '[^a]',
    '[^a]：\n\n',
    '# a\n',
    '## a {#x}\n',
    '甲\n\n',
    '甲\n',
    'a\r\n',
    '\0',
    '\u00a0\n',
    '\ud800',
    '\t',
    '[a](b)',
    '[a](',
    '[a](b "',
    '[a][',
    '[\\]',
    '[a]: /u "\n',
    '[a]: (\n',
    '<http://',
    '<b>',
    '\\$',
    '\\',
    '$\\text{',
    '![a](b){#a ',
    '![a](b){x="',
    '![a](b){#fig-a}\n\n',
    '[a]{.term}',
    '] {.term} ',
    '```\n',
    '~~~ {#a}\n',
    '> ```\n',
    '] {#x}',
  ])('%j', (atom) => {
    parseAll(atom.repeat(SOME));
  });

  test.each([
    ['a heading of braces', `## ${'{#a} '.repeat(SOME)}`],
    ['a line that is underlined', `${'a\n'.repeat(SOME)}===`],
    ['a citation', `[${'@a;'.repeat(SOME)}]`],
    ['a locator of pages', `[@a, ${'1, '.repeat(SOME)}x]`],
    ['a locator of letters', `[@a, p. ${'i'.repeat(SOME)}x]`],
    ['a table row of dollars', `|a|\n|-|\n|${'$a '.repeat(SOME)}|`],
    [
      'a table row of code marks',
      `|a|\n|-|\n|${Array.from({ length: 1000 }, (_, count) => '`'.repeat(count)).join(' ')}|`,
    ],
    ['a long table', `|a|b|\n|-|-|\n${'|x|y|\n'.repeat(SOME)}`],
    ['a wide table of short rows', `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|x|\n'.repeat(2000)}`],
    ['code marks', Array.from({ length: 1500 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['a formula block that has no end', `$$\n${'b\n'.repeat(SOME)}$$ x`],
    ['attributes', `![a](b){${'x=y '.repeat(SOME)}}`],
    ['a comment of blanks', `<!-- kanben-ignore ${' '.repeat(SOME)}x`],
    ['a term that has no start', `${'[a '.repeat(SOME)}x]{.term}`],
    ['definitions of links', Array.from({ length: SOME }, (_, index) => `[r${index}]: /u`).join('\n')],
    ['backslashes before a dollar', `${'\\'.repeat(SOME)}$a$`],
  ])('%s', (_, text) => {
    parseAll(text);
  });
});

describe('YAML', () => {
  const LAUGHS = Array.from(
    { length: 30 },
    (_, level) => `x${level}: &x${level} [${`*x${level - 1}, `.repeat(level && 9)}a]`,
  ).join('\n');
  const BOMBS = [
    ['aliases that explode', LAUGHS],
    ['an alias of itself', 'title: &a [*a]'],
    ['a mapping of itself', '&a\ntitle: *a\n<<: *a'],
    ['nesting', `title: ${'['.repeat(DEEP)}`],
    ['nesting of mappings', `title: ${'{a: '.repeat(DEEP)}`],
    ['nesting of lists', `${'- '.repeat(DEEP)}a`],
    ['a long scalar', `title: "${'a'.repeat(1_000_000)}"`],
    ['names of object members', '__proto__: {title: x}\nconstructor: {prototype: {a: 1}}\ntoString: 1'],
    ['a type', 'title: !!js/function "function () {}"'],
  ] as const;
  const PLACES = [
    ['book.yaml', (yaml: string) => yaml],
    ['glossary.yaml', (yaml: string) => yaml],
    ['references/books.yaml', (yaml: string) => yaml],
    ['references/books.json', (yaml: string) => yaml],
    ['chapters/first/index.md', (yaml: string) => `---\n${yaml}\n---\n`],
    ['chapters/first/one.md', (yaml: string) => `---\n${yaml}\n---\n`],
  ] as const;

  test.each(PLACES.flatMap(([path, wrap]) => BOMBS.map(([name, yaml]) => [name, path, wrap(yaml)] as const)))(
    '%s in %s',
    (_, path, text) => {
      const book = compileFile(path, text);
      const section = book.sections.get(path);
      const yaml = [
        book.settingsFile,
        book.glossaryFile,
        section?.frontMatter.yaml,
        ...book.referenceFiles,
        ...book.referenceFiles.flatMap(({ references }) => references),
      ].filter((file) => file !== undefined);
      expect(yaml.reduce((count, { issues }) => count + issues.length, 0)).toBeGreaterThan(0);
      expect(({} as Record<string, unknown>).title).toBeUndefined();
      expect(JSON.stringify(book.settings).length).toBeLessThan(2_000_000);
    },
  );
});

describe('names that JavaScript keeps for itself', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  test.each(NAMES)('%s as key, label, footnote, term, attribute and slug', (name) => {
    const key = name.replace(/^_+|_+$/g, '').toLowerCase();
    const book = compile(
      exampleSource(
        new Map([
          [
            'book.yaml',
            `title: 书\ndate: 2026-08-01\nauthors: [{name: 林}]\nparts: [{title: 甲, chapters: ['${key}']}]\n`,
          ],
          [`chapters/${key}/index.md`, `---\nid: sec-${key}\ntitle: 题\nsections: [one]\n---\n`],
          [
            `chapters/${key}/one.md`,
            `---\nid: sec-one\ntitle: 题\n---\n[@${key}]、[@fig-${key}]、[^${name}]、[${name}]{.term}\n\n![题](a.svg){#fig-${key} ${name}=x .${name}}\n\n## ${name} {#${name}}\n\n[^${name}]: 注\n`,
          ],
          ['references/books.yaml', `- {id: '${key}', type: book, title: 书}\n`],
          ['glossary.yaml', `terms: [{zh: '${name}', en: '${name}', definition: 甲}]\n`],
        ]),
      ),
      createCache(),
    );
    expect(book.citationNumbers.get(key)).toBe(1);
    expect(book.targets.get(`fig-${key}`)?.number).toBe('1-1');
    expect(book.terms[0]?.firstUse?.file).toBe(`chapters/${key}/one.md`);
    const page = book.pages.find(({ address }) => address.endsWith('one/'));
    expect(page?.headings.map(({ anchor }) => anchor)).toEqual([name]);
    expect(page?.section.footnotes.map(({ label }) => label.value)).toEqual([name]);
  });
});

describe('active content', () => {
  test('is text or a link that rules judge', () => {
    const text =
      '<script>alert(1)</script>\n\n[a](javascript:alert(1)) <javascript:alert(1)> ![b](javascript:alert(1))\n\n<img src=x onerror=alert(1)>\n\n<!-- <script> -->';
    const section = parse(text);
    expect(section.paragraphs[0]?.text).toBe('<script>alert(1)</script>');
    expect(section.links.map(({ href }) => href.value)).toEqual(['javascript:alert(1)', 'javascript:alert(1)']);
    expect(section.figures.map(({ target }) => target)).toEqual([undefined]);
    expect(section.nearMisses.map(({ kind }) => kind)).toEqual(['raw-html', 'raw-html', 'raw-html']);
  });

  test('paths never leave the book', () => {
    const paths = [
      '../../../etc/passwd',
      '/etc/passwd',
      '..%2f..%2f..%2fetc/passwd',
      'file:///etc/passwd',
      '\\\\host\\x',
      '//host/x',
      'a/../../../../x',
      '%2e%2e/%2e%2e/%2e%2e/x',
    ];
    const { figures } = parse(paths.map((path) => `![](<${path}>)`).join('\n\n'));
    expect(figures.map(({ target }) => target)).toEqual(paths.map(() => undefined));
  });
});
