// Cited references → the list of references, in the order of their numbers; each entry leads back to every place that cites it.
import type { EntryPiece } from '../bibliography/entry.ts';
import { formatReference } from '../bibliography/format-reference.ts';
import type { Book, CitedReference, CitingPlace } from '../model/book.ts';
import { referenceAnchor } from '../model/page.ts';
import type { Reference } from '../model/reference.ts';
import { escapeHtml, openTag, tag } from './html.ts';

export function renderBibliography({ citedReferences, settings }: Book, { base }: { readonly base: string }): string {
  const items = citedReferences.map((cited) => {
    const number = tag('span', { class: 'reference-number' }, `[${cited.number}]`);
    const text = tag('p', {}, renderEntry(cited.reference, settings));
    return `${openTag('li', { id: referenceAnchor(cited.reference.key.value) })}${number}<div>${text}${backLinks(cited, base)}</div></li>\n`;
  });
  return `<ol class="references">\n${items.join('')}</ol>`;
}

/** Without its number. */
export function renderEntry({ record }: Reference, settings: Book['settings']): string {
  return formatReference(record, settings['citation-style']).map(pieceHtml).join('');
}

function pieceHtml({ text, href, lang }: EntryPiece): string {
  const html = escapeHtml(text);
  if (href !== undefined && /^https?:\/\//i.test(href)) return tag('a', { href, rel: 'noopener' }, html);
  // Only titles: the full-width marks of an entry are Chinese ones in every language, and need its faces.
  return lang && !lang.startsWith('zh') ? tag('span', { lang }, html) : html;
}

/** 被引：1.1节、2.3节（2）; a page that cites twice has two links. */
function backLinks({ places }: CitedReference, base: string): string {
  const seen = new Map<string, number>();
  const links = places.map((place) => {
    const count = (seen.get(place.page) ?? 0) + 1;
    seen.set(place.page, count);
    return backLink(place, count, base);
  });
  return tag('p', { class: 'cited-by' }, `引用于：${links.join('、')}`);
}

function backLink({ pageText, address, sentence }: CitingPlace, count: number, base: string): string {
  const text = count > 1 ? `${pageText}（${count}）` : pageText;
  return tag(
    'a',
    { href: base + address.replaceAll('%', '%25'), role: 'doc-backlink', title: sentence || undefined },
    escapeHtml(text),
  );
}
