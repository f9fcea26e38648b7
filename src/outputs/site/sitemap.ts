// Pages → sitemap (sitemaps.org, 0.9), with the day of last change where it is known (of a page drawn from the whole book that
// of the book), and the robots.txt that names it.
import type { Page, PageKind } from '../../model/page.ts';
import type { Site } from './site.ts';
import { textElement } from './xml.ts';

export const SITEMAP_ADDRESS = 'sitemap.xml';

type ChangedBook = Pick<Site, 'book' | 'changeDates'>;

/** Pages with a file of their own. */
const OWN: ReadonlySet<PageKind> = new Set(['section', 'chapter']);

/** `url` is where the site's base lies, without a slash at its end. */
export function writeSitemap({ book, changeDates }: ChangedBook, pages: readonly Page[], url: string): string {
  // An author may give a page another day than its file has.
  const others = [...changeDates].flatMap(([file, day]) => (book.sections.has(file) ? [] : day));
  const latest = [...others, ...pages.flatMap(({ updated }) => updated ?? [])].toSorted().at(-1);
  const entries = pages
    .filter(({ kind }) => kind !== 'not-found' && kind !== 'search')
    .map(({ kind, address, updated = OWN.has(kind) ? undefined : latest }) => {
      const day = updated === undefined ? '' : textElement('lastmod', updated);
      return `<url>${textElement('loc', `${url}/${address}`)}${day}</url>\n`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}

/** Names the sitemap where there is one. */
export function writeRobots(url: string | undefined): string {
  const sitemap = url === undefined ? '' : `\nSitemap: ${url}/${SITEMAP_ADDRESS}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
