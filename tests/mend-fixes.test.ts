// Fixes of findings made in a book's files: which of them go together, which wait, and what is left alone.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import type { Rule } from '../src/check/rule.ts';
import { RULES } from '../src/check/rules/index.ts';
import { chooseFixes, editText } from '../src/mend/edits.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import type { Book } from '../src/model/book.ts';
import type { Diagnostic, Edit, Finding } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import { type ExampleFile, exampleSource, frontMatterFor } from './example-book.ts';

const ONE = 'chapters/first/one.md';
const TWO = 'chapters/first/two.md';

function source(body: string, more: readonly (readonly [string, ExampleFile])[] = []): Source {
  return exampleSource(new Map([[ONE, body], ...more]));
}

function textIn(source: Source, file: string): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text : '';
}

async function fix(body: string, rules: readonly Rule[] = RULES): Promise<string> {
  const fixed = await fixBook(source(body), { rules, accepts: () => true }, createCache());
  return textIn(fixed.source, ONE).slice(frontMatterFor(ONE, body).length);
}

const edit = (start: number, end: number, text: string, file = ONE): Edit => ({ span: { file, start, end }, text });

function finding(...edits: Edit[]): Diagnostic {
  const span = edits[0]?.span ?? { file: ONE, start: 0, end: 0 };
  return { rule: 'rule', severity: 'warning', span, message: '', fix: { title: '', edits } };
}

/** Replaces a word wherever it stands. */
function replacing(id: string, word: string, by: string): Rule {
  return {
    id,
    severity: 'warning',
    summary: '',
    *check(book: Book): Generator<Finding> {
      for (const [file, { kind }] of book.source) {
        const text = kind === 'text' && file === ONE ? textIn(book.source, file) : '';
        for (const { index } of text.matchAll(new RegExp(word, 'g')))
          yield finding(edit(index, index + word.length, by));
      }
    },
  };
}

test('edits are made in whatever order they come', () => {
  expect(editText('一二三四五', [edit(4, 5, ''), edit(0, 0, '〇'), edit(1, 3, '2、3')])).toBe('〇一2、3四');
  expect(editText('', [edit(0, 0, '一')])).toBe('一');
});

test('of fixes that meet the first is made; one that does not fit is not', () => {
  const text = textIn(source('正文'), ONE).length;
  const all = [
    finding(edit(0, 2, 'a')),
    finding(edit(1, 3, 'b')),
    finding(edit(2, 2, 'touches')),
    finding(edit(5, 6, 'c'), edit(8, 9, 'd')),
    finding(edit(7, 7, 'e'), edit(9, 10, 'f')),
    finding(edit(7, 7, 'g')),
    finding(edit(20, 22, 'h'), edit(21, 23, 'i')),
    finding(edit(text, text + 1, 'behind the end')),
    finding(edit(0, 0, 'of no file', 'chapters/none.md')),
    finding(edit(0, 0, 'of an image', 'chapters/first/grid.png')),
  ];
  const { kind } = { kind: 'image' } as const;
  const files = new Map([...source('正文'), ['chapters/first/grid.png', { kind, size: 1, hash: '' }] as const]);
  const chosen = chooseFixes(all, files).map((found) => all.indexOf(found));
  expect(chosen).toEqual([0, 3, 5]);
});

test('a fix that writes what is there already is none', () => {
  const files = source('正文');
  expect(chooseFixes([finding(edit(0, 3, textIn(files, ONE).slice(0, 3)))], files)).toEqual([]);
});

test('a bare key gets its brackets, a full-width separator its half width', async () => {
  expect(await fix('见@lin2024的书。\n')).toBe('见[@lin2024]的书。\n');
  expect(await fix('见[@lin2024；@zhou2023]。\n')).toBe('见[@lin2024; @zhou2023]。\n');
});

test('fixes that meet are made one after the other', async () => {
  expect(await fix('甲甲乙乙甲\n', [replacing('a', '甲乙', '丙'), replacing('b', '乙甲', '丁')])).toBe('甲丙丁\n');
  expect(await fix('甲甲甲甲甲甲\n', [replacing('a', '甲', '乙')])).toBe('乙乙乙乙乙乙\n');
});

test('two rules that undo each other do not go on for ever', async () => {
  expect(await fix('甲\n', [replacing('a', '甲', '乙'), replacing('b', '乙', '甲')])).toMatch(/^[甲乙]\n$/);
  expect(await fix('甲\n', [replacing('a', '甲', '甲甲')])).toMatch(/^甲+\n$/);
});

test('what the author suppressed stays', async () => {
  const body = '<!-- kanben-ignore bare-reference: 说明写法 -->\n见@lin2024的书。\n\n见@lin2024的书。\n';
  expect(await fix(body)).toBe(body.replace(/见@lin2024(?=的书。\n$)/, '见[@lin2024]'));
});

test('only chosen findings are fixed, and every file is told of with its rules', async () => {
  const files = source('见@lin2024，见[@lin2024；@zhou2023]。\n', [[TWO, '见@lin2024，又见@zhou2023。\n']]);
  const all = await fixBook(files, { rules: RULES, accepts: () => true }, createCache());
  expect(all.made).toEqual([
    { file: ONE, rule: 'bare-reference' },
    { file: ONE, rule: 'fullwidth-citation-separator' },
    { file: TWO, rule: 'bare-reference' },
    { file: TWO, rule: 'bare-reference' },
  ]);
  const some = await fixBook(files, { rules: RULES, accepts: ({ span }) => span.file === TWO }, createCache());
  expect(new Set(some.made.map(({ file }) => file))).toEqual(new Set([TWO]));
  expect(some.source.get(ONE)).toBe(files.get(ONE));
});

test('line ends and a byte order mark stay', async () => {
  const text = '\ufeff---\r\nid: sec-one\r\ntitle: 一节\r\n---\r\n\r\n见@lin2024的书。\r\n';
  const files = exampleSource(new Map([[ONE, text.slice(1)]])) as Map<string, ReturnType<Source['get']>>;
  files.set(ONE, { kind: 'text', text, size: 0, hash: 'x' });
  const { source: fixed } = await fixBook(files as Source, { rules: RULES, accepts: () => true }, createCache());
  expect(textIn(fixed, ONE)).toBe(text.replace('@lin2024', '[@lin2024]'));
});
