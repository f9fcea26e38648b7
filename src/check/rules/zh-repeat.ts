// Words and points written twice in a row.
import { isSpokenOf } from '../chinese/characters.ts';
import type { Copy } from '../chinese/copy.ts';
import { REPEATED_PARTICLE, REPEATED_WORD } from '../chinese/repeatable.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhRepeat: Rule = {
  id: 'zh-repeat',
  severity: 'warning',
  summary: '字、词或标点重复',
  check: (book, _typeset, run) => findSlips(book, run, findRepeated),
};

const POINTS = /[，、；：。？！]{2,}/g;

function* findRepeated({ text }: Copy): Generator<Slip> {
  for (const { 0: points, index: start } of text.matchAll(POINTS)) {
    // An ellipsis of full stops is another rule's, and ？！ may stand together.
    const end = start + points.length;
    if (points.includes('。。。') || /^[？！]+$/.test(points) || isSpokenOf(text, start, end)) continue;
    const isSame = [...points].every((point) => point === points[0]);
    const hint = isSame ? `只留一个“${points[0]}”。` : '只留一个标点。';
    const changes = isSame ? { changes: [{ start: start + 1, end, text: '' }] } : {};
    yield { start, end, message: `标点重复：“${points}”`, hint, ...changes };
  }
  if (!/(\p{Script=Han}{1,2})\1| \w/u.test(text)) return;
  for (const { 0: twice, index: start } of text.matchAll(REPEATED_PARTICLE))
    if (!isSpokenOf(text, start, start + 2))
      yield { start, end: start + 2, message: `“${twice}”重复`, hint: '删去一个字，或补上漏掉的字。' };
  for (const { 0: twice, 1: word, index: start } of text.matchAll(REPEATED_WORD)) {
    const length = word?.length ?? twice.indexOf(' ');
    if (twice.slice(0, length).toLowerCase() !== twice.slice(-length)) continue;
    const end = start + twice.length;
    const changes = [{ start: start + length, end, text: '' }];
    yield { start, end, message: `“${twice.slice(0, length)}”重复`, hint: '删去一个。', changes };
  }
}
