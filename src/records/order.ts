// The one order of a file of references: records by key; in a record its fields, in them their parts, as a reader asks for them.
import type { ReferenceRecord } from '../../schemas/reference.ts';

export const FIELD_ORDER = [
  'id',
  'type',
  'title',
  'title-short',
  'original-title',
  'author',
  'editor',
  'translator',
  'container-author',
  'collection-editor',
  'issued',
  'original-date',
  'container-title',
  'container-title-short',
  'event-title',
  'event-place',
  'collection-title',
  'collection-number',
  'edition',
  'version',
  'number-of-volumes',
  'volume',
  'issue',
  'chapter-number',
  'page',
  'number',
  'number-of-pages',
  'genre',
  'medium',
  'publisher-place',
  'publisher',
  'language',
  'ISBN',
  'ISSN',
  'PMID',
  'DOI',
  'URL',
  'accessed',
  'abstract',
  'keyword',
  'note',
  'annote',
  'source',
  'custom',
] as const satisfies readonly (keyof ReferenceRecord)[];

const PART_ORDER = [
  ...['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'],
  ...['date-parts', 'circa'],
  ...['category', 'source', 'scope', 'arxiv', 'doi', 'cstr', 'core', 'date', 'evidence', 'acknowledged'],
];

const FIELD_RANKS = rank(FIELD_ORDER);
const PART_RANKS = rank(PART_ORDER);

/** The order of records in a file: by key, in UTF-16 order, which no locale changes. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Fields that the record has, in order; one that the order does not know comes last, where it stood. */
export function orderFields<Field extends string>(fields: readonly Field[]): Field[] {
  return sortByRank(fields, FIELD_RANKS);
}

/** The same of the parts of a name, of a date, of `custom` and what is in it. */
export function orderParts(parts: readonly string[]): string[] {
  return sortByRank(parts, PART_RANKS);
}

function sortByRank<Name extends string>(names: readonly Name[], ranks: ReadonlyMap<string, number>): Name[] {
  const rankOf = (name: string) => ranks.get(name) ?? ranks.size;
  return names.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rank(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
