// An address of the site → what a preview of it shows: entry, term, note, figure, table, formula, theorem … as they stand on their
// pages; of a heading or a page its title and first sentence. Nothing is rendered again.
import type { BookPage } from '../../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, GLOSSARY_ADDRESS } from '../../../model/page.ts';
import { escapeHtml, tag } from '../../../render/html.ts';
import type { RenderedSection } from '../../../render/section.ts';
import { joinLines } from '../plain-text.ts';
import { linkTo, numberedTitle, type Site } from '../site.ts';
import { detachHtml } from './detach.ts';
import { cutElement, dropElements, indexIds } from './element.ts';
import { firstSentence } from './first-sentence.ts';

export type PreviewSources = {
  readonly sections: ReadonlyMap<string, RenderedSection>;
  readonly bibliography: string;
  readonly glossary: string;
};

/** What leads elsewhere from an entry or a note is no part of what it says. */
const LEFT_OUT = /<\w+ [^>]*(?:class="(?:records|cited-by)"|role="doc-backlink")[^>]*>/;

/** Undefined for what lies on no page of the book, and for addresses without such an anchor. Each is made once. */
export function createFragments(site: Site, sources: PreviewSources): (address: string) => string | undefined {
  const pages = new Map(site.book.pages.map((page) => [page.address, page]));
  const bodies = new Map<string, { readonly html: string; readonly ids: ReadonlyMap<string, number> } | undefined>();
  const made = new Map<string, string | undefined>();
  const bodyOf = (address: string) => {
    if (!bodies.has(address)) {
      const html = htmlOf(address, sources);
      bodies.set(address, html === undefined ? undefined : { html, ids: indexIds(html) });
    }
    return bodies.get(address);
  };
  const make = (address: string): string | undefined => {
    const [path = '', anchor] = address.split('#', 2);
    const [page, body] = [pages.get(path), bodyOf(path)];
    if (!body) return undefined;
    if (page && (anchor === undefined || anchor === page.id)) return describePage(site, page, body.html);
    const start = anchor === undefined ? undefined : body.ids.get(escapeHtml(anchor));
    return start === undefined ? undefined : describeElement(body.html, start, path);
  };
  return (address) => {
    if (!made.has(address)) {
      const html = make(address);
      const page = site.base + (address.split('#', 1)[0] ?? '');
      made.set(address, html === undefined ? undefined : detachHtml(html, escapeHtml(page)));
    }
    return made.get(address);
  };
}

function htmlOf(address: string, { sections, bibliography, glossary }: PreviewSources): string | undefined {
  if (address === BIBLIOGRAPHY_ADDRESS) return bibliography;
  if (address === GLOSSARY_ADDRESS) return glossary;
  const section = sections.get(address);
  return section && section.html + section.footnotes;
}

function describeElement(html: string, start: number, path: string): string {
  const element = cutElement(html, start);
  if (/^h\d$/.test(element.name)) return titleHtml(element.content) + firstSentence(html.slice(element.end));
  if (element.name === 'li') return tag('div', { class: 'preview-entry' }, dropElements(element.content, LEFT_OUT));
  if (path === GLOSSARY_ADDRESS) return tag('dl', { class: 'terms' }, element.html);
  return element.html;
}

/** Its summary says more than its first sentence. */
function describePage(site: Site, page: BookPage, html: string): string {
  const title = numberedTitle(page.numberText, page.title);
  const summary = page.section.frontMatter.yaml.value?.summary;
  const link = `<a class="anchor" href="${linkTo(site, page.address)}">${title}</a>`;
  return titleHtml(link) + (summary ? tag('p', {}, escapeHtml(joinLines(summary))) : firstSentence(html));
}

function titleHtml(html: string): string {
  return tag('p', { class: 'preview-title' }, html);
}
