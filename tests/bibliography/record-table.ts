// Runs tables of records: what a record is about, its fields, and the entry that the rules ask for.
import { expect, test } from 'vitest';
import { type ReferenceName, type ReferenceRecord, referenceSchema } from '../../schemas/reference.ts';
import { plainText } from '../../src/bibliography/entry.ts';
import { formatReference } from '../../src/bibliography/format-reference.ts';
import { type CitationStyle, readStyle } from '../../src/bibliography/style.ts';

export const GB2025 = readStyle({ 'citation-style': 'gb7714-2025' });
export const GB2015 = readStyle({ 'citation-style': 'gb7714-2015' });
export const DATED2025 = readStyle({ 'citation-style': 'gb7714-2025-author-date' });
export const DATED2015 = readStyle({ 'citation-style': 'gb7714-2015-author-date' });

export type EntryCase = readonly [about: string, fields: Record<string, unknown>, expected: string];

/** A record that passes the schema. */
export function makeRecord(fields: Record<string, unknown>): ReferenceRecord {
  return referenceSchema.parse({ id: 'key', type: 'book', ...fields });
}

/** `陈,明月` or `Abbott, Robert T.` is a person; a name without comma is a body. */
export function people(...names: string[]): ReferenceName[] {
  return names.map((name) => {
    const [family = '', given] = name.split(/,\s*/);
    return given === undefined ? { literal: family } : { family, given };
  });
}

export function formatText(fields: Record<string, unknown>, style: CitationStyle = GB2025): string {
  return plainText(formatReference(makeRecord(fields), style));
}

export function testEntries(cases: readonly EntryCase[], style: CitationStyle = GB2025): void {
  test.each(cases.map(([about, fields, expected]) => ({ about, fields, expected })))(
    '$about',
    ({ fields, expected }) => {
      expect(formatText(fields, style)).toBe(expected);
    },
  );
}
