// Footnote marks without a footnote in the same file.
import { nearestFinder } from '../../model/nearest.ts';
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const undefinedFootnote: Rule = {
  id: 'undefined-footnote',
  severity: 'error',
  summary: '脚注没有定义',
  *check(book) {
    for (const { footnoteReferences, footnotes } of listSections(book)) {
      const defined = new Set(footnotes.map(({ label }) => label.value));
      const findNearest = nearestFinder([...defined]);
      for (const { label } of footnoteReferences) {
        if (defined.has(label.value)) continue;
        const near = findNearest(label.value);
        const hint = near ? `是否指“${near}”？` : `在本文件里写 [^${label.value}]: 脚注的内容。`;
        yield { span: label.span, message: `没有脚注“${label.value}”`, hint };
      }
    }
  },
};
