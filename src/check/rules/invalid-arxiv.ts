// arXiv identifiers of references that are malformed, or written as an address; also those that stand in `number`.
import { parseArxiv } from '../../model/identifiers/arxiv.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidArxiv: Rule = {
  id: 'invalid-arxiv',
  severity: 'error',
  summary: 'arXiv 号写法有误',
  safeFixes: true,
  *check(book) {
    for (const reference of listReferences(book)) {
      const { custom, number } = reference.record;
      const written = locateText(reference, ['custom', 'arxiv'], custom?.arxiv);
      yield* findBadIdentifiers(book, { name: 'arXiv 号', parse: parseArxiv, bare: true }, written);
      if (!number || !/^arxiv:/i.test(number)) continue;
      const numbered = locateText(reference, ['number'], number);
      yield* findBadIdentifiers(book, { name: 'arXiv 号', parse: parseArxiv, bare: false }, numbered);
    }
  },
};
