// Raw HTML: shown as text.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'warning',
  summary: '原始 HTML 不起作用',
  check: (book) =>
    findNearMisses(book, {
      'raw-html': {
        message: '原始 HTML 不起作用，会当作文字印出',
        hint: '用 Markdown 的写法；真要印出尖括号，放进 `…` 里或写 \\<。',
      },
    }),
};
