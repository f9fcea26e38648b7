// What reading a file of another program gives: records that satisfy our schema, and a remark on everything that became part of none.
import { REQUIRED_FIELDS, type ReferenceRecord, referenceSchema } from '../../schemas/reference.ts';
import { citationKeySchema } from '../../schemas/shape.ts';
import { checkShape } from '../parse/yaml/shape.ts';
import { settlePreprint } from './settle-preprint.ts';

/** An entry as it was written, in our fields, not yet judged. Parts that are undefined count as absent. */
export type Draft = {
  /** Empty when the entry has none. */
  readonly key: string;
  /** Where the entry begins in its text. */
  readonly offset: number;
  readonly fields: { readonly [field in Exclude<keyof ReferenceRecord, 'id'>]?: unknown };
};

export type ReadRecord = {
  /** `id` is empty when the key that was written cannot be one of ours. */
  readonly record: ReferenceRecord;
  readonly written: string;
  readonly offset: number;
};

export type Remark = {
  /** An entry left out; a part of an entry that was left out or changed; a field that we have no place for, named by `message`. */
  readonly kind: 'left-out' | 'changed' | 'unread';
  readonly offset: number;
  /** Of the entry; empty when it has none or is none. */
  readonly key: string;
  readonly message: string;
  readonly hint?: string;
};

export type Reading = { readonly records: readonly ReadRecord[]; readonly remarks: readonly Remark[] };

/** In one file; as many as a file of a book may hold. */
export const MAX_ENTRIES = 20_000;

/** Keeps the fields that are good; an entry without those that its type needs is left out. */
export function judgeDraft({ key, offset, fields }: Draft): Reading {
  const place = { offset, key };
  const id = citationKeySchema.safeParse(key).success ? key : 'x';
  const { value: read, issues } = checkShape(
    referenceSchema,
    { id, ...(dropUndefined(fields) as Draft['fields']) },
    () => undefined,
  );
  const changed = issues.map(
    ({ message, hint }): Remark => ({ kind: 'changed', ...place, message, ...(hint ? { hint } : {}) }),
  );
  const value = read && settlePreprint(withoutEmpty(read));
  if (!value)
    return { records: [], remarks: [{ kind: 'left-out', ...place, message: issues[0]?.message ?? '不能读作文献' }] };
  const missing = REQUIRED_FIELDS[value.type].filter(
    (alternatives) => !alternatives.some((field) => hasField(value, field)),
  );
  if (missing.length > 0) {
    const names = missing.map((alternatives) => alternatives.map((field) => `“${field}”`).join('或')).join('、');
    const message = `${value.type} 类型的文献缺少${names}`;
    return { records: [], remarks: [...changed, { kind: 'left-out', ...place, message, hint: '补上再导入' }] };
  }
  return { records: [{ record: { ...value, id: id === key ? key : '' }, written: key, offset }], remarks: changed };
}

/** What was in `custom` may all have been left out. */
function withoutEmpty({ custom, ...record }: ReferenceRecord): ReferenceRecord {
  return custom === undefined || Object.keys(custom).length === 0 ? record : { ...record, custom };
}

/** `custom.arxiv` reaches inside. */
function hasField(record: ReferenceRecord, field: string): boolean {
  const value = field.split('.').reduce<unknown>((inner, step) => Object(inner)[step], record);
  return value !== undefined;
}

/** At all depths: for the schema a key without a value is a mistake. */
function dropUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept.map(([name, inner]) => [name, dropUndefined(inner)]));
}

export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    records: readings.flatMap(({ records }) => records),
    remarks: readings.flatMap(({ remarks }) => remarks),
  };
}
