// References whose work was withdrawn by its authors or its publisher: preprints above all.
import type { Rule } from '../rule.ts';
import { findFates } from '../verdict-findings.ts';

export const withdrawnReference: Rule = {
  id: 'withdrawn-reference',
  severity: 'error',
  summary: '引用了已撤回的文献',
  *check(book, _typeset, run) {
    yield* findFates(book, run, 'withdrawn', '改引别的文献');
  },
};
