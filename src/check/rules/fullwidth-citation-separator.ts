// Full-width `；` or `，` between the parts of a citation bracket.
import { findNearMisses } from '../near-misses.ts';
import type { Rule } from '../rule.ts';

export const fullwidthCitationSeparator: Rule = {
  id: 'fullwidth-citation-separator',
  severity: 'error',
  summary: '引文括号里有全角标点',
  safeFixes: true,
  check: (book) =>
    findNearMisses(book, {
      'fullwidth-separator': {
        message: '引文括号里要用半角标点',
        hint: '把“；”改为“; ”，“，”改为“, ”。',
        fixTitle: '改为半角',
      },
    }),
};
