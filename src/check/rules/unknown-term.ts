// Terms that the glossary does not have.
import { nearestFinder } from '../../model/nearest.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unknownTerm: Rule = {
  id: 'unknown-term',
  severity: 'error',
  summary: '术语表里没有这个术语',
  *check(book) {
    const words = book.terms.flatMap(({ term }) => listWords(term));
    const known = new Set(words);
    const findNearest = nearestFinder(words);
    for (const { text } of listFacts(book, 'terms')) {
      if (known.has(text.value)) continue;
      const near = findNearest(text.value);
      const hint = near ? `是否指“${near}”？` : '在 glossary.yaml 里补上这条术语。';
      yield { span: text.span, message: `术语表里没有“${text.value}”`, hint };
    }
  },
};

type Words = { zh: string; en?: string | undefined; abbreviation?: string | undefined; aliases?: string[] | undefined };

function listWords({ zh, en, abbreviation, aliases = [] }: Words): string[] {
  return [zh, en, abbreviation, ...aliases].filter((word) => word !== undefined);
}
