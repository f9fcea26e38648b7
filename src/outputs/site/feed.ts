// Book → Atom feed (RFC 4287): an entry for each chapter and section whose day of change is known, the newest first; of as many as have
// room the whole text. An entry's id is its page's address, or a UUID of its label where the book does not say at which address it lies:
// both outlive a change of the title.
import { createHash } from 'node:crypto';
import type { BookPage } from '../../model/book.ts';
import type { RenderedSection } from '../../render/section.ts';
import { writeFeedContents } from './feed-content.ts';
import { summarizePage, summarizeText } from './plain-text.ts';
import { changeDate, plainTitle, type Site } from './site.ts';
import { escapeXml, textElement } from './xml.ts';

export const FEED_ADDRESS = 'feed.xml';

/** `url` is where the site's base lies, without a slash at its end; without it links are relative to the host. */
export function writeFeed(site: Site, url: string | undefined, sections: ReadonlyMap<string, RenderedSection>): string {
  const { title, abstract, language, authors, date } = site.book.settings;
  const pages = site.book.pages
    .flatMap((page) => ({ page, updated: changeDate(site, page) ?? '' }))
    .filter(({ updated }) => updated)
    .toSorted((a, b) => (a.updated < b.updated ? 1 : Number(a.updated > b.updated) * -1));
  const root = url === undefined ? site.base : `${url}/`;
  const addresses = pages.map(({ page }) => page.address);
  const contents = writeFeedContents(addresses, sections, { base: site.base, root });
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    textElement('id', url === undefined ? uuidOf(title, '') : root),
    textElement('title', title),
    abstract && textElement('subtitle', summarizeText(abstract)),
    textElement('updated', instant(pages[0]?.updated ?? date)),
    writeAuthors(authors.map(({ name }) => name)),
    writeLink('self', `${root}${FEED_ADDRESS}`),
    writeLink('alternate', root),
    ...pages.map(({ page, updated }) => {
      const address = `${root}${page.address}`;
      const id = url === undefined ? uuidOf(title, page.id) : address;
      return writeEntry(page, updated, { address, id, content: contents.get(page.address) });
    }),
    '</feed>',
  ];
  return `${lines.filter((line) => line).join('\n')}\n`;
}

type EntryParts = { readonly address: string; readonly id: string; readonly content: string | undefined };

function writeEntry(page: BookPage, updated: string, { address, id, content }: EntryParts): string {
  const summary = summarizePage(page);
  const elements = [
    textElement('id', id),
    textElement('title', plainTitle(page)),
    textElement('updated', instant(updated)),
    writeAuthors(page.section.frontMatter.yaml.value?.authors ?? []),
    summary && textElement('summary', summary),
    writeLink('alternate', address),
    content && `<content type="html">${escapeXml(content)}</content>`,
  ];
  return `<entry>\n${elements.filter((element) => element).join('\n')}\n</entry>`;
}

/** The same label of the same book always has the same UUID (RFC 9562, version 8: made of our own hash). */
function uuidOf(title: string, label: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([title, label]))
    .digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const groups = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(18, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
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
