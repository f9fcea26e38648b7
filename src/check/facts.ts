// Book → the facts of one kind on all its pages, in reading order. Files that the book does not list are not judged.
import type { Book } from '../model/book.ts';
import type { Reference } from '../model/reference.ts';
import type { Section, SectionFacts } from '../model/section.ts';

/** Listed sections, each once, even when the book lists it twice. */
export function listSections(book: Book): ReadonlySet<Section> {
  return new Set(book.pages.map((page) => page.section));
}

/** The same order and laws as {@link listSections}. */
export function* listFacts<Kind extends keyof SectionFacts>(
  book: Book,
  kind: Kind,
): Generator<SectionFacts[Kind][number]> {
  for (const section of listSections(book)) yield* section[kind] as Iterable<SectionFacts[Kind][number]>;
}

/** Categories of references that some page lists. */
export function listedCategories(book: Book): ReadonlySet<string> {
  const categories = new Set<string>();
  for (const { category } of listFacts(book, 'blocks')) if (category) categories.add(category.value);
  return categories;
}

/** References that no page cites or lists. */
export function listUncited(book: Book): Reference[] {
  const listed = listedCategories(book);
  return [...book.references.values()].filter(
    ({ key, record }) =>
      !book.citationNumbers.has(key.value) && !record.custom?.category?.some((category) => listed.has(category)),
  );
}

/** Labels that some cross-reference names. */
export function mentionedLabels(book: Book): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { items } of listFacts(book, 'crossReferences')) for (const { label } of items) labels.add(label.value);
  return labels;
}
