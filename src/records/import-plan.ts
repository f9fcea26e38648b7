// Records that were read × the records of a book → what becomes of each: added, replaced, or left alone and why.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { findFreeKey, numberKey, proposeKey, type Romanise } from './citekey.ts';
import { compareRecords, type RecordDifference } from './compare-records.ts';
import type { ReadRecord } from './reading.ts';
import { indexWorks, type WorkIndex } from './same-work.ts';

export type Outcome = { readonly offset: number } & (
  | {
      readonly kind: 'added';
      readonly record: ReferenceRecord;
      /** The key in the file; another than the record's where it could not be one. */
      readonly written: string;
      /** Key of a record that looks like the same work, or its preprint. */
      readonly alike: string | undefined;
    }
  | { readonly kind: 'replaced'; readonly record: ReferenceRecord }
  /** The book has the record; it may say more. */
  | { readonly kind: 'present'; readonly key: string }
  /** The book has another record under the key, and keeps it. */
  | { readonly kind: 'differs'; readonly key: string; readonly differences: readonly RecordDifference[] }
  /** The book has the work under another key. */
  | { readonly kind: 'known'; readonly key: string; readonly as: string }
);

type Known = {
  readonly records: Map<string, ReferenceRecord>;
  /** Their keys. */
  readonly works: WorkIndex<string>;
  readonly replace: Set<string>;
  /** Proposed key → the number that its last record got. */
  readonly counts: Map<string, number>;
};

const MAX_COMPARED = 5;

/** A record that comes before others in the file counts as the book's for them. `replace` holds the keys whose old records give way. */
export function planImport(
  read: readonly ReadRecord[],
  book: ReadonlyMap<string, ReferenceRecord>,
  replace: ReadonlySet<string>,
  romanise: Romanise,
): Outcome[] {
  const works = indexWorks<string>();
  for (const [key, record] of book) works.add(record, key);
  const known: Known = { records: new Map(book), works, replace: new Set(replace), counts: new Map() };
  return read.map((found) => {
    const given = findCertain(known.works, found.record);
    const id = found.record.id || (given ?? chooseKey(found.record, known, romanise));
    return planRecord({ ...found, record: { ...found.record, id } }, known);
  });
}

function planRecord({ record, written, offset }: ReadRecord, { records, works, replace }: Known): Outcome {
  const old = records.get(record.id);
  if (old && replace.delete(record.id)) {
    const merged = keepOwn(old, record);
    records.set(record.id, merged);
    return { kind: 'replaced', offset, record: merged };
  }
  if (old) {
    const differences = compareRecords(old, record);
    const key = record.id;
    return differences.length === 0 ? { kind: 'present', offset, key } : { kind: 'differs', offset, key, differences };
  }
  const as = findCertain(works, record);
  if (as !== undefined) return { kind: 'known', offset, key: record.id, as };
  const alike = works.find(record)?.other;
  records.set(record.id, record);
  works.add(record, record.id);
  return { kind: 'added', offset, record, written, alike };
}

/** Key of the record that has an identifier of this one and is no preprint of it. */
function findCertain(works: WorkIndex<string>, record: ReferenceRecord): string | undefined {
  const same = works.find(record);
  return same?.kind === 'same' && same.shared !== undefined ? same.other : undefined;
}

/** Under a key that was made for it before, a record is found again; of very many alike only the first are looked at. */
function chooseKey(record: ReferenceRecord, { records, counts }: Known, romanise: Romanise): string {
  const proposed = proposeKey(record, romanise);
  for (let count = 1; count <= MAX_COMPARED; count++) {
    const key = numberKey(proposed, count);
    const old = records.get(key);
    if (!old || compareRecords(old, { ...record, id: key }).length === 0) return key;
  }
  const { key, count } = findFreeKey(proposed, records, counts.get(proposed) ?? MAX_COMPARED + 1);
  counts.set(proposed, count);
  return key;
}

/** What the author said about the work stays. What was said about the old record (evidence) goes with it. */
function keepOwn(old: ReferenceRecord, now: ReferenceRecord): ReferenceRecord {
  const { evidence: _evidence, acknowledged: _acknowledged, ...custom } = { ...old.custom, ...now.custom };
  const own = { annote: old.annote, note: old.note, accessed: old.accessed };
  const kept = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(kept), ...now, ...(Object.keys(custom).length > 0 ? { custom } : {}) };
}
