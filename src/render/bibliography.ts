// Cited references → the list of references, in its order; each entry tells what is known of the work, offers its record, and leads
// back to every place that cites it.
import { writeEntry, writeNumber } from '../bibliography/entry-text.ts';
import type { Book, CitedReference } from '../model/book.ts';
import { recordAddress, referenceAnchor } from '../model/page.ts';
import type { Reference } from '../model/reference.ts';
import type { EntryPiece } from '../model/reference-text.ts';
import { RECORD_FORMATS } from '../records/formats.ts';
import { renderCitingPlaces } from './citing-places.ts';
import type { RenderOptions } from './context.ts';
import { entryFateMark } from './fate-mark.ts';
import { escapeHtml, openTag, tag } from './html.ts';
import { styledText } from './text-pieces.ts';
import { renderVerdict } from './verdict.ts';

type Options = Pick<RenderOptions, 'base' | 'typeset' | 'verdicts'>;

/** Numbers, where the style has them, stand beside the entries. */
export function renderBibliography(book: Book, options: Options): string {
  const items = book.citedReferences.map((cited) => ({ cited, number: writeNumber(book, cited) }));
  const isNumbered = items.some(({ number }) => number !== '');
  const list = items.map(({ cited, number }) => renderItem(book, cited, number, options)).join('');
  return tag('ol', { class: isNumbered ? 'references' : 'references by-author' }, `\n${list}`);
}

function renderItem(book: Book, cited: CitedReference, number: string, options: Options): string {
  const { reference } = cited;
  const key = reference.key.value;
  const beside = number === '' ? '' : tag('span', { class: 'reference-number' }, escapeHtml(number));
  const entry = tag('p', {}, entryFateMark(key, options) + renderEntry(reference, book));
  const content = entry + renderState(key, options) + renderCitingPlaces(cited, options);
  return `${openTag('li', { id: referenceAnchor(key) })}${beside}<div>${content}</div></li>\n`;
}

/** Shown where scripts run; it copies the first of the files. */
export const COPY_BUTTON = '<button type="button">复制</button>';

/** What is known of the work, and its record for other programs. */
function renderState(key: string, { base, verdicts }: Options): string {
  const verdict = verdicts.get(key);
  const links = [...RECORD_FORMATS].map(([format, { name }]) =>
    tag('a', { href: base + recordAddress(key, format), download: true }, name),
  );
  const records = tag('span', { class: 'records' }, `${links.join(' ')} ${COPY_BUTTON}`);
  return tag('p', { class: 'state' }, `${verdict ? `${renderVerdict(verdict)} ` : ''}${records}`);
}

/** Without its number. */
export function renderEntry(reference: Reference, book: Book): string {
  return writeEntry(book, reference).map(entryHtml).join('');
}

export function entryHtml(piece: EntryPiece): string {
  const { href, lang } = piece;
  const html = styledText(piece);
  if (href !== undefined && /^https?:\/\//i.test(href)) return tag('a', { href, rel: 'noopener' }, html);
  // Only titles: the full-width marks of an entry are Chinese ones in every language, and need its faces.
  return lang && !lang.startsWith('zh') ? tag('span', { lang }, html) : html;
}
