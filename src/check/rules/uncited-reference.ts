// Reference records that no written page of the book cites or lists: they appear nowhere.
import { listedCategories } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const uncitedReference: Rule = {
  id: 'uncited-reference',
  severity: 'warning',
  summary: '文献没有被引用',
  *check(book) {
    const listed = listedCategories(book);
    for (const { key, record } of book.references.values()) {
      if (record.custom?.category?.some((category) => listed.has(category))) continue;
      if (book.citationNumbers.has(key.value)) continue;
      const hint = `在正文里写 [@${key.value}]，或删去这条文献。`;
      yield { span: key.span, message: `没有一处引用文献“${key.value}”`, hint };
    }
  },
};
