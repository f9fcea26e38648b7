// Words that two terms of the glossary claim.
import type { Rule } from '../rule.ts';

export const duplicateTerm: Rule = {
  id: 'duplicate-term',
  severity: 'error',
  summary: '术语表里同一个词有两条',
  *check(book) {
    const first = new Map<string, (typeof book.terms)[number]>();
    for (const entry of book.terms) {
      const { zh, abbreviation, aliases = [] } = entry.term;
      const taken = [zh, abbreviation, ...aliases].filter((word) => word !== undefined);
      for (const word of new Set(taken)) {
        const earlier = first.get(word);
        if (!earlier) first.set(word, entry);
        else {
          const related = [{ span: earlier.span, message: '先在这里写出' }];
          yield {
            span: entry.span,
            message: `“${word}”已经有一条术语`,
            hint: '合并两条，或去掉其中一处写法。',
            related,
          };
        }
      }
    }
  },
};
