// A record of the book → what the list of references says of it, in the style of the book.
import type { Book, CitedReference } from '../model/book.ts';
import type { Reference } from '../model/reference.ts';
import type { Entry } from '../model/reference-text.ts';
import { formatReference } from './format-reference.ts';
import { readStyle } from './style.ts';

type Listing = Pick<Book, 'citationNumbers' | 'citedReferences' | 'settings' | 'styled'>;

/** Without its number; with its letter, where works of the same authors and year are cited. */
export function writeEntry(book: Listing, { key, record }: Reference): Entry {
  const styled = styledEntry(book, key.value);
  if (styled) return styled.entry;
  const { citationNumbers, citedReferences, settings } = book;
  const letter = citedReferences[(citationNumbers.get(key.value) ?? 0) - 1]?.label?.letter;
  return formatReference(record, readStyle(settings), letter);
}

/** `[6]`; empty where the list has no numbers. */
export function writeNumber(book: Listing, { number, reference }: CitedReference): string {
  const { settings } = book;
  if (isStyled(book)) return styledEntry(book, reference.key.value)?.label ?? '';
  return readStyle(settings).form === 'numeric' ? `[${number}]` : '';
}

/** Whether the list is in the order and the form of the book's own CSL style. */
export function isStyled({ styled }: Pick<Book, 'styled'>): boolean {
  return styled !== undefined && 'entries' in styled;
}

function styledEntry({ styled }: Listing, key: string): { readonly label: string; readonly entry: Entry } | undefined {
  return styled && 'entries' in styled ? styled.entries.get(key) : undefined;
}
