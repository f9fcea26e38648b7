// Tables without a caption.
import { listTables } from '../described-things.ts';
import type { Rule } from '../rule.ts';

export const tableWithoutCaption: Rule = {
  id: 'table-without-caption',
  severity: 'warning',
  summary: '表没有题注',
  *check(book) {
    for (const { span, caption } of listTables(book)) {
      if (!caption) yield { span, message: '表没有题注', hint: '在表后写一行“: 题注 {#tbl-…}”。' };
    }
  },
};
