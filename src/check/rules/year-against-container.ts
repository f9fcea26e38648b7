// Years before the meeting that the proceedings are of, or long after it.
import { listReferences } from '../identifier-findings.ts';
import { yearOf } from '../records/dates.ts';
import { spanAt } from '../records/fields.ts';
import { findYearWitness } from '../records/year-witness.ts';
import type { Rule } from '../rule.ts';

export const yearAgainstContainer: Rule = {
  id: 'year-against-container',
  severity: 'warning',
  summary: '年份与会议的年份不符',
  *check(book) {
    for (const reference of listReferences(book)) {
      const witness = findYearWitness(reference);
      if (witness?.source !== 'container') continue;
      const { first, text } = witness;
      const message = `这里是 ${yearOf(reference.record.issued)} 年，而会议“${text.value}”在 ${first} 年`;
      const related = [{ span: text.span, message: '会议在这里' }];
      const hint = '会议录在会议当年或稍后出版；核对年份与会议名称。';
      yield { span: spanAt(reference, 'issued', 'date-parts', 0, 0), message, hint, related };
    }
  },
};
