// Blanks between a number and its percent or degree sign.
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhPercentSpace: Rule = {
  id: 'zh-percent-space',
  severity: 'warning',
  summary: '百分号、度号与数字之间有空格',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findSpaced),
};

/** Not the remainder of 7 % 3 or %d, nor a unit such as 25 °C. */
const SPACED = /(?<=\d) +(?=[%％‰](?! ?[\w($])|°(?! ?[CF]))/g;

function* findSpaced({ text }: Copy): Generator<Slip> {
  for (const { 0: blanks, index: start } of text.matchAll(SPACED)) {
    const end = start + blanks.length;
    const sign = text.charAt(end);
    const message = `数字与“${sign}”之间有空格`;
    yield { start, end, message, hint: '删去空格。', changes: [{ start, end, text: '' }] };
  }
}
