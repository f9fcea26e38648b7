// Two records of one work → the fields in which a new one says something else than, or more than, the old one.
import { isDeepStrictEqual } from 'node:util';
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import { orderFields } from './order.ts';
import { writeField } from './yaml/write.ts';

/** Both values as YAML has them, on one line; `old` is empty for a field that only the new record has. */
export type RecordDifference = { readonly field: string; readonly old: string; readonly now: string };

/** What the old record has in addition is no difference: formats of other programs cannot say everything. */
export function compareRecords(old: ReferenceRecord, now: ReferenceRecord): RecordDifference[] {
  const { custom: oldCustom = {}, ...oldFields } = old;
  const { custom = {}, ...fields } = now;
  const fromFields = orderFields(Object.keys(fields) as (keyof typeof fields)[]).flatMap((field) => {
    const [one, other] = [oldFields[field], fields[field]];
    return isDeepStrictEqual(joinParticles(one), joinParticles(other)) ||
      (field === 'language' && isSameLanguage(old.language, now.language))
      ? []
      : { field, old: showField(field, one), now: showField(field, other) };
  });
  const fromCustom = (Object.keys(custom) as (keyof typeof custom)[]).flatMap((part) =>
    isDeepStrictEqual(oldCustom[part], custom[part])
      ? []
      : { field: `custom.${part}`, old: JSON.stringify(oldCustom[part]) ?? '', now: JSON.stringify(custom[part]) },
  );
  return [...fromFields, ...fromCustom];
}

/** Names with what stands before the family name in it: programs differ in where they put `van den`. */
function joinParticles(value: ReferenceRecord[keyof ReferenceRecord]): unknown {
  if (!Array.isArray(value)) return value;
  return value.map(
    ({ 'dropping-particle': dropping, 'non-dropping-particle': kept, family, ...name }: ReferenceName) => ({
      ...name,
      family: [dropping, kept, family].filter((part) => part !== undefined).join(' '),
    }),
  );
}

/** zh and zh-CN: BibTeX knows no regions. */
function isSameLanguage(one: string | undefined, other: string | undefined): boolean {
  return one?.split('-')[0] === other?.split('-')[0];
}

function showField(field: string, value: ReferenceRecord[keyof ReferenceRecord]): string {
  const [first = '', ...rest] = writeField(field, value);
  return [first.slice(field.length + 1), ...rest]
    .map((line) => line.trim())
    .join(' ')
    .trim();
}
