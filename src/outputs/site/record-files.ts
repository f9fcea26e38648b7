// The records of the book → files for programs that keep references: all of them in each format, and each alone.
import { listUncited } from '../../check/facts.ts';
import type { Book } from '../../model/book.ts';
import { recordAddress, recordsAddress } from '../../model/page.ts';
import { RECORD_FORMATS } from '../../records/formats.ts';
import { compareKeys } from '../../records/order.ts';
import type { SiteFile } from './assets.ts';

/** Of the references that the book cites or lists by category; a book without any has no files. */
export function writeRecordFiles(book: Book): SiteFile[] {
  const uncited = new Set(listUncited(book));
  const records = [...book.references.values()]
    .filter((reference) => !uncited.has(reference))
    .map(({ record }) => record)
    .toSorted((a, b) => compareKeys(a.id, b.id));
  if (records.length === 0) return [];
  return [...RECORD_FORMATS].flatMap(([format, { write }]) => [
    { path: recordsAddress(format), content: write(records) },
    ...records.map((record) => ({ path: recordAddress(record.id, format), content: write([record]) })),
  ]);
}
