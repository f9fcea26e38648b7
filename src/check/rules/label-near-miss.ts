// Text that looks like a label and labels nothing.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const labelNearMiss: Rule = {
  id: 'label-near-miss',
  severity: 'warning',
  summary: '像标签而不是标签',
  check: (book) =>
    findNearMisses(book, {
      'label-blank': { message: '标签与对象之间有空白', hint: '把 {#…} 紧接在对象之后。' },
      'label-colon': { message: '标签用连字符，不用冒号', hint: '写成 fig-x，不写 fig:x。' },
      'label-stray': {
        message: '这里的 {#…} 没有标出任何东西',
        hint: '把它紧接在标题、图、公式或表的题注之后，或删去。',
      },
    }),
};
