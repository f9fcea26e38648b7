// Addresses in book.yaml and in references that are no complete http or https address.
import type { Book } from '../../model/book.ts';
import { parseUrl } from '../../model/identifiers/url.ts';
import type { Part } from '../../model/span.ts';
import { findBadIdentifiers, listReferences, locateText } from '../identifier-findings.ts';
import type { Rule } from '../rule.ts';

export const invalidUrl: Rule = {
  id: 'invalid-url',
  severity: 'error',
  summary: '网址有误',
  *check(book) {
    yield* findBadIdentifiers(book, { name: '网址', parse: parseUrl, bare: false }, listAddresses(book));
  },
};

function* listAddresses(book: Book): Generator<Part> {
  const { settings, settingsFile } = book;
  yield* locateText(settingsFile, ['url'], settings.url);
  for (const [index, { url }] of settings.authors.entries()) {
    yield* locateText(settingsFile, ['authors', index, 'url'], url);
  }
  for (const reference of listReferences(book)) {
    yield* locateText(reference, ['URL'], reference.record.URL);
  }
}
