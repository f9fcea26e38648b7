// A list without numbers stands by language, then by author, year and title.
import { expect, test } from 'vitest';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { orderByAuthor } from '../../src/bibliography/author-year-order.ts';
import { GB2025 } from './record-table.ts';

const book = (id: string, title: string, family: string, year?: number): ReferenceRecord => ({
  id,
  type: 'book',
  title,
  ...(family && { author: [{ family, given: family === '周' ? '远' : 'A.' }] }),
  ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
});

test('Chinese works by pinyin come first, then Western ones, then Russian ones', () => {
  const records = [
    book('ru', 'Начала', 'Иванов', 2001),
    book('zorn', 'Lemma', 'Zorn', 1935),
    book('émile', 'Du calcul', 'Émile', 1900),
    book('fritz', 'Analysis', 'Fritz', 1900),
    book('zhou2', '乙书', '周', 2020),
    book('zhou1', '甲书', '周', 2010),
    book('an', '安全导论', ''),
    book('de', 'Grundlagen der Analysis', 'Fritz', 1890),
  ];
  const sorted = orderByAuthor(records, (record) => record, GB2025).map(({ id }) => id);
  expect(sorted).toEqual(['an', 'zhou1', 'zhou2', 'émile', 'de', 'fritz', 'zorn', 'ru']);
  expect(orderByAuthor([...records].reverse(), (record) => record, GB2025).map(({ id }) => id)).toEqual(sorted);
});

test('records that nothing tells apart keep their order', () => {
  const records = [book('b', '同', '周', 2010), book('a', '同', '周', 2010)];
  expect(orderByAuthor(records, (record) => record, GB2025)).toEqual(records);
});
