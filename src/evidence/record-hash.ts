// The fields of a record that registries are compared with → a hash that no change of layout, order or other fields touches.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { hashText } from '../model/hash.ts';
import { listIdentifiers } from './identifiers.ts';

export function hashRecord(record: ReferenceRecord): string {
  const { type, title, author, editor, issued, volume, issue, page, number, publisher } = record;
  const names = (list: ReferenceRecord['author']) => list?.map((name) => Object.entries(name).sort());
  const fields = [
    listIdentifiers(record),
    [type, title, record['original-title'], names(author), names(editor), issued?.['date-parts'] ?? issued?.literal],
    [record['container-title'], record['container-title-short'], record['collection-title'], record['event-title']],
    [volume, issue, page, number, publisher],
  ];
  return hashText(JSON.stringify(fields).normalize('NFC').replace(/\s+/g, ' '));
}
