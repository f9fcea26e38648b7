// `::: {.reference-list category="x"}` → the entries of that category as a list, each with its annotation; each category once.
import { orderByAuthor } from '../../bibliography/author-year-order.ts';
import { writeEntry } from '../../bibliography/entry-text.ts';
import { readStyle } from '../../bibliography/style.ts';
import type { Book } from '../../model/book.ts';
import type { LayoutBlock } from '../../model/layout.ts';
import type { Block } from '../../model/section.ts';
import { writeEntryText } from './entry-text.ts';
import { escapeText } from './escape-text.ts';
import { listOf, paragraphOf } from './new-blocks.ts';

type Listing = { readonly book: Book; readonly listedCategories: Set<string> };

export function listReferences({ category }: Block, { book, listedCategories }: Listing): LayoutBlock[] {
  const references = category && book.categories.get(category.value);
  if (!references || listedCategories.has(category.value)) return [];
  listedCategories.add(category.value);
  const ordered = orderByAuthor(references, ({ record }) => record, readStyle(book.settings));
  const items = ordered.map((reference) => {
    const { annote } = reference.record;
    const entry = paragraphOf(writeEntryText(writeEntry(book, reference)));
    return annote === undefined ? [entry] : [entry, paragraphOf(escapeText(annote.replace(/\s*\n\s*/g, ' ')))];
  });
  return items.length > 0 ? [listOf(items)] : [];
}
