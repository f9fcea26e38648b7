// A page's HTML → the full text of its entry in the feed: for readers that have neither our styles nor our scripts, at addresses that lead
// there from anywhere.
import { escapeHtml } from '../../render/html.ts';
import type { RenderedSection } from '../../render/section.ts';
import { dropElements } from './previews/element.ts';

/** Characters of all full texts of a feed: it is asked for often, and by many. */
const MAX_TEXTS = 500_000;

export type FeedPlace = {
  /** The site's path on its host, with `/` at both ends. */
  readonly base: string;
  /** What takes the place of the base: a whole address where that is known. */
  readonly root: string;
};

/** By address: the texts of the first pages, as many as have room together. */
export function writeFeedContents(
  addresses: readonly string[],
  sections: ReadonlyMap<string, RenderedSection>,
  place: FeedPlace,
): Map<string, string> {
  const contents = new Map<string, string>();
  let left = MAX_TEXTS;
  for (const address of addresses) {
    const section = sections.get(address);
    const content = section ? writeFeedContent(section, address, place) : '';
    left -= content.length;
    if (left < 0) break;
    if (content) contents.set(address, content);
  }
  return contents;
}

/** Of a formula MathML is left, which needs no style sheet, without its TeX, which would be shown beside it. */
function writeFeedContent({ html, footnotes }: RenderedSection, address: string, { base, root }: FeedPlace): string {
  return dropElements(html + footnotes, /<span class="katex-html"|<annotation[\s>]/)
    .replace(/<([a-z][a-z0-9-]*)( [^>]*)>/gi, (_tag, name: string, attributes: string) => {
      const kept = attributes
        .replace(/ (?:tabindex|class|style|loading|decoding)="[^"]*"/g, '')
        // Parts of a drawing name each other.
        .replace(/ href="#/g, name === 'a' ? ` href="${escapeHtml(root + address)}#` : '$&')
        .replace(/ (href|src)="(\/[^"]*)"/g, (whole, attribute: string, path: string) =>
          path.startsWith(base) ? ` ${attribute}="${escapeHtml(root)}${path.slice(base.length)}"` : whole,
        );
      return `<${name}${kept}>`;
    })
    .trim();
}
