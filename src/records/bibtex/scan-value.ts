// The parts of BibTeX entries, read one after the other, each character once.

/** How far reading has come, and what was read before that bears on what follows. */
export type Scan = {
  readonly text: string;
  at: number;
  /** Lower-case name → TeX. */
  readonly abbreviations: Map<string, string>;
  /** Characters that abbreviations may still add: a few lines of them can stand for gigabytes. */
  budget: number;
  /** Words used as abbreviations of nothing, and where. */
  readonly undefinedWords: { readonly word: string; readonly offset: number }[];
};

/** A mistake, where it shows. */
export type Fault = { readonly offset: number; readonly message: string; readonly hint: string };

/** Characters of one value: an abstract, or three thousand authors. */
export const MAX_VALUE = 200_000;
/** Braces within braces: no title needs more, and the decoder of TeX is slower than linear in them. */
const MAX_DEPTH = 20;

/** What the pattern finds right at the offset; empty for nothing. */
function takeAt(text: string, at: number, pattern: RegExp): string {
  const sticky = new RegExp(pattern, 'y');
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

/** Blanks, and lines put aside with %. */
export function skipBlanks(scan: Scan): void {
  for (let taken = ' '; taken !== ''; scan.at += taken.length) taken = takeAt(scan.text, scan.at, /\s+|%.*/);
}

/** A key, the name of a field, a number or an abbreviation, and the blanks behind it. */
export function takeWord(scan: Scan): string {
  skipBlanks(scan);
  const word = takeAt(scan.text, scan.at, /[^\s,{}()"#%=]+/);
  scan.at += word.length;
  skipBlanks(scan);
  return word;
}

/** Whether the mark stood here; it and the blanks behind it are passed. */
export function takeMark(scan: Scan, mark: string): boolean {
  const isHere = scan.text.startsWith(mark, scan.at);
  if (isHere) {
    scan.at += mark.length;
    skipBlanks(scan);
  }
  return isHere;
}

/** Pieces joined by `#`: braced, quoted, numbers and abbreviations. */
export function takeValue(scan: Scan): string | Fault {
  const start = scan.at;
  let value = '';
  do {
    const piece = takePiece(scan);
    if (typeof piece !== 'string') return piece;
    value += piece;
    if (value.length > MAX_VALUE)
      return { offset: start, message: `值超过 ${MAX_VALUE} 个字符`, hint: '删去过长的内容再导入' };
    skipBlanks(scan);
  } while (takeMark(scan, '#'));
  return value;
}

function takePiece(scan: Scan): string | Fault {
  const opening = scan.text.charAt(scan.at);
  if (opening === '{' || opening === '"') return takeEnclosed(scan, opening === '{' ? '}' : '"');
  const offset = scan.at;
  const word = takeWord(scan);
  if (word === '') return { offset, message: '这里缺少字段的值', hint: '把值写在花括号里' };
  if (/^\d+$/.test(word)) return word;
  const meaning = scan.abbreviations.get(word.toLowerCase());
  if (meaning === undefined) scan.undefinedWords.push({ word, offset });
  scan.budget -= meaning?.length ?? 0;
  if (scan.budget < 0) return { offset, message: `缩写“${word}”展开后太长`, hint: '减少层层套用的 @string' };
  return meaning ?? word;
}

/** Between braces, or between quotation marks that no braces hide. */
function takeEnclosed(scan: Scan, close: '}' | '"'): string | Fault {
  const start = scan.at;
  const end = findClose(scan.text, start + 1, close);
  if ('offset' in end) return { offset: end.offset ?? start, message: end.message, hint: end.hint };
  scan.at = end.at + 1;
  return scan.text.slice(start + 1, end.at);
}

type Close = { readonly at: number } | (Omit<Fault, 'offset'> & { readonly offset: number | undefined });

function findClose(text: string, from: number, close: string): Close {
  const mark = close === '"' ? /[{}"\n]/g : close === ')' ? /[{})\n]/g : /[{}\n]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const [found] = match;
    if (found === close && depth === 0) return { at: match.index };
    if (found === '{') depth++;
    if (found === '}') depth--;
    if (depth > MAX_DEPTH)
      return { offset: match.index, message: `花括号嵌套超过 ${MAX_DEPTH} 层`, hint: '删去多余的花括号' };
    if (depth < 0) return { offset: match.index, message: '这里多了一个右花括号', hint: '使花括号成对' };
    if (found === '\n' && beginsEntry(text, mark.lastIndex)) break;
  }
  const what = close === '"' ? '引号' : '花括号';
  return { offset: undefined, message: `${what}没有闭合`, hint: `在值的末尾补上 ${close}` };
}

/** On a line of its own: what is still open there was never closed. */
function beginsEntry(text: string, lineStart: number): boolean {
  return takeAt(text, lineStart, /[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/) !== '';
}

/** To the end of a block whose opening bracket was passed: behind its closing one, or before the next entry. */
export function skipBlock(scan: Scan, close: string): void {
  const mark = /[{}()\n]/g;
  mark.lastIndex = scan.at;
  let depth = 0;
  for (let match = mark.exec(scan.text); match; match = mark.exec(scan.text)) {
    const [found] = match;
    scan.at = mark.lastIndex;
    if (found === close && depth <= 0) return;
    if (found === '{') depth++;
    if (found === '}') depth--;
    if (found === '\n' && beginsEntry(scan.text, scan.at)) return;
  }
  scan.at = scan.text.length;
}
