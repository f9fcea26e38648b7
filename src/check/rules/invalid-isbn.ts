// ISBNs of references, and of the book itself, that are malformed or whose check digit is wrong.
import { parseIsbn } from '../../model/identifiers/isbn.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidIsbn: Rule = {
  id: 'invalid-isbn',
  severity: 'error',
  summary: 'ISBN 有误',
  *check(book) {
    const kind = { name: 'ISBN', parse: parseIsbn, bare: false };
    yield* findBadIdentifiers(book, kind, locateText(book.settingsFile, ['isbn'], book.settings.isbn));
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['ISBN'], reference.record.ISBN);
      yield* findBadIdentifiers(book, kind, written);
    }
  },
};
