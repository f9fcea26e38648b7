// Blanks beside full-width marks, and several blanks in a row.
import { isHan } from '../../model/characters.ts';
import { type Copy, STAND_IN } from '../chinese/copy.ts';
import { chineseFinder } from '../chinese/language.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhSpacePunct: Rule = {
  id: 'zh-space-punct',
  severity: 'warning',
  summary: '全角标点旁边有空格，或连着几个空格',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findBlanks),
};

function* findBlanks(copy: Copy): Generator<Slip> {
  const { text } = copy;
  const isChinese = chineseFinder(text);
  for (const { 0: blanks, index: start } of text.matchAll(/[ \u3000]+/g)) {
    const end = start + blanks.length;
    const [before, after] = [text.charAt(start - 1), text.charAt(end)];
    if (isFixed(before, after)) continue;
    const mark = [before, after].find((character) => isFullWidth(character)) ?? sharedMark(text, start, end, isChinese);
    if (mark) {
      const message = `全角标点“${mark}”旁边有空格`;
      yield { start, end, message, hint: '删去空格。', changes: [{ start, end, text: '' }] };
    } else if (before === STAND_IN.break) {
      yield {
        start,
        end,
        message: '行首有全角空格',
        hint: '删去空格，缩进由版式给出。',
        changes: [{ start, end, text: '' }],
      };
    } else if (blanks.length > 1) {
      const changes = [{ start: start + 1, end, text: '' }];
      yield { start, end, message: `连着${blanks.length}个空格`, hint: '只留一个空格。', changes };
    }
  }
}

/** Blanks that mean something: `@key` ends at one, and （　　） is to be filled in. */
function isFixed(before: string, after: string): boolean {
  return (
    before === STAND_IN.narrative ||
    after === STAND_IN.narrative ||
    ['（）', '()', '《》', '“”'].includes(before + after)
  );
}

const FULL_WIDTH = '，。、；：？！（）《》〈〉「」『』【】〔〕～';

function isFullWidth(character: string): boolean {
  return character !== '' && FULL_WIDTH.includes(character);
}

/** A mark that Latin text has too, beside the blanks, where it belongs to Chinese text. */
function sharedMark(
  text: string,
  start: number,
  end: number,
  isChinese: (offset: number) => boolean,
): string | undefined {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const [farBefore, farAfter] = [text.charAt(start - 2), text.charAt(end + 1)];
  if ('“‘'.includes(after || ' ') && (isHan(before) || (isHan(farAfter) && isChinese(start)))) return after;
  if ('”’'.includes(before || ' ') && (isHan(after) || (isHan(farBefore) && isChinese(start)))) return before;
  if ('“‘'.includes(before || ' ') && isHan(after)) return before;
  if ('”’'.includes(after || ' ') && isHan(before)) return after;
  if (isLong(after, farAfter) && (isHan(before) || isChinese(start))) return after + farAfter;
  if (isLong(before, farBefore) && (isHan(after) || isChinese(start))) return farBefore + before;
  if (after === '·' && isHan(before)) return after;
  return before === '·' && isHan(after) ? before : undefined;
}

/** `——` or `……`. */
const isLong = (character: string, other: string): boolean =>
  (character === '—' || character === '…') && character === other;
