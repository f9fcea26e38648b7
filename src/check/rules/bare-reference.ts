// Bare `@x` in Chinese text: read as meant here, silently lost by Pandoc.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const bareReference: Rule = {
  id: 'bare-reference',
  severity: 'warning',
  summary: '裸写的 @ 引用',
  check: (book) =>
    findNearMisses(book, {
      'bare-reference': {
        message: '汉字旁的 @ 引用要放在方括号里',
        hint: '写成 [@…]；别的软件（如 Pandoc）会把紧挨汉字的 @… 当作普通文字。',
        fixTitle: '加上方括号',
      },
    }),
};
