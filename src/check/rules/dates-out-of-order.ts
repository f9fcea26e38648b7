// Dates of one record in an impossible order: the reprint before the original, the end before the beginning, a page seen before it was.
import type { Finding } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { type Day, isLater, sayDay } from '../records/dates.ts';
import { spanAt } from '../records/fields.ts';
import type { Rule } from '../rule.ts';

export const datesOutOfOrder: Rule = {
  id: 'dates-out-of-order',
  severity: 'warning',
  summary: '日期的先后有误',
  *check(book) {
    for (const reference of listReferences(book)) yield* findDisorder(reference);
  },
};

const FIELDS = ['issued', 'accessed', 'original-date'] as const;

function* findDisorder(reference: Reference): Generator<Finding> {
  const { record } = reference;
  for (const field of FIELDS) {
    const [begin, end] = record[field]?.['date-parts'] ?? [];
    if (!begin || !end || !isLater(begin, end)) continue;
    const message = `起止日期颠倒：${sayDay(begin)}在${sayDay(end)}之后`;
    yield { span: spanAt(reference, field, 'date-parts'), message, hint: '前一项写起，后一项写止。' };
  }
  const issued: readonly Day[] = record.issued?.['date-parts'] ?? [];
  const [first, last = first] = issued;
  const original = record['original-date']?.['date-parts']?.[0];
  if (original && last && isLater(original, last)) {
    const message = `原作日期 ${sayDay(original)}在出版日期 ${sayDay(last)}之后`;
    yield {
      span: spanAt(reference, 'original-date'),
      message,
      hint: 'original-date 是原作的日期，issued 是所引版本的日期。',
    };
  }
  const accessed = record.accessed?.['date-parts']?.[0];
  if (record.type !== 'webpage' || !accessed || !first || !isLater(first, accessed)) return;
  const message = `引用日期 ${sayDay(accessed)}在网页的日期 ${sayDay(first)}之前`;
  yield {
    span: spanAt(reference, 'accessed'),
    message,
    hint: 'accessed 是亲自查看网页的日期；看过之后网页又改了，就再看一次。',
  };
}
