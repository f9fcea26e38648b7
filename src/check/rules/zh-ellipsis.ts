// Ellipses in Chinese text that are not `……`.
import {
  isChineseAt,
  isChineseBefore,
  isNeutral,
  isPause,
  skipBlanks,
  skipBlanksBefore,
  takeBefore,
  withBlanks,
} from '../chinese/characters.ts';
import { type Copy, STAND_IN } from '../chinese/copy.ts';
import { chineseFinder } from '../chinese/language.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhEllipsis: Rule = {
  id: 'zh-ellipsis',
  severity: 'warning',
  summary: '省略号不是“……”',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findEllipses),
};

function* findEllipses(copy: Copy): Generator<Slip> {
  const { text } = copy;
  const isChinese = chineseFinder(text);
  for (const { 0: dots, index: start } of text.matchAll(/\.{3,}|。{3,}|…+/g)) {
    const end = start + dots.length;
    const isDoubled = dots.startsWith('…') && dots.length % 2 === 0;
    if (isDoubled || !standsInChinese(text, start, end, isChinese)) continue;
    const changes = [{ ...withBlanks(copy, start, end), text: '……' }];
    yield { start, end, message: `省略号写成了“${dots.slice(0, 12)}”`, hint: '改为“……”。', changes };
  }
}

/** Not in `1, 2, …, n`, `x1，…，xn`, `...args`, `../..`, nor between Latin words. */
function standsInChinese(text: string, start: number, end: number, isChinese: (offset: number) => boolean): boolean {
  const [left, right] = [skipBlanksBefore(text, start), skipBlanks(text, end)];
  const [before, after] = [text.charAt(left - 1), text.charAt(right)];
  if (text[start] === '.' && /[a-z\d_/\\]/.test(text.charAt(end))) return false;
  if (isItem(LAST_ITEM.exec(takeBefore(text, start, 5))) && isItem(FIRST_ITEM.exec(text.slice(end, end + 5))))
    return false;
  if (isChineseBefore(text, left) || isChineseAt(text, right) || isPause(before)) return true;
  return (isNeutral(before) || isNeutral(after)) && isChinese(start);
}

const LAST_ITEM = /([^，,、 ])[，,、 ]*$/;
const FIRST_ITEM = /^[，,、 ]*([^，,、 ])/;

const isItem = (found: RegExpExecArray | null): boolean =>
  found?.[1] !== undefined && (/[\w\u0370-\u03ff]/.test(found[1]) || found[1] === STAND_IN.formula);
