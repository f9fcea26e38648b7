// `[@a; @b, p. 35]` → [1，3]35, raised, or （林青，2024；…）; `@a` → 作者等 before it; `[-@a]` → on the line. What stands for a work leads to
// its entry, and its anchor is where the entry leads back to.
import { type CitationText, writeCitation } from '../bibliography/citation-text.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../model/page.ts';
import type { CitationPiece } from '../model/reference-text.ts';
import type { Citation, CitationItem, Section } from '../model/section.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { fateMark } from './fate-mark.ts';
import { escapeHtml, tag } from './html.ts';
import { styledText } from './text-pieces.ts';

export const citationRules: Rules = {
  citation: (token, context) => {
    const citation = factOf<Citation>(token);
    const { book, page } = context;
    const unknown = citation.items.filter(({ key }) => !book.citationNumbers.has(key.value));
    const text = writeCitation(book, page.section, citation);
    const missing = unknown.map(({ key }) => tag('span', { class: 'missing' }, escapeHtml(`[@${key.value}]`)));
    return (
      escapeHtml(text.authors) + bracketHtml(text, citation, context) + fateMark(citation, context) + missing.join('')
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

function bracketHtml({ pieces, inWords, raised }: CitationText, { items }: Citation, context: Context): string {
  if (pieces.length === 0) return '';
  const anchors = anchorsByKey(items, context);
  // Raised once is enough.
  const shown = raised ? pieces.map(lower) : pieces;
  const html = shown.map((piece) => pieceHtml(piece, anchors, context)).join('');
  // A number inside a range, or said once for two, is not written: its anchor is.
  const unwritten = [...anchors.values()].flat().map((anchor) => tag('span', { id: anchor }, ''));
  return tag(raised ? 'sup' : 'span', { class: inWords ? 'citation in-words' : 'citation' }, unwritten.join('') + html);
}

/** Inside a link none: a link inside a link is no HTML, and its words stand twice on the page. */
function anchorsByKey(
  items: readonly CitationItem[],
  { book, citationAnchors, openLinks }: Context,
): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  if (openLinks.includes(true)) return anchors;
  for (const { key, span } of items) {
    const anchor = citationAnchors.get(span.start);
    if (anchor !== undefined && book.citationNumbers.has(key.value))
      anchors.set(key.value, [...(anchors.get(key.value) ?? []), anchor]);
  }
  return anchors;
}

function lower(piece: CitationPiece): CitationPiece {
  return { ...piece, styles: piece.styles?.filter((style) => style !== 'superscript') ?? [] };
}

/** Takes the anchors it writes out of `anchors`. */
function pieceHtml(piece: CitationPiece, anchors: ReadonlyMap<string, string[]>, context: Context): string {
  const { key } = piece;
  if (key === undefined || context.openLinks.includes(true)) return styledText(piece);
  const href = linkTo(context, `${BIBLIOGRAPHY_ADDRESS}#${referenceAnchor(key)}`);
  return tag('a', { id: anchors.get(key)?.shift(), href, role: 'doc-biblioref' }, styledText(piece));
}
