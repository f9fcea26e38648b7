// The bracket of one citation: order, ranges, locators.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CitedWork } from '../../src/bibliography/cited-work.ts';
import { plainText } from '../../src/bibliography/entry.ts';
import { formatNumericCitation } from '../../src/bibliography/numeric-citation.ts';
import { GB2015, GB2025 } from './record-table.ts';

const page = (value: string) => ({ kind: 'page', value }) as const;
const other = (value: string) => ({ kind: 'other', value }) as const;
const work = (number: number, more: Partial<CitedWork> = {}): CitedWork => ({ key: `k${number}`, number, ...more });
const numbers = (...list: number[]): CitedWork[] => list.map((number) => work(number));

describe('numeric citations', () => {
  test.each<[CitedWork[], string, string]>([
    [numbers(1), '[1]', '[1]'],
    [numbers(1, 3), '[1，3]', '[1,3]'],
    [numbers(3, 1), '[1，3]', '[1,3]'],
    [numbers(3, 4), '[3-4]', '[3-4]'],
    [numbers(5, 3, 4), '[3-5]', '[3-5]'],
    [numbers(9, 1, 2, 3, 5, 7, 8), '[1-3，5，7-9]', '[1-3,5,7-9]'],
    [numbers(10, 9), '[9-10]', '[9-10]'],
    [numbers(2, 2), '[2]', '[2]'],
    [[work(2, { locator: page('260') })], '[2]260', '[2]260'],
    [[work(2, { locator: page('35–41') })], '[2]35-41', '[2]35-41'],
    [[work(2, { locator: page('35, 40') })], '[2]35，40', '[2]35,40'],
    [[work(2, { locator: other('第3章') })], '[2]（第3章）', '[2]（第3章）'],
    [[work(2, { locator: page('260') }), ...numbers(1, 3)], '[1]，[2]260，[3]', '[1],[2]260,[3]'],
    [[...numbers(4, 5), work(6, { locator: page('1') })], '[4-5]，[6]1', '[4-5],[6]1'],
    [[work(2, { locator: page('5') }), work(2, { locator: page('8') })], '[2]5，[2]8', '[2]5,[2]8'],
    [[work(2, { locator: page('5') }), work(2, { locator: page('5') })], '[2]5', '[2]5'],
    [[work(2, { prefix: '参见' })], '参见[2]', '参见[2]'],
    [[], '', ''],
  ])('%o', (items, in2025, in2015) => {
    expect(plainText(formatNumericCitation(items, GB2025))).toBe(in2025);
    expect(plainText(formatNumericCitation(items, GB2015))).toBe(in2015);
  });

  test('each number points to its reference', () => {
    expect(formatNumericCitation(numbers(3, 1, 4), GB2025)).toEqual([
      { text: '[' },
      { text: '1', key: 'k1' },
      { text: '，' },
      { text: '3', key: 'k3' },
      { text: '-' },
      { text: '4', key: 'k4' },
      { text: ']' },
    ]);
  });

  test('the bracket says exactly the numbers that were cited', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (list) => {
        const text = plainText(formatNumericCitation(numbers(...list), GB2025));
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
