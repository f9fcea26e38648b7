// Numbers said twice over, or written in two ways at once.
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhNumeralMix: Rule = {
  id: 'zh-numeral-mix',
  severity: 'warning',
  summary: '数字的写法混杂，或约数说了两遍',
  check: (book, _typeset, run) => findSlips(book, run, findMixed),
};

const NUMBER = '(?:\\d[\\d,.]{0,15}[%‰十百千万亿]{0,4}|[一二三四五六七八九十百千万两几数]{1,12})';
/** Not 节约, 纽约, 约定, 约束. */
const ROUGHLY =
  '(?:大约|大概|将近|接近|(?<![节预条合契制公签违纽特隐简相婉邀守履赴失誓毁订续租])约(?![定束简见法翰请会谈数等略]))[需为有在占是达]? ?';
const SOME = `(?:${NUMBER} ?(?:多(?![样元种维次])|余(?!弦))|(?<![第好])几[十百千万]|十几)`;
const NOUN = '[^\\d\\s，。、；：！？（）“”《》]{0,4}?';
/** Not 左右两侧, 左右对称. */
const ABOUT = '左右(?![两双侧手对移平旋翻滑摇结])';

/** Every match holds all of `signs`: a cheap look first. */
type Pattern = {
  readonly signs: readonly RegExp[];
  readonly sought: RegExp;
  readonly message: string;
  readonly hint: string;
};

const PATTERNS: readonly Pattern[] = [
  ...[
    { signs: [/[约概近]/, /左右/], sought: `${ROUGHLY}${NUMBER}[多余几]?${NOUN}${ABOUT}` },
    { signs: [/[约概近]/, /[多余几]/], sought: `${ROUGHLY}${SOME}` },
    { signs: [/[多余几]/, /左右/], sought: `${SOME}${NOUN}${ABOUT}` },
  ].map(({ signs, sought }) => ({
    signs,
    sought: new RegExp(sought, 'g'),
    message: '约数说了两遍',
    hint: '一个数只用一个表示约数的词。',
  })),
  {
    signs: [/[十百千]\d|\d[十百]/],
    sought:
      /(?:[一二三四五六七八九][十百千]|(?<![\d一二三四五六七八九])十)\d|(?<![\d.])\d+十|(?<![\d.])\d+百(?![分度科货事年姓合家叶花搭])/g,
    message: '一个数里既有汉字又有阿拉伯数字',
    hint: '全用阿拉伯数字或全用汉字；阿拉伯数字后面只跟“万”“亿”。',
  },
  {
    signs: [/,\d/],
    sought: /\d,\d{3} ?[万亿]/g,
    message: '分节的数后面又有“万”或“亿”',
    hint: '写成1200万，或12,000,000。',
  },
  {
    signs: [/\d年/],
    sought: /(?<![\d.,:/—～A-Za-z-])[’']?(?:0\d年(?!级)|\d\d年(?=\d{1,2}月))/g,
    message: '年份只写了两位',
    hint: '年份写全四位，如2008年。',
  },
];

/** Of slips that meet the first speaks, of those that begin together the one of the first pattern. */
function* findMixed({ text }: Copy): Generator<Slip> {
  const found = PATTERNS.filter(({ signs }) => signs.every((sign) => sign.test(text))).flatMap(
    ({ sought, message, hint }) =>
      Array.from(text.matchAll(sought), ({ 0: number, index: start }) => {
        return { start, end: start + number.length, message: `“${number}”：${message}`, hint };
      }),
  );
  let end = 0;
  for (const slip of found.toSorted((a, b) => a.start - b.start)) {
    if (slip.start >= end) yield slip;
    end = Math.max(end, slip.end);
  }
}
