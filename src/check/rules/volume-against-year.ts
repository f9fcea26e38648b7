// Volumes of journals that come out by the calendar, against the year of the record.
import { listReferences } from '../identifier-findings.ts';
import { yearOf } from '../records/dates.ts';
import { spanAt } from '../records/fields.ts';
import { findYearWitness } from '../records/year-witness.ts';
import type { Rule } from '../rule.ts';

export const volumeAgainstYear: Rule = {
  id: 'volume-against-year',
  severity: 'warning',
  summary: '卷与年份不符',
  *check(book) {
    for (const reference of listReferences(book)) {
      const witness = findYearWitness(reference);
      if (witness?.source !== 'volume') continue;
      const { first, last, text } = witness;
      const years = Number.isFinite(first) ? sayYears(first, last) : `${last + 1} 年以前`;
      const journal = reference.record['container-title'];
      const message = `${journal} 第 ${text.value} 卷出版于 ${years}，这里的年份是 ${yearOf(reference.record.issued)}`;
      const related = [{ span: spanAt(reference, 'issued', 'date-parts', 0, 0), message: '年份在这里' }];
      yield { span: text.span, message, hint: '核对卷与年份，其中一个是错的。', related };
    }
  },
};

function sayYears(first: number, last: number): string {
  return first === last ? `${first} 年` : `${first} 至 ${last} 年`;
}
