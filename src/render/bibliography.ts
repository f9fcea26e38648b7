// Cited references → the list of references, in its order; each entry leads back to every place that cites it.
import { writeEntry, writeNumber } from '../bibliography/entry-text.ts';
import type { Book, CitedReference, CitingPlace } from '../model/book.ts';
import { referenceAnchor } from '../model/page.ts';
import type { Reference } from '../model/reference.ts';
import type { EntryPiece } from '../model/reference-text.ts';
import { escapeHtml, openTag, tag } from './html.ts';
import { styledText } from './text-pieces.ts';

/** Numbers, where the style has them, stand beside the entries. */
export function renderBibliography(book: Book, { base }: { readonly base: string }): string {
  const items = book.citedReferences.map((cited) => {
    const number = writeNumber(book, cited);
    const beside = number === '' ? '' : tag('span', { class: 'reference-number' }, escapeHtml(number));
    const text = tag('p', {}, renderEntry(cited.reference, book));
    const item = `${openTag('li', { id: referenceAnchor(cited.reference.key.value) })}${beside}<div>${text}${backLinks(cited, base)}</div></li>\n`;
    return { item, isNumbered: number !== '' };
  });
  const isNumbered = items.some((item) => item.isNumbered);
  const list = items.map(({ item }) => item).join('');
  return tag('ol', { class: isNumbered ? 'references' : 'references by-author' }, `\n${list}`);
}

/** Without its number. */
export function renderEntry(reference: Reference, book: Book): string {
  return writeEntry(book, reference).map(pieceHtml).join('');
}

function pieceHtml(piece: EntryPiece): string {
  const { href, lang } = piece;
  const html = styledText(piece);
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
