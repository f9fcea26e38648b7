// Headings of a page → the list of 本页目录, and of the page in the whole contents: two levels, a subheading inside the item of its heading.
import type { NumberedHeading } from '../../model/book.ts';
import { escapeHtml } from '../../render/html.ts';
import { numberedHtml } from './site.ts';

/** A heading of a page that is not the author's. */
export type OwnHeading = { readonly anchor: string; readonly text: string };

/** List items, or empty. `titles` are the words of headings as HTML, by anchor. */
export function renderOutline(
  headings: readonly NumberedHeading[],
  titles: ReadonlyMap<string, string>,
  extra: readonly OwnHeading[] = [],
): string {
  const items = extra.map(({ anchor, text }) => `<li>${renderLink('', anchor, escapeHtml(text))}</li>`);
  return renderHeadingList(headings, titles, '') + items.join('');
}

/** The same for any page: `page` is its `href`, empty for the page itself. */
export function renderHeadingList(
  headings: readonly NumberedHeading[],
  titles: ReadonlyMap<string, string>,
  page: string,
): string {
  const groups: { top: string; inner: string[] }[] = [];
  for (const { anchor, level, number, text } of headings) {
    const link = renderLink(page, anchor, numberedHtml(number, titles.get(anchor) ?? escapeHtml(text)));
    const group = groups.at(-1);
    if (level <= 2 || !group) groups.push({ top: link, inner: [] });
    else group.inner.push(link);
  }
  return groups.map(({ top, inner }) => `<li>${top}${renderInner(inner)}</li>`).join('');
}

function renderInner(links: readonly string[]): string {
  return links.length > 0 ? `<ol>${links.map((link) => `<li>${link}</li>`).join('')}</ol>` : '';
}

/** A space in an anchor cannot occur, a percent sign can, and would be read as an escape. */
function renderLink(page: string, anchor: string, html: string): string {
  return `<a href="${page}#${escapeHtml(anchor.replaceAll('%', '%25'))}">${html}</a>`;
}
