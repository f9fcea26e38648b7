// Tables without a label: they get no number and cannot be mentioned.
import { listTables } from '../described-things.ts';
import type { Rule } from '../rule.ts';

export const tableWithoutLabel: Rule = {
  id: 'table-without-label',
  severity: 'warning',
  summary: '表没有标签',
  *check(book) {
    for (const { span, label } of listTables(book)) {
      if (!label) yield { span, message: '表没有标签，不会编号', hint: '在题注后写 {#tbl-…}，并在正文里写 [@tbl-…]。' };
    }
  },
};
