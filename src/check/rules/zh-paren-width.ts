// Round brackets of the wrong width: full-width around Chinese, half-width around nothing but code or math.
import { isChineseAt, isChineseBefore, withBlanks } from '../chinese/characters.ts';
import { type Copy, STAND_IN } from '../chinese/copy.ts';
import { holdsChinese } from '../chinese/language.ts';
import type { Pair } from '../chinese/pairs.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhParenWidth: Rule = {
  id: 'zh-paren-width',
  severity: 'warning',
  summary: '括号的宽窄与里面的文字不合',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findWrongWidth),
};

/** Nothing but formulas, code, and half-width points between them. */
const SYMBOLS = new RegExp(`^[${STAND_IN.formula}${STAND_IN.code}][${STAND_IN.formula}${STAND_IN.code},; ]*$`);

function* findWrongWidth(copy: Copy): Generator<Slip> {
  for (const pair of copy.pairing.pairs) {
    const { open, close } = pair;
    if (!'(（'.includes(open.mark)) continue;
    const inner = copy.text.slice(open.at + 1, close.at);
    const isFull = open.mark === '（';
    const isMixed = isFull !== (close.mark === '）');
    if (isMixed) {
      const wantsFull =
        holdsChinese(inner) || isChineseBefore(copy.text, open.at) || isChineseAt(copy.text, close.at + 1);
      yield describe(copy, pair, wantsFull, '左右括号宽窄不一');
    } else if (!isFull && holdsChinese(inner)) yield describe(copy, pair, true, '半角括号里有中文');
    else if (isFull && SYMBOLS.test(inner)) yield describe(copy, pair, false, '全角括号里只有公式或代码');
  }
}

function describe(copy: Copy, { open, close }: Pair, toFull: boolean, message: string): Slip {
  const marks = toFull ? '（）' : '()';
  const changes = [open, close].map(({ at }, index) => ({
    ...(toFull ? withBlanks(copy, at, at + 1) : { start: at, end: at + 1 }),
    text: marks.charAt(index),
  }));
  return { start: open.at, end: close.at + 1, message, hint: `改为${toFull ? '全角' : '半角'}“${marks}”。`, changes };
}
