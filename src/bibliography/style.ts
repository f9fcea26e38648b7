// What a citation style decides: the marks between elements, and which edition of GB/T 7714 is followed.
import type { BookSettings } from '../../schemas/book.ts';

export type CitationStyle = BookSettings['citation-style'];

export type Marks = {
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
};

/** GB/T 7714—2025 takes `.` and `[ ]` half-width and all others full-width, without a blank, in every language. */
const FULL_WIDTH: Marks = { comma: '，', semicolon: '；', colon: '：', open: '（', close: '）' };

const HALF_WIDTH: Marks = { comma: ', ', semicolon: '; ', colon: ': ', open: '(', close: ')' };

export function marksOf(style: CitationStyle): Marks {
  return style === 'gb7714-2015' ? HALF_WIDTH : FULL_WIDTH;
}
