// Reference records with the same key: only the first would ever be cited.
import type { Part } from '../../model/span.ts';
import { listReferences } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  severity: 'error',
  summary: '两条文献的键相同',
  *check(book) {
    const first = new Map<string, Part>();
    for (const { key } of listReferences(book)) {
      const earlier = first.get(key.value);
      if (!earlier) {
        first.set(key.value, key);
        continue;
      }
      const related = [{ span: earlier.span, message: '先在这里用过' }];
      const hint = '同一篇文献只留一条；不同的文献换一个键。';
      yield { span: key.span, message: `文献的键“${key.value}”重复`, hint, related };
    }
  },
};
