// Headings that end with a point.
import { findEndMark } from '../chinese/end-mark.ts';
import { findSlips } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhHeadingPunct: Rule = {
  id: 'zh-heading-punct',
  severity: 'warning',
  summary: '标题末尾有标点',
  safeFixes: true,
  check: (book, _typeset, run) =>
    findSlips(book, run, (copy) => (copy.kind === 'heading' ? findEndMark(copy, '标题') : [])),
};
