// The citation style of a book → what it decides: the edition of GB/T 7714, how works are cited, and the marks between elements.
import type { BookSettings } from '../../schemas/book.ts';

export type CitationStyle = {
  readonly edition: 2015 | 2025;
  readonly form: 'numeric' | 'author-date';
  readonly marks: Marks;
};

/** As they stand before text; a mark that ends something loses its blank. */
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

/** A book with a CSL style has the default wherever that style is not asked. */
export function readStyle(settings: Pick<BookSettings, 'citation-style' | 'reference-punctuation'>): CitationStyle {
  const written = settings['citation-style'];
  const edition = /^gb7714-2015(?:-|$)/.test(written) ? 2015 : 2025;
  const width = settings['reference-punctuation'] ?? (edition === 2015 ? 'half' : 'full');
  return {
    edition,
    form: /^gb7714-\d+-author-date$/.test(written) ? 'author-date' : 'numeric',
    marks: width === 'half' ? HALF_WIDTH : FULL_WIDTH,
  };
}
