// A footnote with a full-width colon: shown as text.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const footnoteNearMiss: Rule = {
  id: 'footnote-near-miss',
  severity: 'warning',
  summary: '像脚注而不是脚注',
  check: (book) =>
    findNearMisses(book, {
      'footnote-colon': { message: '脚注的冒号要用半角', hint: '把“：”改为“: ”。', fixTitle: '改为半角冒号' },
    }),
};
