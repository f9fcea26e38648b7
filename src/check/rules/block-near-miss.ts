// Colons that look like a block and open or close none.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const blockNearMiss: Rule = {
  id: 'block-near-miss',
  severity: 'warning',
  summary: '像 ::: 块而不是',
  check: (book) =>
    findNearMisses(book, {
      'block-blank': { message: '::: 前要空一行', hint: '在 ::: 之前加一个空行。' },
      'block-malformed': {
        message: '::: 后面读不懂',
        hint: '写成 ::: {.proof}、::: {.callout-note} 或 ::: {#thm-x name="…"}。',
      },
      'block-stray': { message: '这个 ::: 没有结束任何块', hint: '补上块的开头，或删去它。' },
    }),
};
