// DOIs of references, and of the book itself, that are malformed, or written as an address or with a sentence's mark.
import { parseDoi } from '../../model/identifiers/doi.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidDoi: Rule = {
  id: 'invalid-doi',
  severity: 'error',
  summary: 'DOI 写法有误',
  safeFixes: true,
  *check(book) {
    const kind = { name: 'DOI', parse: parseDoi, bare: true };
    yield* findBadIdentifiers(book, kind, locateText(book.settingsFile, ['doi'], book.settings.doi));
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['DOI'], reference.record.DOI);
      yield* findBadIdentifiers(book, kind, written);
    }
  },
};
