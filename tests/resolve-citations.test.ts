// Citations and terms → numbers by first appearance, the sentence around each place, first uses; and the size of a page.
import { describe, expect, test } from 'vitest';
import type { CitingPlace } from '../src/model/book.ts';
import { compileFiles, compileSection, pageOf } from './resolve/compile-files.ts';

const BOOK = compileFiles({
  settings: 'front-matter: [pre]\nparts: [{title: 甲, chapters: [one, two]}]\nappendices: [app]\n',
  chapters: {
    pre: { index: '序[@k5]。' },
    one: {
      index: '开篇[@k3]。',
      p: '## 题[@k1]\n\n甲[@k3; @k2]，又[@nothing; @k1]。',
      q: '![图[@k4]](a.svg){#fig-a}\n\n| a[@k6] |\n|---|\n\n: 表[@k7] {#tbl-a}',
    },
    two: { r: '乙[@k1]，丙[@k1; @k1]。[@k8]' },
    app: { s: '附[@k9]' },
  },
});

function writeSentence({ sentence: { text, formulas } }: CitingPlace): string {
  const tex = formulas.map((formula) => formula.tex.value);
  return text.replaceAll('\ufffc', () => tex.shift() ?? 'no formula');
}

describe('numbers', () => {
  test('are given by first appearance over the pages; a caption stands before its table', () => {
    expect(BOOK.citedReferences.map(({ number, reference }) => `${number} ${reference.key.value}`)).toEqual(
      ['k5', 'k3', 'k1', 'k2', 'k4', 'k7', 'k6', 'k8', 'k9'].map((key, index) => `${index + 1} ${key}`),
    );
    expect(BOOK.citationNumbers.get('k1')).toBe(3);
    expect(BOOK.citationNumbers.has('nothing')).toBe(false);
  });

  test('each place has an anchor of its own, counted on its page', () => {
    const places = BOOK.citedReferences.find(({ reference }) => reference.key.value === 'k1')?.places;
    expect(places?.map(({ address, pageText, anchor }) => [address, pageText, anchor])).toEqual([
      ['one/p/#cite-k1-1', '1.1节', 'cite-k1-1'],
      ['one/p/#cite-k1-2', '1.1节', 'cite-k1-2'],
      ['two/r/#cite-k1-1', '2.1节', 'cite-k1-1'],
      ['two/r/#cite-k1-2', '2.1节', 'cite-k1-2'],
      ['two/r/#cite-k1-3', '2.1节', 'cite-k1-3'],
    ]);
  });

  test('a page without number is named by its title', () => {
    const texts = BOOK.citedReferences.map(({ places }) => places[0]?.pageText);
    expect(texts).toEqual(['pre 章', '第1章', '1.1节', '1.1节', '1.2节', '1.2节', '1.2节', '2.1节', 'A.1节']);
  });

  test('keys that are names of object members', () => {
    const book = compileSection('甲[@constructor; @toString; @k1]');
    expect(book.citedReferences.map(({ reference }) => reference.key.value)).toEqual(['k1']);
  });
});

describe('sentences around citations', () => {
  test.each([
    ['in the middle', '甲在先。乙[@k1]在后。丙殿后。', '乙在后。'],
    ['before the full stop', '甲在先。乙在后[@k1]。丙殿后。', '乙在后。'],
    ['behind the full stop', '甲在先。乙在后。[@k1]丙殿后。', '乙在后。'],
    ['at the start', '[@k1]指出甲。乙在后。', '指出甲。'],
    ['at the start of a later sentence, with its number', '甲在先。文献[-@k1]指出乙。', '文献指出乙。'],
    ['as the subject behind a full stop', '甲在先。@k1 指出乙。', '《书 1》指出乙。'],
    ['at the end without a mark', '甲在先。乙在后[@k1]', '乙在后'],
    ['other marks', '甲在先！乙在后[@k1]？丙。', '乙在后？'],
    ['dots are no end', '甲等了……然后离开[@k1]。', '甲等了……然后离开。'],
    ['a decimal and an address', '准确率为3.5%，见example.com[@k1]。乙。', '准确率为3.5%，见example.com。'],
    ['in a quotation of several sentences', '他说：“甲在先。乙在后[@k1]。”众人称是。', '他说：“甲在先。乙在后。”'],
    ['behind a quotation', '他说：“甲在先。”众人称是[@k1]。', '众人称是。'],
    ['a quotation that is not closed', '他说：“甲在先。乙在后[@k1]。', '乙在后。'],
    ['in brackets', '甲在先（见乙。）丙[@k1]在后。', '丙在后。'],
    ['Latin', 'The first. The second [@k1] follows. The third.', 'The second follows.'],
    [
      'Latin abbreviations',
      'See Fig. 3 of Smith et al. (2020), e.g. by J. Smith vs. others [@k1]. Next.',
      'See Fig. 3 of Smith et al. (2020), e.g. by J. Smith vs. others.',
    ],
    ['Latin in Chinese', '甲在先。由 J. Smith 等 (e.g. 乙) 提出[@k1]。', '由 J. Smith 等 (e.g. 乙) 提出。'],
    ['over a line break', '甲在先。乙在\n后[@k1]。', '乙在后。'],
    ['with formula, code and emphasis', '甲。由 $x_1$ 与 `y` 得**乙**[@k1]。', '由 x_1 与 y 得乙。'],
    ['with its own formulas only', '设 $a$。由 $b$ 与 $c$ 得乙[@k1]。后有 $d$。', '由 b 与 c 得乙。'],
    ['with a sign that stands for formulas', '甲\ufffc由 $b$ 得乙[@k1]。', '甲由 b 得乙。'],
    ['with a footnote mark and another citation', '甲[^1]由[@k2]得[@k1]。\n\n[^1]: 注', '甲由得。'],
    [
      'with cross-references spelled out',
      '![图](a.svg){#fig-a}\n\n如[@fig-a; @fig-nothing]所示[@k1]。',
      '如图1-1和fig-nothing所示。',
    ],
    ['a cell', '| 甲。乙[@k1] | 丙 |\n|---|---|', '乙'],
    ['a caption', '![甲。据[@k1]重绘](a.svg){#fig-a}', '据重绘'],
    ['a heading', '## 甲与乙[@k1]', '甲与乙'],
    ['a footnote', '甲[^1]。\n\n[^1]: 乙。丙[@k1]。', '丙。'],
    ['a definition', '甲\n: 乙[@k1]。', '乙。'],
    ['nothing but the citation', '[@k1]', ''],
  ])('%s', (_, markdown, sentence) => {
    const book = compileSection(markdown);
    const places = book.citedReferences.find(({ reference }) => reference.key.value === 'k1')?.places;
    expect(places?.map(writeSentence)).toEqual([sentence]);
  });
});

const GLOSSARY = `terms:
  - {zh: 基础模型, en: foundation model, abbreviation: FM, definition: 模型。, aliases: [大模型]}
  - {zh: 提示, en: prompt, definition: 提示。}
  - {zh: 微调, en: fine-tuning, definition: 调。}
`;

describe('first uses of terms', () => {
  const book = compileFiles({
    settings: 'parts: [{title: 甲, chapters: [one, two]}]\n',
    glossary: GLOSSARY,
    chapters: {
      one: { p: '一段。\n\n[提示]{.term}与[FM]{.term}。', q: '[基础模型]{.term}' },
      two: { r: '[大模型]{.term}[提示]{.term}[未知]{.term}' },
    },
  });

  test('are found by every name of a term', () => {
    expect(
      book.terms.map(({ term, firstUse }) => [term.zh, firstUse?.file, firstUse?.address.replace(/#p-.*/, '#p-')]),
    ).toEqual([
      ['基础模型', 'chapters/one/p.md', 'one/p/#p-'],
      ['提示', 'chapters/one/p.md', 'one/p/#p-'],
      ['微调', undefined, undefined],
    ]);
  });

  test('a term in a heading leads to its page', () => {
    const { terms } = compileFiles({
      settings: 'parts: [{title: 甲, chapters: [a]}]\n',
      glossary: GLOSSARY,
      chapters: { a: { p: '## [提示]{.term}' } },
    });
    expect(terms[1]?.firstUse?.address).toBe('a/p/');
  });
});

describe('how much is on a page', () => {
  test('Han characters and Latin words; figures alone in their paragraph; formulas, tables and citations', () => {
    const book = compileSection(`## 标题 Two

基础模型 GPT-4 的 $x+y$ 与 \`code\`，*强*调[@k1]见[@fig-a]。

![题注](a.svg){#fig-a}

行内![图标](b.png)。

| 甲 |
|---|
| 1 |

: 表注 {#tbl-a}

$$
z
$$

\`\`\`mermaid
graph LR
\`\`\`

[^1]: 脚注
`);
    expect(pageOf(book, 'p').count).toEqual({ words: 27, formulas: 2, figures: 2, tables: 1, citations: 1 });
  });
});
