// HTML of a page → the links in it that have a preview: those into the book, but for headings that lead to themselves and ways back.

import type { Book } from '../../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../../../model/page.ts';
import type { Site } from '../site.ts';
import { cutElement } from './element.ts';

export type PreviewedLink = {
  /** Its `href` as the page has it; of a link that stands for more than it leads to, such as 1 in [1–3], `#` and its id. */
  readonly name: string;
  /** Addresses in the site. */
  readonly targets: readonly string[];
};

export function listLinks({ base, book }: Pick<Site, 'base' | 'book'>, address: string, html: string): PreviewedLink[] {
  const links = new Map<string, readonly string[]>(listRanges(html, book));
  for (const [tag] of html.matchAll(/<a [^>]*>/g)) {
    if (/ class="anchor"| role="doc-backlink"/.test(tag)) continue;
    const href = unescapeHtml(attribute(tag, 'href'));
    if (href.startsWith('#')) links.set(href, [unescapePercent(address + href)]);
    else if (href.startsWith(base)) links.set(href, [unescapePercent(href.slice(base.length))]);
  }
  return [...links].map(([name, targets]) => ({ name, targets }));
}

/** Citations whose numbers are not all written, as in [1–3]: every number of it stands for all of its works. */
function listRanges(html: string, { citationNumbers }: Pick<Book, 'citationNumbers'>): [string, string[]][] {
  return [...html.matchAll(/<(?:sup|span) class="citation(?: in-words)?"><span id="cite-/g)].flatMap(({ index }) => {
    const { content } = cutElement(html, index);
    const keys = [...content.matchAll(/ id="cite-([^"]*)-\d+"/g)].map(([, key]) => key ?? '');
    const sorted = [...new Set(keys)].toSorted((a, b) => (citationNumbers.get(a) ?? 0) - (citationNumbers.get(b) ?? 0));
    const targets = sorted.map((key) => `${BIBLIOGRAPHY_ADDRESS}#${referenceAnchor(key)}`);
    const ids = [...content.matchAll(/<a [^>]*>/g)].map(([tag]) => unescapeHtml(attribute(tag, 'id')));
    return ids.filter((id) => id).map((id): [string, string[]] => [`#${id}`, targets]);
  });
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** What `linkTo` of src/render/ does to an anchor, undone. */
function unescapePercent(address: string): string {
  return address.replaceAll('%25', '%');
}

function unescapeHtml(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
