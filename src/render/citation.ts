// `[@a; @b, p. 35]` → [1，3]35, raised; `@a` → 作者等 before it; `[-@a]` → on the line. Each number leads to its entry, and its anchor is
// where the entry leads back to.
import { citationAuthors } from '../bibliography/citation-authors.ts';
import { type CitationPiece, type CitedNumber, formatNumericCitation } from '../bibliography/numeric-citation.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../model/page.ts';
import type { Citation, CitationItem, Section } from '../model/section.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

export const citationRules: Rules = {
  citation: (token, context) => {
    const citation = factOf<Citation>(token);
    const unknown = citation.items.filter(({ key }) => !context.book.citationNumbers.has(key.value));
    const authors = citation.form === 'narrative' ? escapeHtml(namedAuthors(citation, context)) : '';
    const bracket = bracketHtml(citation, context);
    const onLine = citation.items.some(({ suppressAuthor }) => suppressAuthor);
    const number = bracket && tag(onLine ? 'span' : 'sup', { class: 'citation' }, bracket);
    return (
      authors +
      number +
      unknown.map(({ key }) => tag('span', { class: 'missing' }, escapeHtml(`[@${key.value}]`))).join('')
    );
  },
};

/** Start of each citation's item → its anchor, as the bibliography names it: counted per key in the order of the file. */
export function nameCitations({ citations }: Pick<Section, 'citations'>): Map<number, string> {
  const counts = new Map<string, number>();
  const anchors = new Map<number, string>();
  for (const { key, span } of citations.flatMap(({ items }) => items)) {
    const count = (counts.get(key.value) ?? 0) + 1;
    counts.set(key.value, count);
    anchors.set(span.start, `cite-${key.value}-${count}`);
  }
  return anchors;
}

function namedAuthors({ items }: Citation, { book }: Context): string {
  return items
    .map(({ key }) => book.references.get(key.value))
    .flatMap((reference) => (reference ? [citationAuthors(reference.record)] : []))
    .join('、');
}

function bracketHtml({ items }: Citation, context: Context): string {
  const anchors = anchorsByNumber(items, context);
  const pieces = formatNumericCitation(
    items.flatMap((item) => citedNumber(item, context)),
    context.book.settings['citation-style'],
  );
  // A link inside a link is no HTML.
  if (context.openLinks.includes(true)) return pieces.map(({ text }) => escapeHtml(text)).join('');
  const html = pieces.map((piece) => pieceHtml(piece, anchors, context)).join('');
  // A number inside a range, or said once for two, is not written: its anchor is.
  const unwritten = [...anchors.values()].flat().map((anchor) => tag('span', { id: anchor }, ''));
  return unwritten.join('') + html;
}

function citedNumber({ key, locator, prefix }: CitationItem, { book }: Context): CitedNumber[] {
  const number = book.citationNumbers.get(key.value);
  if (number === undefined) return [];
  return [{ number, ...(locator && { locator }), ...(prefix && { prefix: prefix.value }) }];
}

function anchorsByNumber(items: readonly CitationItem[], { book, citationAnchors }: Context): Map<number, string[]> {
  const anchors = new Map<number, string[]>();
  for (const { key, span } of items) {
    const number = book.citationNumbers.get(key.value);
    const anchor = citationAnchors.get(span.start);
    if (number !== undefined && anchor !== undefined) anchors.set(number, [...(anchors.get(number) ?? []), anchor]);
  }
  return anchors;
}

/** Takes the anchors it writes out of `anchors`. */
function pieceHtml(
  { text, kind, number }: CitationPiece,
  anchors: ReadonlyMap<number, string[]>,
  context: Context,
): string {
  const reference =
    kind === 'number' && number !== undefined ? context.book.citedReferences[number - 1]?.reference : undefined;
  if (number === undefined || !reference) return escapeHtml(text);
  const href = linkTo(context, `${BIBLIOGRAPHY_ADDRESS}#${referenceAnchor(reference.key.value)}`);
  return tag('a', { id: anchors.get(number)?.shift(), href, role: 'doc-biblioref' }, escapeHtml(text));
}
