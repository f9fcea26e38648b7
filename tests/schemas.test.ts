// The schemas: what they accept, what they refuse, and that the JSON Schemas for editors are current. UPDATE=1 writes those anew.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { bookSchema } from '../schemas/book.ts';
import { chapterSchema } from '../schemas/chapter.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { writeJsonSchemas } from '../schemas/json-schemas.ts';
import { REFERENCE_TYPES, REQUIRED_FIELDS, referenceSchema } from '../schemas/reference.ts';
import { sectionSchema } from '../schemas/section.ts';
import { LABEL_PREFIXES } from '../schemas/shape.ts';
import { LABEL_KINDS } from '../src/model/label.ts';

const ROOT = join(import.meta.dirname, '..');
const BOOK = { title: '示例', authors: [{ name: '林青' }], date: '2026-08-01' };
const SECTION = { id: 'sec-one', title: '第一节' };
const BOOK_RECORD = { id: 'lin2024', type: 'book' };

const CASES: readonly [name: string, schema: z.ZodType, good: readonly object[], bad: readonly object[]][] = [
  [
    'book.yaml',
    bookSchema,
    [
      BOOK,
      { ...BOOK, macros: { '\\R': '\\mathbb{R}', '\\,': ' ' } },
      { ...BOOK, parts: [{ title: '一', chapters: ['a', { chapter: 'b-2', title: '乙', status: 'planned' }] }] },
      { ...BOOK, numbers: { fig: 'Figure {}' }, 'citation-style': 'gb7714-2015', 'reference-punctuation': 'half' },
    ],
    [
      { ...BOOK, title: ' ' },
      { ...BOOK, title: '两\n行' },
      { ...BOOK, authors: [] },
      { ...BOOK, date: '2026-02-29' },
      { ...BOOK, date: '2026-2-1' },
      { ...BOOK, macros: { R: 'x' } },
      { ...BOOK, numbers: { fig: '图' } },
      { ...BOOK, numbers: { fig: '{}{}' } },
      { ...BOOK, parts: [{ title: '一', chapters: ['A'] }] },
      { ...BOOK, parts: [{ title: '一', chapters: ['../a'] }] },
      { ...BOOK, parts: [{ title: '一', chapters: [{ chapter: 'b', title: '乙', status: 'done' }] }] },
      { ...BOOK, language: '中文' },
      { ...BOOK, authors: [{ name: '林青', email: 'lin' }] },
      { ...BOOK, theme: 'dark' },
    ],
  ],
  [
    'chapter',
    chapterSchema,
    [SECTION, { ...SECTION, sections: ['a', { section: 'b', title: '乙', status: 'planned' }] }],
    [
      { ...SECTION, sections: ['a.md'] },
      { ...SECTION, sections: [{ section: 'b', title: '乙' }] },
    ],
  ],
  [
    'section',
    sectionSchema,
    [
      SECTION,
      { ...SECTION, keywords: ['甲'], updated: '2024-02-29', summary: '一段。\n\n又一段。', authors: ['林青'] },
    ],
    [{ ...SECTION, id: 'one' }, { ...SECTION, id: 'sec-' }, { id: 'sec-one' }, { ...SECTION, sections: [] }],
  ],
  [
    'glossary',
    glossarySchema,
    [{ terms: [] }, { terms: [{ zh: '词元', en: 'token', definition: '最小单位。', forbidden: ['令牌'] }] }],
    [
      {},
      { terms: [{ zh: '词元', en: 'token' }] },
      { terms: [{ zh: '词元', en: 'token', definition: '。', pinyin: 'x' }] },
    ],
  ],
  [
    'reference',
    referenceSchema,
    [
      BOOK_RECORD,
      { ...BOOK_RECORD, issued: 2024, volume: 3, page: '1-9', author: [{ literal: '示例学会' }] },
      { ...BOOK_RECORD, issued: { 'date-parts': [[2024, 2, 29]] }, accessed: '2026-08-01' },
      { ...BOOK_RECORD, issued: { literal: '民国二十年' } },
      {
        ...BOOK_RECORD,
        id: 'a.b:c+d/e-f_g',
        custom: { arxiv: '2201.00010', evidence: { scope: 'full record', date: '2026-08-01' } },
      },
      { ...BOOK_RECORD, custom: { acknowledged: { retracted: '讨论撤稿', page: '登记有误' } } },
    ],
    [
      { ...BOOK_RECORD, id: 'fig-lin' },
      { ...BOOK_RECORD, id: '林2024' },
      { ...BOOK_RECORD, id: 'a--b' },
      { ...BOOK_RECORD, type: 'post' },
      { ...BOOK_RECORD, issued: '2026-02-30' },
      { ...BOOK_RECORD, issued: { 'date-parts': [[2026, 2, 30]] } },
      { ...BOOK_RECORD, issued: { 'date-parts': [[2026], [2027], [2028]] } },
      { ...BOOK_RECORD, issued: {} },
      { ...BOOK_RECORD, author: [] },
      { ...BOOK_RECORD, author: [{ given: '青' }] },
      { ...BOOK_RECORD, author: [{ family: '林', literal: '林青' }] },
      { ...BOOK_RECORD, volume: 1.5 },
      { ...BOOK_RECORD, custom: { verdict: 'true' } },
      { ...BOOK_RECORD, custom: { acknowledged: { retracted: ' ' } } },
      { ...BOOK_RECORD, custom: { acknowledged: { stale: '不要紧' } } },
      { ...BOOK_RECORD, custom: { evidence: { date: '2026-13-01' } } },
    ],
  ],
];

describe.each(CASES)('%s', (_name, schema, good, bad) => {
  test.each(good)('accepts %j', (value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });

  test.each(bad)('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test('a book says what it does not set', () => {
  const book = bookSchema.parse({ ...BOOK, numbers: { fig: '插图{}' } });
  expect(book).toMatchObject({ language: 'zh-Hans', 'citation-style': 'gb7714-2025', parts: [], keywords: [] });
  expect(book.numbers).toMatchObject({ fig: '插图{}', eq: '式（{}）', chapter: '第{}章', range: '至' });
});

test('every kind of label has its words and its prefix', () => {
  expect(LABEL_PREFIXES).toEqual(Object.keys(LABEL_KINDS));
  const { numbers } = bookSchema.parse(BOOK);
  const kinds = Object.keys(LABEL_KINDS).filter((kind) => kind !== 'sec');
  expect(Object.keys(numbers)).toEqual(expect.arrayContaining(kinds));
});

test('a year or an ISO date becomes date-parts', () => {
  const dates = [2024, '2024', '2024-05', '2024-05-06', '-0300'].map(
    (issued) => referenceSchema.parse({ ...BOOK_RECORD, issued }).issued?.['date-parts'],
  );
  expect(dates).toEqual([[[2024]], [[2024]], [[2024, 5]], [[2024, 5, 6]], [[-300]]]);
});

test('what a type requires is a field of the schema', () => {
  const custom = referenceSchema.shape.custom.unwrap().shape;
  const known = [...Object.keys(referenceSchema.shape), ...Object.keys(custom).map((key) => `custom.${key}`)];
  for (const type of REFERENCE_TYPES) expect(known).toEqual(expect.arrayContaining(REQUIRED_FIELDS[type].flat()));
});

test('schemas/json is current', () => {
  const folder = join(ROOT, 'schemas/json');
  const files = writeJsonSchemas();
  if (process.env.UPDATE) {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
  }
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
});

test('editors are given the schemas that exist', () => {
  const settings = readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8');
  const named = [...settings.matchAll(/\.\/schemas\/json\/([\w.]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(3);
  expect([...writeJsonSchemas().keys()]).toEqual(expect.arrayContaining(named));
});
