// What copy editing shares: how it reads paragraphs and changes them, and its list of wrong words; and text that it must leave alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { copySpan, readCopy } from '../src/check/chinese/copy.ts';
import { findTypos, TYPOS } from '../src/check/chinese/typos.ts';
import { createWordFinder } from '../src/check/chinese/word-finder.ts';
import { RULES } from '../src/check/rules/index.ts';
import { compile } from '../src/compile.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import { parseSection } from '../src/parse/section.ts';
import { exampleSource } from './example-book.ts';
import './fixed-seed.ts';

const RULES_OF_COPY = RULES.filter(({ id }) => id.startsWith('zh-'));
const ONE = 'chapters/first/one.md';

const readLines = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'chinese', name), 'utf8')
    .trimEnd()
    .split('\n');

/** Rules that find something in a text, with what they find. */
function copyEdit(text: string): string[] {
  const source = exampleSource(new Map([[ONE, `${text}\n`]]));
  const book = compile(source, createCache());
  const found = checkBook(book, () => ({ html: '' }), RULES_OF_COPY).filter(({ span }) => span.file === ONE);
  return found.map(({ rule, message }) => `${rule} ${message}`);
}

async function mend(text: string): Promise<string> {
  const source = exampleSource(new Map([[ONE, text]]));
  const fixed = (await fixBook(source, { rules: RULES_OF_COPY, accepts: () => true }, createCache())).source.get(ONE);
  return fixed?.kind === 'text' ? fixed.text.replace(/^---\n.*?\n---\n\n/s, '') : '';
}

test.each(readLines('ordinary.txt'))('nothing is wrong with %s', (line) => {
  expect(copyEdit(line.replaceAll('\\n', '\n'))).toEqual([]);
});

test.each(readLines('mended.txt').map((line) => line.split(' ⇒ ')))('%s is mended', async (wrong = '', right = '') => {
  expect(await mend(wrong)).toBe(right);
});

describe('a copy', () => {
  const text = '甲**乙**`c`<!-- d -->丙[@lin2024]，\r\n见 @zhou2023 与<https://e.org>和https://f.org/g。<b>\n';
  const section = parseSection(ONE, text, '');
  const [copy] = readCopy(section);

  test('has text as it is and one character for each other thing', () => {
    expect(copy?.text.replace(/[\ufdd0-\ufddf]/g, '□')).toBe(
      `甲乙□丙□，\n见 □ 与□和${'□'.repeat('https://f.org/g'.length)}。□□□`,
    );
  });

  test('knows where its text stands', () => {
    for (const [offset, character] of [...(copy?.text ?? '')].entries()) {
      if (!copy || /[\ufdd0-\ufddf\n]/.test(character)) continue;
      const { start, end } = copySpan(copy, offset, offset + 1);
      expect(text.slice(start, end)).toBe(character);
    }
  });

  test('takes no stand-in from the author', () => {
    expect(readCopy(parseSection(ONE, '甲\ufdd0乙', '')).map((one) => one.text)).toEqual(['甲\ufffd乙']);
  });
});

test('every wrong word is found where it stands alone, and no right one is', () => {
  expect(TYPOS.length).toBeGreaterThan(200);
  for (const [wrong, { right }] of TYPOS) {
    expect([...findTypos(wrong)]).toEqual([expect.objectContaining({ start: 0, end: wrong.length })]);
    expect([...findTypos(right)], right).toEqual([]);
  }
});

test('words are found longest first, none inside another, whatever their name', () => {
  const words = ['数据', '数据集', '集合', '__proto__', 'constructor'];
  const find = createWordFinder(
    words.map((word) => [word, word]),
    ({ value }, text) => value !== '数据集' || !text.includes('不'),
  );
  expect([...find('数据集合__proto__数据constructor')].map(({ value }) => value)).toEqual([
    '数据集',
    '__proto__',
    '数据',
    'constructor',
  ]);
  expect([...find('不数据集合')].map(({ value, start }) => [value, start])).toEqual([
    ['数据', 1],
    ['集合', 3],
  ]);
});

test('no text stops it, and it says where in the file every slip is', () => {
  const pieces = fc.constantFrom(
    ...'甲 的 的的 BERT 12 1~3 ，， 。。。 ... … — -- ( ) （ ） “ ” " \' 《 》 ‘ ’ ** _ `a` $x$ [@lin2024] @lin2024 [^1] \ud83c \u200b \u00a0'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\n\n',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
      const text = words.join('');
      const source = exampleSource(new Map([[ONE, `甲${text}`]]));
      const stored = source.get(ONE);
      const length = stored?.kind === 'text' ? stored.text.length : 0;
      const found = checkBook(compile(source, createCache()), () => ({ html: '' }), RULES_OF_COPY);
      for (const { span } of found) expect(span.start < span.end && span.end <= length).toBe(true);
    }),
    { numRuns: 300 },
  );
});
