// Text that looks like a citation or cross-reference and is none.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const citationNearMiss: Rule = {
  id: 'citation-near-miss',
  severity: 'warning',
  summary: '像引文而不是引文',
  check: (book) =>
    findNearMisses(book, {
      'fullwidth-bracket': {
        message: '引用要用半角的 [@…]',
        hint: '把全角括号或全角 ＠ 改为半角。',
      },
      'citation-malformed': {
        message: '像引用，但读不懂',
        hint: '写成 [@键]、[@甲; @乙, p. 35] 或 [-@键]；键只含英文字母、数字和 _ . : + / -。',
      },
    }),
};
