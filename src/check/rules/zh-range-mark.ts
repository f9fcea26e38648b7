// Ranges of numbers joined by a half-width tilde or a hyphen.
import { takeBefore } from '../chinese/characters.ts';
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhRangeMark: Rule = {
  id: 'zh-range-mark',
  severity: 'warning',
  summary: '数值范围没有用“～”连接',
  safeFixes: true,
  check: (book, _typeset, run) => findSlips(book, run, findRanges),
};

const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const UNIT = '(?:[kMGTP]i?B|[kMGT]?Hz|[mμn]?[smg]|[ck]m|kg|[kM]W|°C|℃|dB|px|pt|bit|FPS|fps)(?![A-Za-z])';
const MEASURE =
  '(?:[个种次倍层天周年月秒条位名人篇步轮张项类组台块份岁度克吨米件家所句段行列维批阶对万亿元]|分钟|小时|[毫微]秒|[千厘毫]米|千克|公[斤里]|字节?(?!符)|词(?!典)|节点|比特|像素|百分点)';
/** Behind nothing that makes it a code, a page, an ordinal, a score or a time. */
const ALONE = '(?<![\\w.—～/第图表式:：-]|[A-Za-z第图表式] )';
/** `1~3`, `5%~8%`, `1万~3万`, `三~五`. */
const TILDE = new RegExp(
  `(?<=[\\d%‰万亿千百℃年月日]|[一二三四五六七八九十两]|\\d ?${UNIT}) *[~∼〜] *(?=[-−]?\\d|[一二三四五六七八九十两])`,
  'g',
);
/** `1-3个`, `10-20 MB`, `5-10%`. */
const HYPHEN = new RegExp(`${ALONE}(${NUMBER})[-–](?=(${NUMBER}) ?(?:[%‰]|${UNIT}|${MEASURE}))`, 'g');

function* findRanges({ text }: Copy): Generator<Slip> {
  if (!/[~∼〜]|\d[-–]\d/.test(text)) return;
  for (const { 0: mark, index } of text.matchAll(TILDE)) yield describe(text, index, index + mark.length);
  for (const { 0: head, 1: low = '', 2: high = '', index } of text.matchAll(HYPHEN)) {
    const isCounted = toNumber(low) < toNumber(high) && head + high !== '0-1';
    if (isCounted) yield describe(text, index + low.length, index + head.length);
  }
}

const toNumber = (digits: string): number => Number(digits.replaceAll(',', ''));

function describe(text: string, start: number, end: number): Slip {
  const isTime = joinsYears(text, start, end);
  const right = isTime ? '—' : `${missingSign(text, start, end)}～`;
  const message = `${isTime ? '起止年份' : '数值范围'}用“${text.slice(start, end).trim()}”连接`;
  return { start, end, message, hint: `改为“${right}”。`, changes: [{ start, end, text: right }] };
}

/** Two years of four digits, with 年 behind. */
function joinsYears(text: string, start: number, end: number): boolean {
  const isYear = /(?<!\d)[12]\d{3}年?$/.test(takeBefore(text, start, 6));
  return isYear && /^[12]\d{3}年/.test(text.slice(end, end + 5));
}

/** 5～10% may mean 5 and 10%: the sign stands on both sides. */
function missingSign(text: string, start: number, end: number): string {
  const sign = /^[-−]?[\d.]+ ?([%‰])/.exec(text.slice(end, end + 20))?.[1] ?? '';
  return /\d/.test(text.charAt(start - 1)) ? sign : '';
}
