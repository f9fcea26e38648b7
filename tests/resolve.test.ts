// Files → Book: order, numbers, what cross-references say, what they point at.
import { describe, expect, test } from 'vitest';
import { compileFiles, compileSection, crossReferenceTexts, pageOf, targetTexts } from './resolve/compile-files.ts';

const ORDER = compileFiles({
  settings: `front-matter: [preface]
parts:
  - title: 基础
    chapters: [history, {chapter: later, title: 以后再写, status: planned}, theory]
  - title: 应用
    chapters: [uses]
appendices: [data, code]
back-matter: [thanks]
`,
  chapters: {
    preface: {},
    history: { origin: '', growth: '' },
    theory: { learning: '## 甲\n\n### 乙\n\n### 丙\n\n## 丁 {-}\n\n### 戊\n\n## 己 {#sec-six}\n\n#### 庚\n' },
    uses: { law: '' },
    data: { sources: '## 来源 {#sec-source}\n' },
    code: {},
    thanks: { people: '## 名单 {#sec-names}\n' },
  },
  files: { 'chapters/uses/draft.md': '', 'chapters/later/notes.md': '' },
});

describe('order and numbers', () => {
  test('parts', () => {
    expect(
      ORDER.parts.map(({ numberText, title, chapters }) => [numberText, title, chapters.map(({ slug }) => slug.value)]),
    ).toEqual([
      ['第一部分', '基础', ['history', 'later', 'theory']],
      ['第二部分', '应用', ['uses']],
    ]);
  });

  test('chapters: planned ones keep their number, appendices have letters, front and back matter has none', () => {
    expect(ORDER.chapters.map(({ kind, number, title, planned }) => [kind, number, title, planned])).toEqual([
      ['front', '', 'preface 章', false],
      ['chapter', '1', 'history 章', false],
      ['chapter', '2', '以后再写', true],
      ['chapter', '3', 'theory 章', false],
      ['chapter', '4', 'uses 章', false],
      ['appendix', 'A', 'data 章', false],
      ['appendix', 'B', 'code 章', false],
      ['back', '', 'thanks 章', false],
    ]);
  });

  test('pages in reading order', () => {
    expect(ORDER.pages.map(({ address, number, numberText }) => [address, number, numberText])).toEqual([
      ['preface/', '', ''],
      ['history/', '1', '第1章'],
      ['history/origin/', '1.1', '1.1'],
      ['history/growth/', '1.2', '1.2'],
      ['theory/', '3', '第3章'],
      ['theory/learning/', '3.1', '3.1'],
      ['uses/', '4', '第4章'],
      ['uses/law/', '4.1', '4.1'],
      ['data/', 'A', '附录A'],
      ['data/sources/', 'A.1', 'A.1'],
      ['code/', 'B', '附录B'],
      ['thanks/', '', ''],
      ['thanks/people/', '', ''],
    ]);
  });

  test('headings: what is below an unnumbered one has no number either', () => {
    expect(pageOf(ORDER, 'learning').headings.map(({ number, text }) => [number, text])).toEqual([
      ['3.1.1', '甲'],
      ['3.1.1.1', '乙'],
      ['3.1.1.2', '丙'],
      ['', '丁'],
      ['', '戊'],
      ['3.1.2', '己'],
      ['3.1.2.0.1', '庚'],
    ]);
    expect(pageOf(ORDER, 'sources').headings.map(({ number }) => number)).toEqual(['A.1.1']);
    expect(pageOf(ORDER, 'people').headings.map(({ number }) => number)).toEqual(['']);
  });

  test('sections and headings as targets', () => {
    expect(targetTexts(ORDER)).toEqual({
      'sec-preface': '“preface 章”',
      'sec-history': '第1章',
      'sec-origin': '1.1节',
      'sec-growth': '1.2节',
      'sec-theory': '第3章',
      'sec-learning': '3.1节',
      'sec-six': '3.1.2节',
      'sec-uses': '第4章',
      'sec-law': '4.1节',
      'sec-data': '附录A',
      'sec-sources': 'A.1节',
      'sec-source': 'A.1.1节',
      'sec-code': '附录B',
      'sec-thanks': '“thanks 章”',
      'sec-people': '“people 节”',
      'sec-names': '“名单”',
    });
  });

  test('files that no list names, but not those of planned chapters', () => {
    expect(ORDER.unlisted).toEqual(['chapters/uses/draft.md']);
  });

  test('a section without number leaves none out, and numbers nothing inside it', () => {
    const book = compileFiles({
      settings: 'parts: [{title: 甲, chapters: [a]}]\n',
      chapters: { a: { p: '', summary: '', q: '' } },
      files: {
        'chapters/a/summary.md': '---\nid: sec-summary\ntitle: 小结\nunnumbered: true\n---\n\n## 要点 {#sec-points}\n',
      },
    });
    expect(book.pages.map(({ number }) => number)).toEqual(['1', '1.1', '', '1.2']);
    expect(book.targets.get('sec-summary')?.text).toBe('“小结”');
    expect(book.targets.get('sec-points')?.text).toBe('“要点”');
  });

  test('more than 26 appendices', () => {
    const names = Array.from({ length: 28 }, (_, index) => `x${index}`);
    const book = compileFiles({
      settings: `appendices: [${names.join(', ')}]\n`,
      chapters: Object.fromEntries(names.map((name) => [name, {}])),
    });
    expect(book.chapters.slice(24).map(({ number }) => number)).toEqual(['Y', 'Z', 'AA', 'AB']);
  });
});

describe('what is missing', () => {
  const book = compileFiles({
    settings: 'parts: [{title: 甲, chapters: [a, gone]}]\n',
    chapters: {},
    files: {
      'chapters/a/index.md':
        '---\nid: sec-a\ntitle: 甲\nsections: [one, lost, {section: next, title: 下一节, status: planned}, two]\n---\n',
      'chapters/a/one.md': '',
      'chapters/a/two.md': '',
    },
  });

  test('is named with the place that lists it', () => {
    const text = (file: string): string => {
      const found = book.source.get(file);
      return found?.kind === 'text' ? found.text : '';
    };
    expect(
      book.missing.map(({ slug, file }) => [
        file,
        slug.value,
        text(slug.span.file).slice(slug.span.start, slug.span.end),
      ]),
    ).toEqual([
      ['chapters/a/lost.md', 'lost', 'lost'],
      ['chapters/gone/index.md', 'gone', 'gone'],
    ]);
  });

  test('leaves the numbers of what follows alone', () => {
    const [chapter] = book.chapters;
    expect(chapter?.entries.map(({ number, title, planned, page }) => [number, title, planned, page?.address])).toEqual(
      [
        ['1.1', '一节', false, 'a/one/'],
        ['1.2', 'lost', false, undefined],
        ['1.3', '下一节', true, undefined],
        ['1.4', '一节', false, 'a/two/'],
      ],
    );
    expect(book.chapters[1]).toMatchObject({ number: '2', title: 'gone', entries: [] });
  });

  test('a book without book.yaml, and an empty one', () => {
    const bare = compileFiles({ settings: '', chapters: {} });
    expect([bare.parts, bare.pages, bare.chapters]).toEqual([[], [], []]);
  });
});

const THINGS = `![甲](a.svg){#fig-a}

![无号](b.svg)

![乙](c.svg){#fig-b}

| a |
|---|

: 表 {#tbl-a}

$$
x
$$ {#eq-a}

::: {#thm-a name="主"}
甲
:::

::: {#lem-a}
乙
:::

::: {#thm-b}
丙
:::

\`\`\`{#lst-a lst-cap="码"}
\`\`\`

\`\`\`{.mermaid #fig-c lst-cap="流"}
graph LR
\`\`\`
`;

describe('counters', () => {
  const book = compileFiles({
    settings: 'front-matter: [pre]\nparts: [{title: 甲, chapters: [one, two]}]\nappendices: [app]\n',
    chapters: {
      pre: { p0: '![甲](a.svg){#fig-pre}' },
      one: { index: '![首](a.svg){#fig-opening}', p1: THINGS, p2: '![丁](a.svg){#fig-d}' },
      two: { p3: '![戊](a.svg){#fig-e}\n\n$$x$$ {#eq-b}\n\n设 $$y$$ {#eq-c}' },
      app: { p4: '![己](a.svg){#fig-f}\n\n$$x$$ {#eq-f}' },
    },
  });

  test('each kind has its own in each chapter, and only labelled things count', () => {
    const texts = Object.entries(targetTexts(book)).filter(([label]) => !label.startsWith('sec-'));
    expect(Object.fromEntries(texts)).toEqual({
      'fig-pre': '图1',
      'fig-opening': '图1-1',
      'fig-a': '图1-2',
      'fig-b': '图1-3',
      'tbl-a': '表1-1',
      'eq-a': '式（1-1）',
      'thm-a': '定理1-1',
      'lem-a': '引理1-1',
      'thm-b': '定理1-2',
      'lst-a': '代码1-1',
      'fig-c': '图1-4',
      'fig-d': '图1-5',
      'fig-e': '图2-1',
      'eq-b': '式（2-1）',
      'eq-c': '式（2-2）',
      'fig-f': '图A-1',
      'eq-f': '式（A-1）',
    });
  });

  test('targets know their title, page and address', () => {
    expect(book.targets.get('thm-a')).toMatchObject({
      kind: 'thm',
      number: '1-1',
      title: '主',
      address: 'one/p1/#thm-a',
      file: 'chapters/one/p1.md',
    });
    expect(book.targets.get('fig-a')).toMatchObject({ title: '甲' });
    expect(book.targets.get('fig-c')).toMatchObject({ title: '流' });
    expect(book.targets.get('lst-a')).toMatchObject({ title: '码' });
    expect(book.targets.get('tbl-a')).toMatchObject({ title: '表' });
    expect(book.targets.get('sec-p1')).toMatchObject({ title: 'p1 节', address: 'one/p1/#sec-p1' });
  });

  test('of two equal labels the first in reading order counts, and the second takes no number', () => {
    const twice = compileSection(
      '![甲](a.svg){#fig-a}\n\n![乙](b.svg){#fig-a}\n\n![丙](c.svg){#fig-b}\n\n## 题 {#sec-p}',
    );
    expect(targetTexts(twice)).toEqual({ 'sec-a': '第1章', 'sec-p': '1.1节', 'fig-a': '图1-1', 'fig-b': '图1-2' });
    expect(twice.targets.get('fig-a')?.title).toBe('甲');
    expect(twice.targets.get('sec-p')?.title).toBe('p 节');
  });

  test('every kind of theorem has its word', () => {
    const kinds = ['cor', 'prp', 'cnj', 'def', 'exm', 'exr', 'sol', 'rem', 'alg'];
    const { targets } = compileSection(kinds.map((kind) => `::: {#${kind}-x}\n:::\n`).join('\n'));
    expect(kinds.map((kind) => targets.get(`${kind}-x`)?.text)).toEqual([
      '推论1-1',
      '命题1-1',
      '猜想1-1',
      '定义1-1',
      '例1-1',
      '练习1-1',
      '解答1-1',
      '注1-1',
      '算法1-1',
    ]);
  });

  test('labels that are names of object members', () => {
    const { targets } = compileSection('## 甲 {#constructor}\n\n## 乙 {#__proto__}\n\n## 丙 {#sec-toString}');
    expect([...targets.keys()]).toEqual(['sec-a', 'sec-p', 'sec-toString']);
  });
});

const FIGURES = ['a', 'b', 'c', 'd', 'e'].map((name) => `![${name}](${name}.svg){#fig-${name}}\n\n`).join('');

describe('words of cross-references', () => {
  test.each([
    ['one', '[@fig-a]', '图1-1'],
    ['two', '[@fig-a; @fig-c]', '图1-1和图1-3'],
    ['two in a row are no range', '[@fig-a; @fig-b]', '图1-1和图1-2'],
    ['three in a row', '[@fig-a; @fig-b; @fig-c]', '图1-1至图1-3'],
    ['a range and others', '[@fig-a; @fig-b; @fig-c; @fig-e]', '图1-1至图1-3和图1-5'],
    ['three apart', '[@fig-a; @fig-c; @fig-e]', '图1-1、图1-3和图1-5'],
    ['backwards they are no range', '[@fig-c; @fig-b; @fig-a]', '图1-3、图1-2和图1-1'],
    ['number only', '[-@fig-b]', '1-2'],
    ['numbers only in a range', '[-@fig-a; -@fig-b; -@fig-c]', '1-1至1-3'],
    ['words and numbers do not mix in a range', '[@fig-a; -@fig-b; -@fig-c]', '图1-1、1-2和1-3'],
    ['two kinds', '[@fig-a; @eq-a]', '图1-1和式（1-1）'],
    ['formulas', '[@eq-a; @eq-b; @eq-c]', '式（1-1）至式（1-3）'],
    ['number of a formula', '[-@eq-a]', '1-1'],
    ['a section', '[@sec-p]', '1.1节'],
    ['a chapter', '[@sec-a]', '第1章'],
    ['number of a chapter', '[-@sec-a]', '1'],
    ['headings', '[@sec-x; @sec-y; @sec-z]', '1.1.1节至1.1.3节'],
    ['unknown stays as written', '[@fig-nothing]', 'fig-nothing'],
    ['unknown among others', '[@fig-a; @fig-nothing; @fig-b]', '图1-1、fig-nothing和图1-2'],
    ['bare', '见 @fig-a 与', '图1-1'],
  ])('%s', (_, markdown, expected) => {
    const formulas = ['a', 'b', 'c'].map((name) => `$$\n${name}\n$$ {#eq-${name}}\n\n`).join('');
    const headings = ['x', 'y', 'z'].map((name) => `## ${name} {#sec-${name}}\n\n`).join('');
    const book = compileSection(`${FIGURES}${formulas}${headings}\n\n${markdown}`);
    expect(crossReferenceTexts(book, pageOf(book, 'p'))).toEqual([expected]);
  });

  test('over the end of a chapter there is no range', () => {
    const book = compileFiles({
      settings: 'parts: [{title: 甲, chapters: [one, two]}]\n',
      chapters: {
        one: { p: FIGURES },
        two: { q: '![](x.svg){#fig-x}\n\n[@fig-d; @fig-e; @fig-x]\n\n[@sec-one; @sec-two; @sec-p]' },
      },
    });
    expect(crossReferenceTexts(book, pageOf(book, 'q'))).toEqual(['图1-4、图1-5和图2-1', '第1章、第2章和1.1节']);
  });

  test('appendices make ranges among themselves', () => {
    const book = compileFiles({
      settings: 'parts: [{title: 甲, chapters: [one, two, three, four]}]\nappendices: [five, six, seven]\n',
      chapters: {
        ...Object.fromEntries(['one', 'two', 'three', 'four', 'five', 'six'].map((name) => [name, {}])),
        seven: { p: '[@sec-five; @sec-six; @sec-seven]、[@sec-three; @sec-four; @sec-five]' },
      },
    });
    expect(crossReferenceTexts(book, pageOf(book, 'p'))).toEqual(['附录A至附录C', '第3章、第4章和附录A']);
  });

  test('the words of book.yaml', () => {
    const settings = `numbers: {chapter: '{}', section: '§{}', fig: 'Fig. {}', eq: '({})', range: ' – ', separator: ', ', last: ' and '}\n`;
    const book = compileSection(`${FIGURES}[@fig-a; @fig-b; @fig-c]、[@fig-a; @fig-c; @sec-p]、[@sec-a]`, settings);
    expect(crossReferenceTexts(book, pageOf(book, 'p'))).toEqual([
      'Fig. 1-1 – Fig. 1-3',
      'Fig. 1-1, Fig. 1-3 and §1.1',
      '1',
    ]);
  });
});
