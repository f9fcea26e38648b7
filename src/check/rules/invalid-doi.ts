// DOIs of references that are malformed, or written as an address or with a sentence's mark.
import { parseDoi } from '../../model/identifiers/doi.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidDoi: Rule = {
  id: 'invalid-doi',
  severity: 'error',
  summary: 'DOI 写法有误',
  safeFixes: true,
  *check(book) {
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['DOI'], reference.record.DOI);
      yield* findBadIdentifiers(book, { name: 'DOI', parse: parseDoi, bare: true }, written);
    }
  },
};
