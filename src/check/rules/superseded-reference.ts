// References to a version that a later one took the place of: a preprint that was published, an edition with a new one.
import type { Rule } from '../rule.ts';
import { findFates } from '../verdict-findings.ts';

export const supersededReference: Rule = {
  id: 'superseded-reference',
  severity: 'warning',
  summary: '引用的版本已有新版或已正式发表',
  *check(book, _typeset, run) {
    yield* findFates(book, run, 'superseded', '改引正式发表的或新的一版');
  },
};
