// 图 2-3, 式（3-5）, 第三章, 3.2节 → one way of writing each, by which a number is found however it is typed. Texts are folded.

const DIGITS = '〇一二三四五六七八九';

/** Of what a reader types; empty when it names no number. */
export function numberKey(folded: string): string {
  const key = folded
    .replace(/[()[\]\s]/g, '')
    .replace(/^公式/, '式')
    .replace(/^第(.+)章$/, (_, number: string) => `第${readHanNumber(number)}章`)
    .replace(/节$/, '');
  return /\d|^附录[a-z]+$/.test(key) ? key : '';
}

/** The keys under which a number is kept: as it is written, and without the words around it. */
export function numberKeys(folded: string): string[] {
  const key = numberKey(folded);
  const bare = /(?:[a-z]-?)?\d[\d.-]*/.exec(key)?.[0] ?? '';
  return [...new Set([key, bare])].filter((text) => text);
}

/** 十二 → 12, up to 九十九; what is no Han number stays. */
function readHanNumber(text: string): string {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return text;
  const [, first = '', ten, last = ''] = match;
  if (!ten) return String(DIGITS.indexOf(first || last));
  return String((first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0));
}
