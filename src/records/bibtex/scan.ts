// Text of a BibTeX file → its entries, with abbreviations written out, and what cannot be read as one. Linear in the text. The library
// that decodes TeX has a reader of files too, which starts over behind each mistake and knows no positions.
import { MAX_ENTRIES, type Remark } from '../reading.ts';
import {
  type Fault,
  MAX_VALUE,
  type Scan,
  skipBlanks,
  skipBlock,
  takeMark,
  takeValue,
  takeWord,
} from './scan-value.ts';

export type BibtexEntry = {
  /** Lower case. */
  readonly type: string;
  /** Empty when there is none. */
  readonly key: string;
  readonly offset: number;
  /** Lower-case name → TeX without the outer braces or quotes; of a field written twice the first. */
  readonly fields: ReadonlyMap<string, string>;
};

export type ScannedBibtex = { readonly entries: readonly BibtexEntry[]; readonly remarks: readonly Remark[] };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `@…{` or `@…(`, whose bracket was passed. */
type Block = { readonly type: string; readonly offset: number; readonly close: string };

export function scanBibtex(text: string): ScannedBibtex {
  const abbreviations = new Map(MONTHS.map((month) => [month, month]));
  const scan: Scan = { text, at: 0, abbreviations, budget: text.length + MAX_VALUE, undefinedWords: [] };
  const [entries, remarks]: [BibtexEntry[], Remark[]] = [[], []];
  // Not for BibTeX, but for its users: a line that begins with % was put aside.
  const opening = /@[ \t]*([A-Za-z]+)\s*([{(])|^[ \t]*%.*$/gm;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    scan.at = opening.lastIndex;
    const [, type, bracket] = match;
    if (type !== undefined)
      readBlock(
        scan,
        { type: type.toLowerCase(), offset: match.index, close: bracket === '{' ? '}' : ')' },
        entries,
        remarks,
      );
    if (entries.length > MAX_ENTRIES) {
      const message = `一个文件里的文献超过 ${MAX_ENTRIES} 条，后面的没有读`;
      return {
        entries,
        remarks: [...remarks, { kind: 'left-out', offset: match.index, key: '', message, hint: '分成几个文件' }],
      };
    }
    opening.lastIndex = scan.at;
  }
  return { entries, remarks };
}

function readBlock(scan: Scan, block: Block, entries: BibtexEntry[], remarks: Remark[]): void {
  const start = scan.at;
  if (block.type === 'comment' || block.type === 'preamble') {
    skipBlock(scan, block.close);
    return;
  }
  const key = block.type === 'string' ? '' : takeKey(scan, block.close);
  const fields = new Map<string, string>();
  const fault = block.type === 'string' ? takeAbbreviation(scan, block) : takeFields(scan, block, fields, remarks, key);
  for (const { word, offset } of scan.undefinedWords.splice(0)) {
    const message = `没有定义的缩写“${word}”，照原样导入`;
    remarks.push({ kind: 'changed', offset, key, message, hint: `用 @string{${word} = {…}} 定义它，或给值加上花括号` });
  }
  if (fault) {
    remarks.push({ kind: 'left-out', key, ...fault });
    scan.at = start;
    skipBlock(scan, block.close);
  } else if (block.type !== 'string') entries.push({ type: block.type, key, offset: block.offset, fields });
}

/** Empty where the first word names a field. */
function takeKey(scan: Scan, close: string): string {
  const start = scan.at;
  const key = takeWord(scan);
  if (takeMark(scan, ',') || scan.text.startsWith(close, scan.at)) return key;
  scan.at = start;
  return '';
}

function takeAbbreviation(scan: Scan, { close }: Block): Fault | undefined {
  const name = takeWord(scan);
  const value = takeAssigned(scan, name);
  if (typeof value !== 'string') return value;
  scan.abbreviations.set(name.toLowerCase(), value);
  if (!takeMark(scan, close)) return { offset: scan.at, message: `@string “${name}”没有闭合`, hint: `补上 ${close}` };
  return undefined;
}

/** Name and value of each field, up to the bracket that closes the entry. */
function takeFields(
  scan: Scan,
  { offset, close }: Block,
  fields: Map<string, string>,
  remarks: Remark[],
  key: string,
): Fault | undefined {
  while (!takeClose(scan, close)) {
    const start = scan.at;
    if (start >= scan.text.length) return { offset, message: '这一条没有写完', hint: `在末尾补上 ${close}` };
    const name = takeWord(scan).toLowerCase();
    const value = takeAssigned(scan, name);
    if (typeof value !== 'string') return value;
    if (fields.has(name)) {
      const message = `字段“${name}”写了不止一次，只用第一个`;
      remarks.push({ kind: 'changed', offset: start, key, message, hint: '只留一处' });
    } else fields.set(name, value);
    if (!takeMark(scan, ',') && !scan.text.startsWith(close, scan.at)) return describeEnd(scan, offset, name);
  }
  return undefined;
}

function describeEnd({ text, at }: Scan, entry: number, name: string): Fault {
  if (/^(?:@|$)/.test(text.slice(at, at + 1)))
    return { offset: entry, message: `这一条没有写完，到字段“${name}”为止`, hint: '找出没有闭合的花括号或引号' };
  return { offset: at, message: `字段“${name}”后面缺少逗号`, hint: '各字段之间用逗号隔开' };
}

function takeClose(scan: Scan, close: string): boolean {
  skipBlanks(scan);
  const isHere = scan.text.startsWith(close, scan.at);
  if (isHere) scan.at += 1;
  return isHere;
}

function takeAssigned(scan: Scan, name: string): string | Fault {
  if (name === '')
    return { offset: scan.at, message: '这里应是字段的名字', hint: '写成“名字 = {值}”，各字段之间用逗号隔开' };
  if (!takeMark(scan, '='))
    return { offset: scan.at, message: `字段“${name}”后面缺少等号`, hint: `写成“${name} = {值}”` };
  return takeValue(scan);
}
