// Numbered figures or tables of the book → the list of 图目录 or 表目录: each number and caption leads to the thing.
import type { RenderedSection } from '../../render/section.ts';
import { listNumbered } from './directories.ts';
import { anchorTo, numberedHtml, type Site } from './site.ts';

/** `sections` are the rendered pages by address: they hold the captions. */
export function renderFigureList(
  site: Site,
  kind: 'fig' | 'tbl',
  sections: ReadonlyMap<string, RenderedSection>,
): string {
  const items = listNumbered(site.book, kind).map(({ label, text, address }) => {
    const page = address.slice(0, address.indexOf('#'));
    const caption = sections.get(page)?.titles.captions.get(label) ?? '';
    return `<li>${anchorTo(site, address, numberedHtml(text, caption))}</li>`;
  });
  return `<ol class="figure-list">\n${items.join('\n')}\n</ol>`;
}
