// The bracket of one citation: order, ranges, locators.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CitationPiece,
  type CitedNumber,
  formatNumericCitation,
} from '../../src/bibliography/numeric-citation.ts';

/** The citation as a reader reads it. */
const plainCitation = (pieces: readonly CitationPiece[]) => pieces.map(({ text }) => text).join('');

const page = (value: string) => ({ kind: 'page', value }) as const;
const other = (value: string) => ({ kind: 'other', value }) as const;
const numbers = (...list: number[]): CitedNumber[] => list.map((number) => ({ number }));

describe('numeric citations', () => {
  test.each<[CitedNumber[], string, string]>([
    [numbers(1), '[1]', '[1]'],
    [numbers(1, 3), '[1，3]', '[1,3]'],
    [numbers(3, 1), '[1，3]', '[1,3]'],
    [numbers(3, 4), '[3-4]', '[3-4]'],
    [numbers(5, 3, 4), '[3-5]', '[3-5]'],
    [numbers(9, 1, 2, 3, 5, 7, 8), '[1-3，5，7-9]', '[1-3,5,7-9]'],
    [numbers(10, 9), '[9-10]', '[9-10]'],
    [numbers(2, 2), '[2]', '[2]'],
    [[{ number: 2, locator: page('260') }], '[2]260', '[2]260'],
    [[{ number: 2, locator: page('35–41') }], '[2]35-41', '[2]35-41'],
    [[{ number: 2, locator: page('35, 40') }], '[2]35，40', '[2]35,40'],
    [[{ number: 2, locator: other('第3章') }], '[2]（第3章）', '[2]（第3章）'],
    [[{ number: 2, locator: page('260') }, ...numbers(1, 3)], '[1]，[2]260，[3]', '[1],[2]260,[3]'],
    [[...numbers(4, 5), { number: 6, locator: page('1') }], '[4-5]，[6]1', '[4-5],[6]1'],
    [
      [
        { number: 2, locator: page('5') },
        { number: 2, locator: page('8') },
      ],
      '[2]5，[2]8',
      '[2]5,[2]8',
    ],
    [
      [
        { number: 2, locator: page('5') },
        { number: 2, locator: page('5') },
      ],
      '[2]5',
      '[2]5',
    ],
    [[{ number: 2, prefix: '参见' }], '参见[2]', '参见[2]'],
    [[], '', ''],
  ])('%o', (items, in2025, in2015) => {
    expect(plainCitation(formatNumericCitation(items, 'gb7714-2025'))).toBe(in2025);
    expect(plainCitation(formatNumericCitation(items, 'gb7714-2015'))).toBe(in2015);
  });

  test('each number points to its reference', () => {
    expect(formatNumericCitation(numbers(3, 1, 4), 'gb7714-2025')).toEqual([
      { text: '[', kind: 'mark' },
      { text: '1', kind: 'number', number: 1 },
      { text: '，', kind: 'mark' },
      { text: '3', kind: 'number', number: 3 },
      { text: '-', kind: 'mark' },
      { text: '4', kind: 'number', number: 4 },
      { text: ']', kind: 'mark' },
    ]);
  });

  test('the bracket says exactly the numbers that were cited', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (list) => {
        const text = plainCitation(formatNumericCitation(numbers(...list), 'gb7714-2025'));
        const said = text
          .slice(1, -1)
          .split('，')
          .flatMap((run) => {
            const [first = 0, last = first] = run.split('-').map(Number);
            return Array.from({ length: last - first + 1 }, (_, index) => first + index);
          });
        expect(said).toEqual([...new Set(list)].sort((one, next) => one - next));
      }),
    );
  });
});
