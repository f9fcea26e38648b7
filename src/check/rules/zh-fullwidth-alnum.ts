// Full-width letters and digits.
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhFullwidthAlnum: Rule = {
  id: 'zh-fullwidth-alnum',
  severity: 'warning',
  summary: '字母或数字是全角的',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findFullwidth),
};

/** Digits with the point between them. */
const FULLWIDTH = /[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)*/g;

function* findFullwidth({ text }: Copy): Generator<Slip> {
  for (const { 0: wide, index: start } of text.matchAll(FULLWIDTH)) {
    const narrow = wide.normalize('NFKC');
    const end = start + wide.length;
    const message = `“${wide}”是全角的`;
    yield { start, end, message, hint: `改为“${narrow}”。`, changes: [{ start, end, text: narrow }] };
  }
}
