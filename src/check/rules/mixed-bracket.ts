// Citations and cross-references in one bracket.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const mixedBracket: Rule = {
  id: 'mixed-bracket',
  severity: 'error',
  summary: '引文与交叉引用写在一个括号里',
  check: (book) =>
    findNearMisses(book, {
      'mixed-bracket': {
        message: '一个方括号里不能既有引文又有交叉引用',
        hint: '分写成两个方括号，如 [@fig-x][@key]。',
        fixTitle: '各用各的方括号',
      },
    }),
};
