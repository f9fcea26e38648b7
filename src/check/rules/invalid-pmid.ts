// PubMed numbers of references that are malformed, or written as an address.
import { parsePmid } from '../../model/identifiers/pmid.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidPmid: Rule = {
  id: 'invalid-pmid',
  severity: 'error',
  summary: 'PMID 写法有误',
  safeFixes: true,
  *check(book) {
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['PMID'], reference.record.PMID);
      yield* findBadIdentifiers(book, { name: 'PMID', parse: parsePmid, bare: true }, written);
    }
  },
};
