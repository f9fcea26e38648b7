// The author–date form of both editions: entries of every type, what the text calls works, brackets, and the order of the list.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { arrangeReferences } from '../../src/bibliography/arrange.ts';
import { formatAuthorDateCitation, writeAuthors } from '../../src/bibliography/author-date-citation.ts';
import { authorYear, labelRecords, lettered } from '../../src/bibliography/author-year.ts';
import type { CitedWork } from '../../src/bibliography/cited-work.ts';
import { plainText } from '../../src/bibliography/entry.ts';
import { formatReference } from '../../src/bibliography/format-reference.ts';
import { formatNumericCitation } from '../../src/bibliography/numeric-citation.ts';
import { readStyle } from '../../src/bibliography/style.ts';
import type { Reference } from '../../src/model/reference.ts';
import { DATED2015, DATED2025, formatText, GB2025, makeRecord, people } from './record-table.ts';

const book = { title: '书名', 'publisher-place': '北京', publisher: '示例出版社', issued: 2024 };
const article = {
  type: 'article-journal',
  title: 'A title',
  'container-title': 'Journal',
  volume: 7,
  issue: 2,
  page: '15-29',
  issued: '2024-06-30',
};
const seen = { URL: 'https://example.org/x', accessed: '2026-08-01' };

describe('entries have the year behind the authors', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'book',
      { ...book, author: people('陈,明月', '林,青'), edition: 2, page: '35-41' },
      '陈明月，林青，2024. 书名[M]. 2版. 北京：示例出版社：35-41.',
      '陈明月, 林青, 2024. 书名[M]. 2版. 北京: 示例出版社: 35-41.',
    ],
    [
      'book led by its editors',
      { ...book, editor: people('陈,明月') },
      '陈明月，2024. 书名[M]. 北京：示例出版社.',
      '陈明月, 2024. 书名[M]. 北京: 示例出版社.',
    ],
    [
      'translated book with unknown imprint',
      { title: '书名', author: [{ family: '奥本' }], translator: people('周,远'), issued: 2024 },
      '奥本，2024. 书名[M]. 周远，译. [出版地不详]：[出版者不详].',
      '奥本, 2024. 书名[M]. 周远, 译. [出版地不详]: [出版者不详].',
    ],
    [
      'article of four authors',
      { ...article, author: people('Lin, Qing', 'Abbott, Robert T.', 'Park, Jong-Rak', 'Silva, Ana') },
      'Lin Qing，Abbott R T，Park J-R，et al.，2024. A title[J]. Journal，7（2）：15-29.',
      'LIN Qing, ABBOTT R T, PARK J R, et al., 2024. A title[J]. Journal, 7(2): 15-29.',
    ],
    [
      'article without volume',
      {
        type: 'article-journal',
        title: '题名',
        author: people('周,远'),
        'container-title': '文献',
        issue: 1,
        page: '5-9',
        issued: 2013,
      },
      '周远，2013. 题名[J]. 文献（1）：5-9.',
      '周远, 2013. 题名[J]. 文献(1): 5-9.',
    ],
    [
      'article online first keeps its day',
      {
        type: 'article-journal',
        title: '题名',
        author: people('周,远'),
        'container-title': '学报',
        issued: '2024-05-09',
        URL: seen.URL,
      },
      '周远，2024. 题名[J/OL]. 学报，2024-05-09. https://example.org/x.',
      '周远, 2024. 题名[J/OL]. 学报, 2024-05-09. https://example.org/x.',
    ],
    [
      'article of which only the year is known',
      { type: 'article-journal', title: '题名', author: people('周,远'), 'container-title': '学报', issued: 2024 },
      '周远，2024. 题名[J]. 学报.',
      '周远, 2024. 题名[J]. 学报.',
    ],
    [
      'conference paper',
      {
        type: 'paper-conference',
        title: '题名',
        author: people('林,青'),
        editor: people('周,远'),
        'container-title': '会议录',
        'publisher-place': '北京',
        publisher: '社',
        issued: 2025,
        page: '22-25',
      },
      '林青，2025. 题名[C]//周远. 会议录. 北京：社：22-25.',
      '林青, 2025. 题名[C]//周远. 会议录. 北京: 社: 22-25.',
    ],
    [
      'conference paper without proceedings',
      {
        type: 'paper-conference',
        title: '题名',
        author: people('林,青'),
        'event-title': '年会',
        issued: 2025,
        page: 2,
      },
      '林青，2025. 题名[C]//年会：2.',
      '林青, 2025. 题名[C]//年会: 2.',
    ],
    [
      'chapter that nobody signed: the editors are those of its host',
      {
        type: 'chapter',
        title: '一章',
        'container-title': '全书',
        editor: people('周,远'),
        'publisher-place': '北京',
        publisher: '社',
        issued: 2020,
        page: 5,
      },
      '佚名，2020. 一章[M]//周远. 全书. 北京：社：5.',
      '佚名, 2020. 一章[M]//周远. 全书. 北京: 社: 5.',
    ],
    [
      'thesis',
      {
        type: 'thesis',
        title: '题名',
        author: people('林,青'),
        'publisher-place': '武汉',
        publisher: '示例大学',
        issued: 2022,
        page: 87,
      },
      '林青，2022. 题名[D]. 武汉：示例大学：87.',
      '林青, 2022. 题名[D]. 武汉: 示例大学: 87.',
    ],
    [
      'report put online',
      {
        type: 'report',
        title: '题名',
        author: people('示例研究院'),
        number: 'SR-12',
        issued: '2013-09-30',
        page: 8,
        ...seen,
      },
      '示例研究院，2013. 题名：SR-12[R/OL]. 2013-09-30：8. https://example.org/x.',
      '示例研究院, 2013. 题名: SR-12[R/OL]. 8(2013-09-30)[2026-08-01]. https://example.org/x.',
    ],
    [
      'standard: the body that issued it comes before the number',
      {
        type: 'standard',
        title: '名称',
        author: people('示例委员会'),
        number: 'GB/T 00000—2021',
        'publisher-place': '北京',
        publisher: '社',
        issued: 2021,
      },
      '示例委员会，2021. GB/T 00000—2021 名称[S].',
      '示例委员会, 2021. 名称: GB/T 00000—2021[S]. 北京: 社.',
    ],
    [
      'patent keeps its day',
      { type: 'patent', title: '装置', author: people('林,青'), number: 'CN000000000.0', issued: '2025-01-17' },
      '林青，2025. 装置：CN000000000.0[P]. 2025-01-17.',
      '林青, 2025. 装置: CN000000000.0[P]. 2025-01-17.',
    ],
    [
      'newspaper keeps its day',
      {
        type: 'article-newspaper',
        title: '题名',
        author: people('周,远'),
        'container-title': '日报',
        issued: '2025-06-01',
        page: 4,
      },
      '周远，2025. 题名[N]. 日报，2025-06-01（4）.',
      '周远, 2025. 题名[N]. 日报, 2025-06-01(4).',
    ],
    [
      'page of the web',
      { type: 'webpage', title: '术语在线', author: people('示例学会'), issued: '2025-05-20', ...seen },
      '示例学会，2025. 术语在线[EB/OL]. （2025-05-20）[2026-08-01]. https://example.org/x.',
      '示例学会, 2025. 术语在线[EB/OL]. (2025-05-20)[2026-08-01]. https://example.org/x.',
    ],
    [
      'undated page of the web: the year it was seen, in brackets',
      { type: 'webpage', title: '术语在线', author: people('示例学会'), ...seen },
      '示例学会，[2026]. 术语在线[EB/OL]. [2026-08-01]. https://example.org/x.',
      '示例学会, [2026]. 术语在线[EB/OL]. [2026-08-01]. https://example.org/x.',
    ],
    [
      'data set',
      {
        type: 'dataset',
        title: '数据',
        author: people('周,远'),
        version: 'V1.0',
        publisher: '中心',
        issued: '2025-01-10',
        ...seen,
      },
      '周远，2025. 数据[DS/OL]. V1.0. 中心（2025-01-10）[2026-08-01]. https://example.org/x.',
      '周远, 2025. 数据[DS/OL]. V1.0. 中心(2025-01-10)[2026-08-01]. https://example.org/x.',
    ],
    [
      'preprint',
      {
        type: 'article',
        title: 'Tiny models',
        author: people('Abbott, Robert T.'),
        publisher: 'PreprintHub',
        issued: '2025-03-02',
        ...seen,
      },
      'Abbott R T，2025. Tiny models[PP/OL]. PreprintHub（2025-03-02）[2026-08-01]. https://example.org/x.',
      'ABBOTT R T, 2025. Tiny models[EB/OL]. PreprintHub(2025-03-02)[2026-08-01]. https://example.org/x.',
    ],
    [
      'program',
      { type: 'software', title: 'Tool', author: people('Abbott, Robert T.'), issued: 2018, URL: seen.URL },
      'Abbott R T，2018. Tool[CP/OL]. （2018）. https://example.org/x.',
      'ABBOTT R T, 2018. Tool[CP/OL]. (2018). https://example.org/x.',
    ],
    [
      'nobody and no year, in Chinese',
      { title: '书名', publisher: '社' },
      '佚名，无日期. 书名[M]. [出版地不详]：社.',
      '佚名, 无日期. 书名[M]. [出版地不详]: 社.',
    ],
    [
      'nobody and no year, in English',
      { title: 'A book', publisher: 'Press' },
      'Anon，n.d. A book[M]. [S.l.]：Press.',
      'Anon, n.d. A book[M]. [S.l.]: Press.',
    ],
    [
      'an estimated year',
      { ...book, author: people('王,安'), issued: { 'date-parts': [[1936]], circa: true } },
      '王安，[1936]. 书名[M]. 北京：示例出版社.',
      '王安, [1936]. 书名[M]. 北京: 示例出版社.',
    ],
  ])('%s', (_, fields, in2025, in2015) => {
    expect(formatText(fields, DATED2025)).toBe(in2025);
    expect(formatText(fields, DATED2015)).toBe(in2015);
  });

  test('the letter follows the year', () => {
    const entry = (fields: Record<string, unknown>) => plainText(formatReference(makeRecord(fields), DATED2025, 'b'));
    expect(entry({ ...book, author: people('王,安') })).toBe('王安，2024b. 书名[M]. 北京：示例出版社.');
    expect(entry({ title: 'A book', publisher: 'Press' })).toBe('Anon，n.d.-b. A book[M]. [S.l.]：Press.');
  });

  test('half-width marks, where the house wants them', () => {
    const style = readStyle({ 'citation-style': 'gb7714-2025-author-date', 'reference-punctuation': 'half' });
    const fields = { ...article, author: people('Lin, Qing') };
    expect(formatText(fields, style)).toBe('Lin Qing, 2024. A title[J]. Journal, 7(2): 15-29.');
  });
});

describe('what the text calls a work', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['one author', { ...book, author: people('张,宁') }, '张宁，2024', '张宁'],
    ['two authors', { ...book, author: people('张,宁', '林,青') }, '张宁 等，2024', '张宁等'],
    ['Latin names', { ...article, author: people('Lin, Qing', 'Abbott, R. T.') }, 'Lin et al.，2024', 'Lin et al.'],
    ['one Latin name', { ...article, author: people('Abbott, R. T.') }, 'Abbott，2024', 'Abbott'],
    ['a body', { ...book, author: people('示例委员会') }, '示例委员会，2024', '示例委员会'],
    ['others whom the record does not name', { ...book, author: people('张,宁', '等') }, '张宁 等，2024', '张宁等'],
    [
      'Russian',
      { title: 'Начала', author: people('Иванов, А', 'Петров, Б'), issued: 2001 },
      'Иванов и др.，2001',
      'Иванов и др.',
    ],
    ['nobody', { title: 'A title', issued: 2001 }, 'Anon，2001', 'Anon'],
    ['editors of a book', { ...book, editor: people('张,宁') }, '张宁，2024', '张宁'],
  ])('%s', (_, fields, bracket, running) => {
    const label = authorYear(makeRecord(fields));
    const pieces = formatAuthorDateCitation([{ key: 'k', number: 1, label }], DATED2025);
    expect(plainText(pieces)).toBe(`（${bracket}）`);
    expect(pieces.filter(({ key }) => key)).toEqual([{ text: bracket, key: 'k' }]);
    expect(writeAuthors(label)).toBe(running);
  });

  test('works that would be called alike get letters in the order of the list', () => {
    const records = ['张,宁', '张,宁', '林,青', '张,宁'].map((name) => makeRecord({ ...book, author: people(name) }));
    expect(labelRecords(records).map(({ letter }) => letter)).toEqual(['a', 'b', '', 'c']);
  });

  test('also when their authors are others of the same name', () => {
    const records = [people('Wei, Jason', 'Tay, Yi'), people('Wei, Jie', 'Xu, Lan')].map((author) =>
      makeRecord({ ...article, author }),
    );
    expect(labelRecords(records).map(({ letter }) => letter)).toEqual(['a', 'b']);
  });

  test('a date in words that ends as a letter would', () => {
    const dates = [2024, 2024, { literal: '2024a' }];
    const records = dates.map((issued) => makeRecord({ ...book, author: people('张,宁'), issued }));
    expect(labelRecords(records).map(({ year, letter }) => lettered(year, letter))).toEqual([
      '2024b',
      '2024c',
      '2024a',
    ]);
  });

  test('the twenty-seventh work of a year', () => {
    const labels = labelRecords(Array.from({ length: 28 }, () => makeRecord({ ...book, author: people('张,宁') })));
    expect(labels.slice(25).map(({ letter }) => letter)).toEqual(['z', 'aa', 'ab']);
  });
});

const page = (value: string) => ({ kind: 'page', value }) as const;
const other = (value: string) => ({ kind: 'other', value }) as const;
const cite = (number: number, name: string, year: string, more: Partial<CitedWork> = {}): CitedWork => ({
  key: `k${number}`,
  number,
  label: { name, others: '', year, letter: '' },
  ...more,
});

describe('brackets', () => {
  const [zhang20, zhang24, abbott] = [cite(1, '张宁', '2020'), cite(2, '张宁', '2024'), cite(3, 'Abbott', '2021')];
  test.each<[string, CitedWork[], string, string]>([
    [
      'several, in the order of the list',
      [abbott, zhang20],
      '（张宁，2020；Abbott，2021）',
      '(张宁, 2020; Abbott, 2021)',
    ],
    [
      'the same authors are named once',
      [zhang24, abbott, zhang20],
      '（张宁，2020，2024；Abbott，2021）',
      '(张宁, 2020, 2024; Abbott, 2021)',
    ],
    ['a work said twice', [zhang20, zhang20], '（张宁，2020）', '(张宁, 2020)'],
    ['a page', [{ ...zhang20, locator: page('35–41') }], '（张宁，2020）35-41', '(张宁, 2020)35-41'],
    [
      'a page of one of two',
      [{ ...zhang20, locator: page('35') }, abbott],
      '（张宁，2020）35；（Abbott，2021）',
      '(张宁, 2020)35; (Abbott, 2021)',
    ],
    [
      'two pages of one work',
      [
        { ...zhang20, locator: page('5') },
        { ...zhang20, locator: page('8') },
      ],
      '（张宁，2020）5；（张宁，2020）8',
      '(张宁, 2020)5; (张宁, 2020)8',
    ],
    [
      'another locator',
      [{ ...zhang20, locator: other('第3章') }, zhang24],
      '（张宁，2020，第3章；张宁，2024）',
      '(张宁, 2020, 第3章; 张宁, 2024)',
    ],
    ['words before it', [{ ...zhang20, prefix: '参见' }], '（参见张宁，2020）', '(参见张宁, 2020)'],
    ['Latin words before it', [{ ...abbott, prefix: 'see' }], '（see Abbott，2021）', '(see Abbott, 2021)'],
    [
      'words keep the order as written',
      [abbott, { ...zhang20, prefix: '参见' }],
      '（Abbott，2021；参见张宁，2020）',
      '(Abbott, 2021; 参见张宁, 2020)',
    ],
    ['only the year', [{ ...zhang20, suppressAuthor: true }], '（2020）', '(2020)'],
    [
      'only the years',
      [
        { ...zhang24, suppressAuthor: true },
        { ...zhang20, suppressAuthor: true },
      ],
      '（2020，2024）',
      '(2020, 2024)',
    ],
    ['nothing', [], '', ''],
  ])('%s', (_, works, in2025, in2015) => {
    expect(plainText(formatAuthorDateCitation(works, DATED2025))).toBe(in2025);
    expect(plainText(formatAuthorDateCitation(works, DATED2015))).toBe(in2015);
  });

  test('pages stand above the line', () => {
    const pieces = formatAuthorDateCitation([{ ...zhang20, locator: page('35') }], DATED2025);
    expect(pieces.at(-1)).toEqual({ text: '35', styles: ['superscript'] });
  });
});

const listed = (record: ReferenceRecord) => ({ reference: { record } as Reference, places: [] });

describe('the list', () => {
  test('stands by language, author, year and title; surnames are read as surnames', () => {
    const works: [string, Record<string, unknown>][] = [
      ['Abbott, R. T.', { ...article, issued: 2020 }],
      ['Иванов, А', { title: 'Начала', issued: 2001 }],
      ['曾,远', { ...book, issued: 2001 }],
      ['单,远', { ...book, issued: 2001 }],
      ['佐藤,健', { title: 'はじめての統計', issued: 2001 }],
      ['周,远', { ...book, issued: 2010 }],
      ['周,远', { ...book, issued: 2003 }],
      ['陈,明月', book],
      ['区域研究院', book],
      ['김,철수', { title: '기계 학습', issued: 2001 }],
      ['Abbott, R.', { ...article, issued: 2022 }],
      ['万俟,远', book],
    ];
    const records = works.map(([name, fields]) => makeRecord({ ...fields, author: people(name) }));
    const names = arrangeReferences(records.map(listed), DATED2025).map(({ label }) => `${label?.name}${label?.year}`);
    expect(names).toEqual(
      '陈明月2024 万俟远2024 区域研究院2024 单远2001 曾远2001 周远2003 周远2010 佐藤健2001 Abbott2022 Abbott2020 Иванов2001 김철수2001'.split(
        ' ',
      ),
    );
  });

  test('name by name: fewer authors first, then the year', () => {
    const authors = [people('Good, I. J.'), people('Good, I.', 'Zorn, M.'), people('Good, I.'), people('Good, I.')];
    const records = authors.map((author, index) => makeRecord({ ...article, author, issued: 2020 - index }));
    const order = arrangeReferences(records.map(listed), DATED2025).map(({ reference }) =>
      records.indexOf(reference.record),
    );
    expect(order).toEqual([3, 2, 1, 0]);
  });

  test('holds each work once, numbered by its place, and calls no two alike', () => {
    const name = fc.constantFrom('张,宁', '林,青', 'Lin, Qing', 'Lin, Quan', '等', '佚名', 'Anon', '张宁 等');
    const record = fc
      .record(
        {
          author: fc.array(name, { minLength: 1, maxLength: 3 }).map((list) => people(...list)),
          issued: fc.constantFrom<unknown>(2020, 2021, { literal: '2020a' }, { literal: '2020-a' }),
          title: fc.constantFrom('甲', '乙', 'A'),
        },
        { requiredKeys: [] },
      )
      .map(makeRecord);
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const arranged = arrangeReferences(records.map(listed), DATED2025);
        expect(arranged.map(({ number }) => number)).toEqual(records.map((_, index) => index + 1));
        expect(new Set(arranged.map(({ reference }) => reference.record))).toEqual(new Set(records));
        const brackets = arranged.map(({ label }, index) =>
          plainText(formatAuthorDateCitation([{ key: 'k', number: index, ...(label && { label }) }], DATED2025)),
        );
        expect(new Set(brackets).size).toBe(brackets.length);
      }),
    );
  });

  test('by number it keeps the order of the citations, and calls works nothing', () => {
    const records = [
      makeRecord({ ...book, author: people('周,远') }),
      makeRecord({ ...book, author: people('陈,明月') }),
    ];
    const arranged = arrangeReferences(records.map(listed), GB2025);
    expect(arranged.map(({ number, label, reference }) => [number, label, reference.record])).toEqual([
      [1, undefined, records[0]],
      [2, undefined, records[1]],
    ]);
  });
});

test('thousands of works in one citation take no time that grows with their square', () => {
  const works = Array.from({ length: 20_000 }, (_, index) => cite(index + 1, `甲${index}`, '2020'));
  expect(formatAuthorDateCitation(works, DATED2025).length).toBeGreaterThan(20_000);
  expect(formatNumericCitation(works, GB2025).map(({ text }) => text)).toEqual(['[', '1', '-', '20000', ']']);
});
