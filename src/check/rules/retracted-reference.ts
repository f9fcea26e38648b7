// References whose work was retracted or removed.
import type { Rule } from '../rule.ts';
import { findFates } from '../verdict-findings.ts';

export const retractedReference: Rule = {
  id: 'retracted-reference',
  severity: 'error',
  summary: '引用了已撤稿的文献',
  *check(book, _typeset, run) {
    yield* findFates(book, run, 'retracted', '改引别的文献');
  },
};
