// Headings that go down more than one level at once.
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** The page's title stands in the front matter, at level 1. */
const TITLE_LEVEL = 1;

export const headingLevelSkipped: Rule = {
  id: 'heading-level-skipped',
  severity: 'error',
  summary: '标题跳级',
  *check(book) {
    for (const { headings } of listSections(book)) {
      let above = TITLE_LEVEL;
      for (const { span, level } of headings) {
        if (level > above + 1) {
          const hint = `改为 ${'#'.repeat(above + 1)}，或在前面补上一级标题。`;
          yield { span, message: `标题由 ${above} 级跳到 ${level} 级`, hint };
        }
        above = Math.max(level, TITLE_LEVEL);
      }
    }
  },
};
