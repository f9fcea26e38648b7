// Captions of figures and tables that end with a point.
import { findEndMark } from '../chinese/end-mark.ts';
import { findSlips } from '../chinese/slips.ts';
import type { Rule } from '../rule.ts';

export const zhCaptionPunct: Rule = {
  id: 'zh-caption-punct',
  severity: 'warning',
  summary: '题注末尾有标点',
  safeFixes: true,
  check: (book, _typeset, run) =>
    findSlips(book, run, (copy) => (copy.kind === 'caption' ? findEndMark(copy, '题注') : [])),
};
