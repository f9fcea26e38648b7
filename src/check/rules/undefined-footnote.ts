// Footnote marks without a footnote in the same file.
import { nearestFinder } from '../../model/nearest.ts';
import type { Section } from '../../model/section.ts';
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const undefinedFootnote: Rule = {
  id: 'undefined-footnote',
  severity: 'error',
  summary: '脚注没有定义',
  *check(book) {
    for (const section of listSections(book)) {
      const defined = section.footnotes.map(({ label }) => label.value);
      const known = new Set([...defined, ...listAlmostDefined(section)]);
      const findNearest = nearestFinder(defined);
      for (const { label } of section.footnoteReferences) {
        if (known.has(label.value)) continue;
        const near = findNearest(label.value);
        const hint = near ? `是否指“${near}”？` : `在本文件里写 [^${label.value}]: 脚注的内容。`;
        yield { span: label.span, message: `没有脚注“${label.value}”`, hint };
      }
    }
  },
};

/** `[^x]：…` reads as a mark; what is wrong with it is its colon, and another rule says so. */
function listAlmostDefined({ footnoteReferences, nearMisses }: Section): string[] {
  const colons = new Set(nearMisses.filter(({ kind }) => kind === 'footnote-colon').map(({ span }) => span.start));
  return footnoteReferences.filter(({ span }) => colons.has(span.end)).map(({ label }) => label.value);
}
