// A record of the book → what the list of references says of it, in the style of the book.
import type { Book, CitedReference } from '../model/book.ts';
import type { Reference } from '../model/reference.ts';
import type { Entry } from '../model/reference-text.ts';
import { formatReference } from './format-reference.ts';
import { readStyle } from './style.ts';

type Listing = Pick<Book, 'citationNumbers' | 'citedReferences' | 'settings'>;

/** Without its number; with its letter, where works of the same authors and year are cited. */
export function writeEntry({ citationNumbers, citedReferences, settings }: Listing, { key, record }: Reference): Entry {
  const letter = citedReferences[(citationNumbers.get(key.value) ?? 0) - 1]?.label?.letter;
  return formatReference(record, readStyle(settings), letter);
}

/** `[6]`; empty where the list has no numbers. */
export function writeNumber({ settings }: Listing, { number }: CitedReference): string {
  return readStyle(settings).form === 'numeric' ? `[${number}]` : '';
}
