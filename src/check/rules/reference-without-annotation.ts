// Records that a page lists by category and that do not say why they are listed.
import { listedCategories } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const referenceWithoutAnnotation: Rule = {
  id: 'reference-without-annotation',
  severity: 'warning',
  summary: '列出的文献没有说明',
  *check(book) {
    const listed = new Set([...listedCategories(book)].flatMap((category) => book.categories.get(category) ?? []));
    for (const { key, record } of listed) {
      if (record.annote !== undefined) continue;
      const hint = '在这条文献里加一行 annote，用一句话说明为什么列出它。';
      yield { span: key.span, message: `按类别列出的文献“${key.value}”没有说明`, hint };
    }
  },
};
