// Types of BibTeX and biblatex entries ↔ types of records.
import type { ReferenceRecord, ReferenceType } from '../../../schemas/reference.ts';

/** A published type per line; those that say little are in {@link VAGUE_TYPES}. */
export const READ_TYPES: ReadonlyMap<string, ReferenceType> = new Map(
  Object.entries({
    'article-journal': 'article suppperiodical review',
    'paper-conference': 'inproceedings conference',
    book: 'book mvbook collection mvcollection proceedings mvproceedings booklet reference mvreference',
    chapter: 'incollection inbook bookinbook suppbook suppcollection inreference',
    thesis: 'thesis phdthesis mastersthesis mathesis bathesis',
    report: 'report techreport manual',
    webpage: 'online electronic www webpage',
    dataset: 'dataset',
    software: 'software',
    standard: 'standard',
    patent: 'patent',
    'article-newspaper': 'newspaper',
  }).flatMap(([type, names]) => names.split(' ').map((name): [string, ReferenceType] => [name, type as ReferenceType])),
);

/** What is judged by its fields. */
export const VAGUE_TYPES = new Set(['misc', 'unpublished', 'preprint']);

const WRITTEN_TYPES: { readonly [type in ReferenceType]: string } = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  book: 'book',
  chapter: 'incollection',
  thesis: 'thesis',
  report: 'techreport',
  webpage: 'online',
  dataset: 'dataset',
  software: 'software',
  article: 'misc',
  standard: 'standard',
  patent: 'patent',
  'article-newspaper': 'article',
};

const [DOCTORAL, MASTERS] = [/ph\.?\s?d|doctor|博士/i, /master|m\.?\s?sc|硕士|碩士/i];

/** A thesis for no degree that is known is biblatex's. */
export function writtenType({ type, genre = '' }: ReferenceRecord): string {
  if (type !== 'thesis') return WRITTEN_TYPES[type];
  return MASTERS.test(genre) ? 'mastersthesis' : DOCTORAL.test(genre) ? 'phdthesis' : 'thesis';
}
