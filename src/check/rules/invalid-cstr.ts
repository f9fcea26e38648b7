// CSTR identifiers of references that are malformed, or written as an address or with a sentence's mark.
import { parseCstr } from '../../model/identifiers/cstr.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidCstr: Rule = {
  id: 'invalid-cstr',
  severity: 'error',
  summary: 'CSTR 写法有误',
  safeFixes: true,
  *check(book) {
    for (const reference of listReferences(book)) {
      const written = locateText(reference, ['custom', 'cstr'], reference.record.custom?.cstr);
      yield* findBadIdentifiers(book, { name: 'CSTR', parse: parseCstr, bare: true }, written);
    }
  },
};
