// Book → Atom feed (RFC 4287): an entry for each chapter and section whose day of change is known, the newest first. An entry's id is its
// page's address, which outlives a change of the title.
import type { BookPage } from '../../model/book.ts';
import { summarizePage, summarizeText } from './plain-text.ts';
import { changeDate, plainTitle, type Site } from './site.ts';
import { escapeXml, textElement } from './xml.ts';

export const FEED_ADDRESS = 'feed.xml';

/** `url` is where the site's base lies, without a slash at its end. */
export function writeFeed(site: Site, url: string): string {
  const { title, abstract, language, authors, date } = site.book.settings;
  const pages = site.book.pages
    .flatMap((page) => ({ page, updated: changeDate(site, page) ?? '' }))
    .filter(({ updated }) => updated)
    .toSorted((a, b) => (a.updated < b.updated ? 1 : Number(a.updated > b.updated) * -1));
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    textElement('id', `${url}/`),
    textElement('title', title),
    abstract && textElement('subtitle', summarizeText(abstract)),
    textElement('updated', instant(pages[0]?.updated ?? date)),
    writeAuthors(authors.map(({ name }) => name)),
    writeLink('self', `${url}/${FEED_ADDRESS}`),
    writeLink('alternate', `${url}/`),
    ...pages.map(({ page, updated }) => writeEntry(page, updated, `${url}/${page.address}`)),
    '</feed>',
  ];
  return `${lines.filter((line) => line).join('\n')}\n`;
}

function writeEntry(page: BookPage, updated: string, address: string): string {
  const summary = summarizePage(page);
  const elements = [
    textElement('id', address),
    textElement('title', plainTitle(page)),
    textElement('updated', instant(updated)),
    writeAuthors(page.section.frontMatter.yaml.value?.authors ?? []),
    summary && textElement('summary', summary),
    writeLink('alternate', address),
  ];
  return `<entry>\n${elements.filter((element) => element).join('\n')}\n</entry>`;
}

function writeAuthors(names: readonly string[]): string {
  return names.map((name) => `<author>${textElement('name', name)}</author>`).join('\n');
}

function writeLink(relation: 'self' | 'alternate', address: string): string {
  return `<link rel="${relation}" href="${escapeXml(address)}"/>`;
}

/** Atom wants a time of day, and a day is all that is known. */
function instant(date: string): string {
  return `${date}T00:00:00Z`;
}
