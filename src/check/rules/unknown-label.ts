// Cross-references to a label that no listed page defines.
import { nearestFinder } from '../../model/nearest.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unknownLabel: Rule = {
  id: 'unknown-label',
  severity: 'error',
  summary: '交叉引用的标签不存在',
  *check(book) {
    const findNearest = nearestFinder([...book.targets.keys()]);
    for (const { items } of listFacts(book, 'crossReferences')) {
      for (const { label } of items) {
        if (book.targets.has(label.value)) continue;
        const near = findNearest(label.value);
        const hint = near ? `是否指“${near}”？` : `在要引用的对象后写 {#${label.value}}。`;
        yield { span: label.span, message: `没有标签“${label.value}”`, hint };
      }
    }
  },
};
