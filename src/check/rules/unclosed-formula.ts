// `$$` without its partner.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const unclosedFormula: Rule = {
  id: 'unclosed-formula',
  severity: 'error',
  summary: '$$ 没有配对',
  check: (book) =>
    findNearMisses(book, {
      'formula-unclosed': { message: '$$ 没有配对', hint: '在公式末尾另起一行写 $$。' },
    }),
};
