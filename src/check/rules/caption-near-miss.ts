// A line `: caption` that follows no table.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const captionNearMiss: Rule = {
  id: 'caption-near-miss',
  severity: 'warning',
  summary: '像题注而不是题注',
  check: (book) =>
    findNearMisses(book, {
      'caption-stray': { message: '“: 题注”没有跟在表后', hint: '把它放在表的后面，中间至多空一行。' },
    }),
};
