// Fields of one word: volume, issue, year, type. Whether a record and a registry can mean the same.
import type { ReferenceType } from '../../../schemas/reference.ts';
import { foldText } from '../fold.ts';

/** Longer than any volume. */
const MAX_LENGTH = 100;

/** `Vol. 12`, `12`, `XII`, `012`. */
export function numbersAgree(written: string, registered: string): boolean {
  const [one, other] = [readNumber(written), readNumber(registered)];
  return one === other;
}

function readNumber(text: string): string {
  const plain = text
    .slice(0, MAX_LENGTH)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:volume|vol|number|no|issue|iss|第)[.\s]*/, '')
    .replace(/[卷期号]$/, '');
  if (/^[ivxlc]+$/.test(plain)) return String(readRoman(plain));
  return foldText(plain.replace(/(?<!\d)0+(?=\d)/g, '').replace(/[–—/]/g, '-'));
}

const ROMAN = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
]);

function readRoman(numeral: string): number {
  const values = [...numeral].map((letter) => ROMAN.get(letter) ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** A record has one year; a registry may know several: online, in print, of a version. `span`: any year between them counts too. */
export function yearsAgree(year: number, registered: readonly string[], span: boolean): boolean {
  const years = registered.map((date) => Number.parseInt(date, 10));
  return span ? year >= Math.min(...years) && year <= Math.max(...years) : years.includes(year);
}

/** Types that contradict each other when they are of different kinds; the others may be registered as anything. */
const KINDS = new Map<ReferenceType, 'article' | 'book' | 'data'>([
  ['article-journal', 'article'],
  ['paper-conference', 'article'],
  ['chapter', 'article'],
  ['article', 'article'],
  ['book', 'book'],
  ['dataset', 'data'],
  ['software', 'data'],
]);

export function typesAgree(written: ReferenceType, registered: ReferenceType): boolean {
  const [one, other] = [KINDS.get(written), KINDS.get(registered)];
  return one === undefined || other === undefined || one === other;
}
