// Dollars that look like a formula and are text.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const formulaNearMiss: Rule = {
  id: 'formula-near-miss',
  severity: 'warning',
  summary: '像公式而不是公式',
  check: (book) =>
    findNearMisses(book, {
      'formula-blank': { message: '$ 与公式之间有空白，不算公式', hint: '去掉 $ 内侧的空白；真要写美元符号就写 \\$。' },
      'formula-digit': {
        message: '$ 后面紧跟数字，不算公式',
        hint: '在公式与数字之间加空格；真要写美元符号就写 \\$。',
      },
    }),
};
