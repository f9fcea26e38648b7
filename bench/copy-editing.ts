// Nothing → milliseconds to compile a book of a thousand sections with slips in each, to run the rules of copy editing once, to make all
// their fixes until none is left, and to lay every file out.
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { RULES } from '../src/check/rules/index.ts';
import { compile } from '../src/compile.ts';
import { withText } from '../src/mend/edits.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import { formatText } from '../src/mend/format-text.ts';
import type { Source } from '../src/model/source.ts';
import { generateBook } from '../tests/thousand-book.ts';

/** What is right, and what is written instead in every section that has it. */
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['来源广泛的数据上训练，', '来源广泛的数据上训练,'],
  ['否则得到的分数会偏高。', '否则得到的分数会偏高.'],
  ['大致按幂律下降，但', '大致按幂律下降 ，但'],
  ['注意力权重', '"注意力"权重'],
  ['怎样被混合', '怎样--被混合'],
  ['在样本很少的条件下', '在样本很少的的条件下(样本不足一百)'],
  ['置信区间', '置信\u200b区间'],
];

const rules = RULES.filter(({ id }) => id.startsWith('zh-'));
const source = readSlips();
const cache = createCache();
const times: number[] = [];
const book = await time(() => compile(source, cache));
const found = await time(() => checkBook(book, () => ({ html: '' }), rules));
const { source: fixed, made } = await time(() => fixBook(source, { rules, accepts: () => true }, cache));
await time(() => {
  for (const file of book.sections.keys()) formatText(textOf(fixed, file), { sentencePerLine: true });
});
process.stdout.write(`${times.join(' ')} ${found.length} ${made.length}\n`);

async function time<T>(run: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  times.push(performance.now() - start);
  return result;
}

function readSlips(): Source {
  const paths = [...generateBook()].map(
    ([path, text]) => [path, withText(path.endsWith('.md') ? addSlips(text) : text)] as const,
  );
  return new Map(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function addSlips(text: string): string {
  return SLIPS.reduce((all, [right, wrong]) => all.replaceAll(right, wrong), text);
}

function textOf(files: Source, path: string): string {
  const file = files.get(path);
  return file?.kind === 'text' ? file.text : '';
}
