// Reference records that no written page of the book cites or lists: they appear nowhere.
import { listUncited } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const uncitedReference: Rule = {
  id: 'uncited-reference',
  severity: 'warning',
  summary: '文献没有被引用',
  *check(book) {
    for (const { key } of listUncited(book)) {
      const hint = `在正文里写 [@${key.value}]，或删去这条文献。`;
      yield { span: key.span, message: `没有一处引用文献“${key.value}”`, hint };
    }
  },
};
