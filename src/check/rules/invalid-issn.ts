// ISSNs of references that are malformed or whose check digit is wrong.
import { parseIssn } from '../../model/identifiers/issn.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidIssn: Rule = {
  id: 'invalid-issn',
  severity: 'error',
  summary: 'ISSN 有误',
  *check(book) {
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['ISSN'], reference.record.ISSN);
      yield* findBadIdentifiers(book, { name: 'ISSN', parse: parseIssn, bare: false }, written);
    }
  },
};
