// Text that wants to crash or hang what mends it. REPETITIONS asks for more of the same than a usual run.
import { expect, test, vi } from 'vitest';
import { createCache } from '../src/cache.ts';
import type { Rule } from '../src/check/rule.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import { formatText } from '../src/mend/format-text.ts';
import type { Book } from '../src/model/book.ts';
import { exampleSource, frontMatterFor } from './example-book.ts';
import { processorTime } from './processor-time.ts';

vi.setConfig({ testTimeout: 600_000 });

/** What is linear takes a few seconds; what is quadratic takes minutes. */
const MAX_MILLISECONDS = 30_000;
const MANY = Number(process.env.REPETITIONS ?? 10_000);
const DEEP = 5_000;
const ONE = 'chapters/first/one.md';

function formatAll(text: string): void {
  const started = processorTime();
  const laidOut = formatText(text, { sentencePerLine: true });
  expect(processorTime() - started).toBeLessThan(MAX_MILLISECONDS);
  if (laidOut !== undefined) expect(formatText(laidOut, { sentencePerLine: true })).toBe(laidOut);
}

test.each([
  '甲。',
  '甲。\n',
  '甲\n乙，\n',
  '甲。[^a]',
  '甲。**乙**',
  '“',
  '[a]: b\n',
  '> [a]: b\n\n',
  '- a\n',
  '- a\n\n',
  '1. a\n',
  '- a\n* b\n',
  '> a\n\n',
  'a\n: b\n\n',
  '[^a]: b\n\n',
  '::: {.proof}\na\n:::\n',
  '| a |\n|---|\n\n',
  '|',
  '<!-- kanben-ignore a: b -->\n',
  '<!-- kanben-ignore a: b -->\n甲\n',
  '# a\n',
  'a\n===\n',
  '$$\na\n$$\n',
  '```\na\n```\n',
  '![a](b)\n\n',
  '\\\n',
  'a  \n',
  '\t\n',
  '\r',
])('many of %j', (atom) => {
  formatAll(atom.repeat(MANY));
});

test.each([
  ['one row', `|${'a|'.repeat(MANY)}\n|${'-|'.repeat(MANY)}\n`],
  ['one column', `| a |\n|---|\n${'| b |\n'.repeat(MANY)}`],
  ['a wide header over short rows', `|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|b|\n'.repeat(MANY)}`],
])('a table of %s', (_, text) => {
  formatAll(text);
});

test.each([
  ['quotations', `${'> '.repeat(DEEP)}a`],
  ['lists', `${'- '.repeat(DEEP)}a`],
  ['lists by indentation', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
  ['blocks', `${'::: {.proof}\n'.repeat(DEEP)}a\n${':::\n'.repeat(DEEP)}`],
  ['footnotes', `${'[^a]: '.repeat(DEEP)}a`],
  ['definitions', `a\n${': '.repeat(DEEP)}a`],
])('%s, one in another', (_, text) => {
  formatAll(text);
});

test.each([
  ['Han', '中'.repeat(600_000)],
  ['blanks', `a${' '.repeat(1_900_000)}b`],
  ['stops', '。'.repeat(600_000)],
])('a line of nearly 2 MB: %s', (_, text) => {
  formatAll(text);
});

/** Deletes every zero-width blank, which may be all that keeps a colon from opening a definition. */
const REVEALING: Rule = {
  id: 'revealing',
  severity: 'warning',
  summary: '',
  safeFixes: true,
  *check({ source }: Book) {
    for (const [file, found] of source) {
      for (const { index } of found.kind === 'text' ? found.text.matchAll(/\u200b/g) : []) {
        const span = { file, start: index, end: index + 1 };
        yield { span, message: '', fix: { title: '', edits: [{ span, text: '' }] } };
      }
    }
  },
};

test('safe fixes that would make constructs are not made, be they few or many', async () => {
  const fix = async (body: string) => {
    const source = exampleSource(new Map([[ONE, body]]));
    const started = processorTime();
    const fixed = await fixBook(source, { rules: [REVEALING], accepts: () => true }, createCache());
    expect(processorTime() - started).toBeLessThan(2 * MAX_MILLISECONDS);
    const file = fixed.source.get(ONE);
    return {
      made: fixed.made.length,
      text: file?.kind === 'text' ? file.text.slice(frontMatterFor(ONE, body).length) : '',
    };
  };
  expect(await fix('甲\u200b乙\n\u200b: 丙\u200b\n')).toEqual({ made: 2, text: '甲乙\n\u200b: 丙\n' });
  const many = await fix('甲\n\u200b: 丙\n\n'.repeat(MANY / 10));
  expect(many.made).toBe(0);
});
