// Reading reference files: records with their positions, what each type requires, and what remains of faulty ones.
import { describe, expect, test } from 'vitest';
import { parseReferences } from '../src/parse/references.ts';
import { type Case, judge, say, slice } from './marked-issues.ts';

test.each([
  ['values', '- 1\n'.repeat(200_000), '内容太多 | 分成几个文件'],
  ['records', '- {id: a}\n'.repeat(30_000), '一个文件里的文献超过 20000 条 | 分成几个文件'],
  [
    'repeated keys',
    `- {id: a, type: book, title: 甲, issued: 2024}\n- {${'id, '.repeat(90_000)}}`,
    '“id”写了不止一次 | 只留一处',
  ],
])('endless %s are one problem', { timeout: 30_000 }, (_name, text, problem) => {
  const { references, issues } = parseReferences('x.yaml', text);
  expect(references.length).toBeLessThan(2);
  expect(issues.map(say)).toContain(problem);
  expect(issues.length).toBeLessThan(4);
});

describe('references', () => {
  const issuesOf = (text: string) => {
    const { references, issues } = parseReferences('references/a.yaml', text);
    return [...references.flatMap((reference) => reference.issues), ...issues];
  };

  test.each<Case>([
    ['- {id: a, type: book, title: 甲, issued: 2024}\n'],
    ['- id: ⟦a⟧\n  type: book\n  title: 甲\n', '文献“a”（book）缺少“issued” | 补上“issued”'],
    [
      '- id: "⟦a⟧"\n  type: article\n  title: 甲\n  issued: 2024\n',
      '文献“a”（article）缺少“custom.arxiv”或“number”或“DOI”或“URL” | 补上“custom.arxiv”或“number”或“DOI”或“URL”',
    ],
    ['- {id: a, type: article, title: 甲, issued: 2024, custom: {arxiv: "2201.00010"}}\n'],
    [
      '- {id: a, type: ⟦boook⟧, title: 甲}\n',
      '文献“a”：“type”只能是 article-journal、paper-conference、book、chapter、thesis、report、webpage、dataset、software、article、standard、patent、article-newspaper | 最接近的是“book”',
    ],
    ['- {id: a, type: book, title: 甲, issued: ⟦2026-02-30⟧}\n', '文献“a”：“issued”不是确有的日期'],
    [
      '- {id: a, type: book, title: 甲, issued: {date-parts: [⟦[2024, 13]⟧]}}\n',
      '文献“a”：“issued”的“date-parts”第1项不是确有的日期；依次写年、月、日',
    ],
    [
      '- {id: a, type: book, title: 甲, issued: 2024, author: [⟦{given: 青}⟧]}\n',
      '文献“a”：“author”第1项应有 family（姓）或 literal（机构名、不分姓名的全名），二者取其一',
    ],
    [
      '- {id: a, type: book, title: 甲, issued: 2024, volume: ⟦1.5⟧}\n',
      '文献“a”：“volume”应是文字，或整数，这里是小数 | 加上引号',
    ],
    ['- {⟦type⟧: book, title: 甲}\n', '缺少“id”（文献的键，正文里写 [@键]） | 补上“id: …”'],
    ['⟦a⟧: 1\n', '文献文件应是记录的列表 | 每条记录以“- id: 键”开头'],
  ])('%#', (marked, ...problems) => {
    judge([marked, ...problems], issuesOf);
  });

  test('a bad record keeps its good fields, and the others theirs', () => {
    const { references } = parseReferences(
      'a.yaml',
      '- {id: a, type: book, title: 甲, DOI: 3}\n- {id: b, type: x, title: 乙}\n',
    );
    expect(references.map(({ record }) => record)).toEqual([
      { id: 'a', type: 'book', title: '甲' },
      { id: 'b', type: 'webpage', title: '乙' },
    ]);
  });

  test('a key is where it stands, without its quotes, and paths count from the record', () => {
    const text = 'references:\n- title: 甲\n  id: "a"\n  type: book\n  author: [{family: 林, given: 青}]\n';
    const [reference] = parseReferences('a.yaml', text).references;
    expect(reference && text.slice(reference.key.span.start, reference.key.span.end)).toBe('a');
    expect(reference && slice(text, reference, ['author', 0, 'given'])).toBe('青');
  });

  test('CSL-JSON reads the same, tabs included', () => {
    const json = JSON.stringify(
      [{ id: 'a', type: 'book', title: '甲', issued: { 'date-parts': [[2024]] } }],
      null,
      '\t',
    );
    const { references, issues } = parseReferences('a.json', json);
    expect(issues).toEqual([]);
    expect(references.map(({ record, issues }) => [record.title, issues])).toEqual([['甲', []]]);
  });

  test('a syntax error in one record leaves the ones before it', () => {
    const { references, issues } = parseReferences(
      'a.yaml',
      '- {id: a, type: book, title: 甲, issued: 2024}\n- id: b: c\n',
    );
    expect(references[0]?.record.title).toBe('甲');
    expect(issues.map(({ kind }) => kind)).toEqual(['syntax']);
  });

  test('a comment suppresses findings of the record below it, or of the field below it in a record', () => {
    const text = [
      '# kanben-ignore rule-a: 全条',
      '- id: a',
      '  type: book',
      '  # kanben-ignore rule-b：一项',
      '  author:',
      '    - {family: 林}',
      '  # kanben-ignore rule-c: "#" 不是注释',
      '  title: "甲 # kanben-ignore rule-d: 不是注释"',
      '  issued: 2024',
      '# kanben-ignore',
      '# kanben-ignore rule-e: 其下没有记录',
      '',
    ].join('\n');
    const { comments } = parseReferences('a.yaml', text);
    expect(
      comments.map(({ suppression }) => [
        suppression?.rule.value,
        suppression?.reason,
        text.slice(suppression?.target.start, suppression?.target.end).split('\n')[0],
      ]),
    ).toEqual([
      ['rule-a', '全条', 'id: a'],
      ['rule-b', '一项', 'author:'],
      ['rule-c', '"#" 不是注释', 'title: "甲 # kanben-ignore rule-d: 不是注释"'],
      ['', '', ''],
      ['rule-e', '其下没有记录', ''],
    ]);
    expect(
      comments.map(({ suppression }) => text.slice(suppression?.rule.span.start, suppression?.rule.span.end)),
    ).toEqual(['rule-a', 'rule-b', 'rule-c', '', 'rule-e']);
  });
});
