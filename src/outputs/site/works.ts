// Book → what a reader of its site can cite: the book, and each of its chapters and sections.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import type { Book, BookPage, CitedReference } from '../../model/book.ts';
import { bookKey, bookRecord, pageRecord } from './page-record.ts';
import type { Spelling } from './search/spelling.ts';
import type { Site } from './site.ts';

export type Work = {
  readonly record: ReferenceRecord;
  /** Undefined for the book. */
  readonly page?: BookPage;
  /** What the page itself cites, in the order of the list of references. */
  readonly cited: readonly CitedReference[];
};

/** The book, then its pages in reading order. */
export function listWorks(site: Pick<Site, 'book' | 'base'>, spelling: Spelling): Work[] {
  const { book } = site;
  const key = bookKey(book.settings, spelling);
  const cited = groupByPage(book);
  const pages = book.pages.map((page) => {
    return { record: pageRecord(site, key, page), page, cited: cited.get(page.section.file) ?? [] };
  });
  return [{ record: bookRecord(site, key), cited: [] }, ...pages];
}

function groupByPage({ citedReferences }: Book): Map<string, CitedReference[]> {
  const groups = new Map<string, CitedReference[]>();
  for (const cited of citedReferences)
    for (const file of new Set(cited.places.map(({ page }) => page)))
      groups.set(file, [...(groups.get(file) ?? []), cited]);
  return groups;
}
