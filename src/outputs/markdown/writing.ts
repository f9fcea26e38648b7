// What a page's Markdown is made of.
import type { Book, BookPage, BookTerm } from '../../model/book.ts';
import type { Versioning } from '../site/page-versions.ts';

export type Writing = {
  readonly book: Book;
  readonly page: BookPage;
  /** Address of the page in which it will stand: where links lead from. */
  readonly from: string;
  /** Each way of writing a term → its entry. */
  readonly terms: ReadonlyMap<string, BookTerm>;
  /** The page's file as stored. */
  readonly text: string;
};

/** Of a page in its own version. */
export function writingOf({ site: { book }, terms }: Versioning, page: BookPage): Writing {
  const file = book.source.get(page.section.file);
  return { book, page, from: page.address, terms, text: file?.kind === 'text' ? file.text : '' };
}
