// Fields of one word: volume, issue, year, type. Whether a record and a registry can mean the same.
import type { ReferenceType } from '../../../schemas/reference.ts';
import { foldText } from '../fold.ts';

/** `Vol. 12`, `12`, `XII`, `012`. */
export function numbersAgree(written: string, registered: string): boolean {
  const [one, other] = [readNumber(written), readNumber(registered)];
  return one === other;
}

function readNumber(text: string): string {
  const plain = text
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

/** What registries do not tell apart. */
const KINDS: { readonly [type in ReferenceType]: string } = {
  'article-journal': 'article',
  'paper-conference': 'article',
  chapter: 'article',
  article: 'article',
  'article-newspaper': 'article',
  book: 'book',
  thesis: 'book',
  report: 'book',
  standard: 'standard',
  patent: 'patent',
  webpage: 'other',
  dataset: 'data',
  software: 'data',
};

export function typesAgree(written: ReferenceType, registered: ReferenceType): boolean {
  const [one, other] = [KINDS[written], KINDS[registered]];
  return one === other || one === 'other' || other === 'other';
}
