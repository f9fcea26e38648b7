// Cited references in the order of their first citation → the list of references: its order, numbers, and what each work is called.
import type { CitedReference } from '../model/book.ts';
import { labelRecords } from './author-year.ts';
import { orderByAuthor } from './author-year-order.ts';
import type { CitationStyle } from './style.ts';

/** By number they stay as they are; by author and date they stand by language, authors and year. */
export function arrangeReferences(
  cited: readonly Omit<CitedReference, 'number' | 'label'>[],
  style: CitationStyle,
): CitedReference[] {
  if (style.form === 'numeric') return cited.map((work, index) => ({ ...work, number: index + 1 }));
  const ordered = orderByAuthor(cited, ({ reference }) => reference.record, style);
  const labels = labelRecords(ordered.map(({ reference }) => reference.record));
  return ordered.map((work, index) => {
    const label = labels[index];
    return { ...work, number: index + 1, ...(label && { label }) };
  });
}
