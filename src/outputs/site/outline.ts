// Headings of a page → the list of 本页目录: two levels, a subheading inside the item of its heading.
import type { NumberedHeading } from '../../model/book.ts';
import { escapeHtml } from '../../render/html.ts';
import { numberedTitle } from './site.ts';

/** List items, or empty. `extra` are headings of the page that are not the author's. */
export function renderOutline(
  headings: readonly NumberedHeading[],
  extra: readonly { anchor: string; text: string }[],
): string {
  const groups: { top: string; inner: string[] }[] = [];
  for (const { anchor, level, number, text } of headings) {
    const link = renderLink(anchor, numberedTitle(number, text));
    const group = groups.at(-1);
    if (level <= 2 || !group) groups.push({ top: link, inner: [] });
    else group.inner.push(link);
  }
  for (const { anchor, text } of extra) groups.push({ top: renderLink(anchor, escapeHtml(text)), inner: [] });
  return groups.map(({ top, inner }) => `<li>${top}${renderInner(inner)}</li>`).join('');
}

function renderInner(links: readonly string[]): string {
  return links.length > 0 ? `<ol>${links.map((link) => `<li>${link}</li>`).join('')}</ol>` : '';
}

/** A space in an anchor cannot occur, a percent sign can, and would be read as an escape. */
function renderLink(anchor: string, html: string): string {
  return `<a href="#${escapeHtml(anchor.replaceAll('%', '%25'))}">${html}</a>`;
}
