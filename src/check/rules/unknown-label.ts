// Cross-references to a label that no listed page defines.
import { nearest } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';

export const unknownLabel: Rule = {
  id: 'unknown-label',
  severity: 'error',
  summary: '交叉引用的标签不存在',
  *check(book) {
    const labels = [...book.targets.keys()];
    for (const { section } of book.pages) {
      for (const { label } of section.crossReferences.flatMap((crossReference) => crossReference.items)) {
        if (book.targets.has(label.value)) continue;
        const near = nearest(label.value, labels);
        const hint = near ? `是否指“${near}”？` : `在要引用的对象后写 {#${label.value}}。`;
        yield { span: label.span, message: `没有标签“${label.value}”`, hint };
      }
    }
  },
};
