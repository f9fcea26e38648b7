// Typed blanks between Han characters and Latin letters or digits: none, always, or as most of the book has it.
import type { Book } from '../../model/book.ts';
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import { listSections } from '../facts.ts';
import type { Rule, Run } from '../rule.ts';

export const zhLatinGap: Rule = {
  id: 'zh-latin-gap',
  severity: 'warning',
  summary: '汉字与外文字母、数字之间的空格不一致',
  safeFixes: true,
  *check(book, _typeset, run) {
    const habit = readHabit(book, run);
    if (habit) yield* findSlips(book, run, (copy) => findExceptions(copy, habit));
  },
};

/** What to find, and why it is wrong. */
type Habit = { readonly wantsGap: boolean; readonly reason: string };

/** The place between a Han character and a letter or digit, with at most one blank. */
const JOINT =
  /(?<=\p{Script=Han}) ?(?=[A-Za-z0-9\u0370-\u03ff])|(?<=[A-Za-z0-9%‰℃°+#\u0370-\u03ff]) ?(?=\p{Script=Han})/gu;

function readHabit(book: Book, { copyOf }: Run): Habit | undefined {
  const choice = book.settings['han-latin-gap'];
  if (choice !== 'consistent') return { wantsGap: choice === 'always', reason: `本书的 han-latin-gap 是 ${choice}` };
  const counts = { open: 0, closed: 0 };
  for (const section of listSections(book))
    for (const { text } of copyOf(section)) for (const [gap] of text.matchAll(JOINT)) counts[gap ? 'open' : 'closed']++;
  const { open, closed } = counts;
  const reason = `全书有空格的${open}处，没有的${closed}处`;
  return open === 0 || closed === 0 ? undefined : { wantsGap: open > closed, reason };
}

function* findExceptions({ text }: Copy, { wantsGap, reason }: Habit): Generator<Slip> {
  for (const { 0: gap, index: start } of text.matchAll(JOINT)) {
    if (Boolean(gap) === wantsGap) continue;
    const end = start + gap.length;
    const changes = [{ start, end, text: wantsGap ? ' ' : '' }];
    const message = `汉字与“${nameWord(text, start, end)}”之间${wantsGap ? '没有空格' : '有空格'}`;
    const hint = wantsGap ? '添一个空格。' : '删去空格。';
    const seen = wantsGap ? { start: start - 1, end: end + 1 } : { start, end };
    yield { ...seen, message: `${message}（${reason}）`, hint, changes };
  }
}

/** The letters or digits beside the place. */
function nameWord(text: string, start: number, end: number): string {
  const after = /^[\w.+#%-]{1,20}/.exec(text.slice(end, end + 20))?.[0];
  return after ?? /[\w.+#%‰℃°-]{1,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
}
