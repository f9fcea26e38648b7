// References to whose work an expression of concern was published.
import type { Rule } from '../rule.ts';
import { findFates } from '../verdict-findings.ts';

export const referenceOfConcern: Rule = {
  id: 'reference-of-concern',
  severity: 'warning',
  summary: '引用了有关注声明的文献',
  *check(book, _typeset, run) {
    yield* findFates(book, run, 'concern', '读过声明，再决定是否依靠它');
  },
};
