// A record → a CSL-JSON item, which it almost is; fields stand in the order of the book's files.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { orderFields } from '../order.ts';

export function writeCslList(records: readonly ReferenceRecord[]): string {
  return `${JSON.stringify(records.map(orderRecord), undefined, 2)}\n`;
}

function orderRecord(record: ReferenceRecord): { [field: string]: unknown } {
  return Object.fromEntries(
    orderFields(Object.keys(record) as (keyof ReferenceRecord)[]).map((field) => [field, record[field]]),
  );
}
