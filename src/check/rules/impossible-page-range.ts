// Pages that no publication has: a last page before the first, a range with one end, a date made of it by a spreadsheet.
import { listReferences } from '../identifier-findings.ts';
import { findText } from '../records/fields.ts';
import { findPageFault } from '../records/page-faults.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const impossiblePageRange: Rule = {
  id: 'impossible-page-range',
  severity: 'error',
  summary: '不可能的页码',
  *check(book) {
    for (const reference of listReferences(book)) {
      const page = findText(reference, 'page');
      const fault = page && findPageFault(page.value);
      if (!page || !fault) continue;
      const { problem, hint, ...place } = fault;
      yield* findInText(book.source, page, [place], () => ({ message: `页码有误：${problem}`, hint: `${hint}。` }));
    }
  },
};
