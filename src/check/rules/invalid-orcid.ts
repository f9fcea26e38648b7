// ORCIDs of the book's authors that are malformed or whose check digit is wrong.
import { parseOrcid } from '../../model/identifiers/orcid.ts';
import { findBadIdentifiers, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidOrcid: Rule = {
  id: 'invalid-orcid',
  severity: 'error',
  summary: 'ORCID 有误',
  *check(book) {
    for (const [index, { orcid }] of book.settings.authors.entries()) {
      const written = locateText(book.settingsFile, ['authors', index, 'orcid'], orcid);
      yield* findBadIdentifiers(book, { name: 'ORCID', parse: parseOrcid, bare: false }, written);
    }
  },
};
