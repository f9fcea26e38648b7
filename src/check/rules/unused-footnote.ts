// Footnotes that no mark refers to.
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unusedFootnote: Rule = {
  id: 'unused-footnote',
  severity: 'warning',
  summary: '脚注没有用到',
  *check(book) {
    for (const { footnoteReferences, footnotes } of listSections(book)) {
      const used = new Set(footnoteReferences.map(({ label }) => label.value));
      for (const { label } of footnotes) {
        if (used.has(label.value)) continue;
        const hint = `在正文里写 [^${label.value}]，或删去它；没有用到的脚注不会印出。`;
        yield { span: label.span, message: `脚注“${label.value}”没有用到`, hint };
      }
    }
  },
};
