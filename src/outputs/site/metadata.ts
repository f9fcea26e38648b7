// A page's record → what programs read in its head: Highwire's names, which Google Scholar and Zotero want, and Dublin Core's for
// libraries. A page that is no work, such as a list, has only the second, and says of which book it is a part.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { openTag } from '../../render/html.ts';
import type { PageParts } from './document.ts';
import { type BookAuthor, bookDoi, pageAuthors, placeOf, territorial } from './page-record.ts';
import { joinLines } from './plain-text.ts';
import { type Site, siteUrl } from './site.ts';

type Line = readonly [name: string, content: string | undefined];

/** Lines of HTML; none for a page without an address and for the page of search. */
export function renderMetadata(site: Site, parts: PageParts): string[] {
  if (parts.address === undefined || parts.kind === 'search') return [];
  const lines = [...(parts.work ? listHighwire(site, parts, parts.work.record) : []), ...listDublinCore(site, parts)];
  return lines.flatMap(([name, content = '']) =>
    content ? [openTag('meta', { name, content: joinLines(content) })] : [],
  );
}

/** https://scholar.google.com/intl/en/scholar/inclusion.html#indexing, and Zotero's translator “Embedded Metadata”. */
function listHighwire(site: Site, parts: PageParts, record: ReferenceRecord): Line[] {
  const { settings } = site.book;
  const address = siteUrl(settings) === undefined ? undefined : placeOf(site, parts.address ?? '');
  return [
    ['citation_title', record.title],
    ...authorsOf(site, parts).map((author): Line => ['citation_author', indexedName(author)]),
    ['citation_publication_date', settings.date.replaceAll('-', '/')],
    ['citation_inbook_title', record['container-title']],
    ['citation_publisher', record.publisher],
    ['citation_isbn', record.ISBN],
    ['citation_doi', record.DOI],
    ['citation_language', record.language],
    ['citation_abstract_html_url', address],
    ['citation_fulltext_html_url', address],
  ];
}

/** Types are words that Zotero reads too: Dublin Core's own `Text` would make every page an article of a journal. */
function listDublinCore(site: Site, parts: PageParts): Line[] {
  const { settings } = site.book;
  const record = parts.work?.record;
  const isWhole = record?.type === 'book';
  const address = siteUrl(settings) === undefined ? undefined : placeOf(site, parts.address ?? '');
  return [
    ['DC.title', record?.title ?? parts.title],
    ...(record ? authorsOf(site, parts).map(({ name }): Line => ['DC.creator', name]) : []),
    ['DC.date', record && settings.date],
    ['DC.type', record && (isWhole ? 'Book' : 'BookChapter')],
    ['DC.language', territorial(settings.language)],
    ['DC.publisher', record?.publisher],
    ['DC.identifier', isWhole ? (bookDoi(settings) ?? record.ISBN ?? address) : address],
    ['DC.rights', record && (settings.licence ?? settings.copyright)],
    ['DC.relation.ispartof', isWhole ? undefined : (record?.['container-title'] ?? settings.title)],
  ];
}

export function authorsOf({ book }: Pick<Site, 'book'>, { work }: Pick<PageParts, 'work'>): readonly BookAuthor[] {
  return work?.page ? pageAuthors(book.settings, work.page) : book.settings.authors;
}

/**
 * Zotero parts names at semicolons, and takes the last word for the family name unless a comma ends that: a name in Han characters
 * with a blank in it is a body's, and stays whole behind a comma.
 */
function indexedName({ name }: BookAuthor): string {
  const whole = name.trim().replaceAll(';', '；');
  return /\p{Script=Han}/u.test(whole) && /\s/.test(whole) ? `${whole.replaceAll(',', '，')},` : whole;
}
