// Pages of a record → where they cannot be right, and why. Whatever is not certainly a range of pages is left alone.

/** `start` and `end` are offsets in the text. */
export type PageFault = {
  readonly start: number;
  readonly end: number;
  readonly problem: string;
  readonly hint: string;
};

const RANGE =
  /^(?<before>[A-Za-z]{0,4}|[IVX]+[-–]|\d+[:.])(?<from>\d+)(?<fromLetter>[a-z]?)\s*(?:[-–—―−~～]|--+)\s*(?<after>[A-Za-z]{0,4}|[IVX]+[-–]|\d+[:.])(?<to>\d+)(?<toLetter>[a-z]?)$/;
const ROMAN_RANGE = /^(?<from>[ivxlcdm]+)\s*[-–—]\s*(?<to>[ivxlcdm]+)$/i;
const OPEN = /^[a-z]{0,2}\d+\s*[-–—]$|^[-–—]\s*[a-z]{0,2}\d+$/i;
const SPREADSHEET =
  /^(?:\d{1,2}[-/\s]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/\s]?\d{1,4}|\d{1,2}月\d{1,2}日)$/i;
const EMPTY = /^(?:n\/?a|none|null|undefined|nan|[-–—?？]+|0+(?:\s*[-–—]\s*0+)?|tbd|to appear|无|不详|待补)$/i;

const LIMIT = 200;

/** The first fault; undefined for pages that may be right. */
export function findPageFault(text: string): PageFault | undefined {
  if (text.length > LIMIT) return undefined;
  for (const { 0: part, index } of text.matchAll(/[^,，;；、&]+/g)) {
    const bare = part
      .trim()
      .replace(/^(?:pp?\.?\s*|第)(?=[\da-z])/i, '')
      .replace(/页$/, '');
    const fault = judgePart(bare);
    if (!fault) continue;
    const start = index + part.indexOf(bare);
    return { start, end: start + bare.length, ...fault };
  }
  return undefined;
}

type Fault = Pick<PageFault, 'problem' | 'hint'>;

function judgePart(part: string): Fault | undefined {
  if (EMPTY.test(part)) return { problem: `“${part}”不是页码`, hint: '不知道页码就不写这个键' };
  if (SPREADSHEET.test(part))
    return { problem: `“${part}”是日期，不是页码`, hint: '多半是电子表格把“5-12”这样的页码改成了日期' };
  if (OPEN.test(part)) return { problem: `“${part}”只有一头`, hint: '补上起页或末页；只有一页就去掉连接号' };
  const roman = ROMAN_RANGE.exec(part)?.groups;
  if (roman) return judgeRange(part, readRoman(roman.from), readRoman(roman.to));
  const range = RANGE.exec(part)?.groups;
  if (!range) return undefined;
  const { before = '', after = '', from = '', to = '' } = range;
  if (after !== '' && after.toLowerCase() !== before.toLowerCase()) return undefined;
  return judgeRange(part, Number(from), lastPage(from, to));
}

/** `123-45` and `1019-27` leave out what both have in common. */
function lastPage(from: string, to: string): number {
  return Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to);
}

function judgeRange(part: string, from: number | undefined, to: number | undefined): Fault | undefined {
  if (from === undefined || to === undefined || from <= to) return undefined;
  return { problem: `“${part}”的末页在起页之前`, hint: '对照原文核对首尾两页' };
}

const ROMAN = new Map(Object.entries({ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }));

function readRoman(text = ''): number {
  const digits = [...text.toLowerCase()].map((letter) => ROMAN.get(letter) ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
