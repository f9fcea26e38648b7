// A page's inline constructs → edits of its text that turn those which are ours alone into Pandoc's: a cross-reference becomes a link
// with its words, a caption gets its number, what only Pandoc would read as a mark is escaped. No edit changes which blocks there are.
import type { Book } from '../../model/book.ts';
import type { Edit } from '../../model/diagnostic.ts';
import { imageAddress } from '../../model/page.ts';
import type {
  Citation,
  CrossReference,
  Figure,
  Formula,
  Link,
  Paragraph,
  Piece,
  TermUse,
} from '../../model/section.ts';
import { findLine, type Part } from '../../model/span.ts';
import { resolveDestination } from '../../render/link.ts';
import { glossNames, isFirstUse, isGlossed } from '../../render/term.ts';
import { crossReferencePieces } from '../../resolve/cross-reference-text.ts';
import { linkToFile, linkToPage } from './addresses.ts';
import { escapeText } from './escape-text.ts';
import type { Writing } from './writing.ts';

export function listInlineEdits(writing: Writing): Edit[] {
  const { section } = writing.page;
  const linkAt = findAround(section.links);
  const pieces = section.paragraphs.flatMap((paragraph) => paragraph.pieces);
  const inFormula = new Set(pieces.flatMap(({ kind, start }) => (kind === 'formula' ? [start] : [])));
  const behind = new Map(pieces.map((piece) => [piece.start, piece.kind === 'text' ? piece.text : '']));
  return [
    ...section.paragraphs.flatMap((paragraph) => editText(paragraph, linkAt)),
    ...section.citations.flatMap((citation) => partCitation(writing, citation)),
    ...section.crossReferences.map((reference) => spellOut(writing, reference, linkAt)),
    ...section.terms.flatMap((use) => glossTerm(writing, use, behind.get(use.span.end) ?? '')),
    ...section.figures.flatMap((figure) => editFigure(writing, figure)),
    ...section.tables.flatMap(({ label, caption }) => numberCaption(writing, label, caption)),
    ...section.attributes.flatMap(({ owner, span }) =>
      owner === 'table' || owner === 'heading' ? [{ span, text: '' }] : [],
    ),
    ...section.formulas
      .filter(({ span }) => inFormula.has(span.start))
      .flatMap((formula) => labelFormula(writing, formula)),
    ...redirectLinks(writing),
  ];
}

type LinkAt = (offset: number) => Link | undefined;

/** The link around an offset, of links in the order of the file. */
function findAround(links: readonly Link[]): LinkAt {
  const starts = links.map(({ span }) => span.start);
  return (offset) => {
    const link = links[findLine(starts, offset)];
    return link && link.span.start <= offset && offset < link.span.end ? link : undefined;
  };
}

function editText({ pieces, span: { file } }: Paragraph, linkAt: LinkAt): Edit[] {
  return pieces.flatMap((piece, index): Edit[] => {
    const { kind, text, start, end } = piece;
    if (kind === 'comment') return [{ span: { file, ...cutComment(piece, pieces, index) }, text: '' }];
    const escaped = linkAt(start)?.autolink ? text : escapePiece(piece);
    return escaped === text ? [] : [{ span: { file, start, end }, text: escaped }];
  });
}

function escapePiece({ kind, text }: Piece): string {
  if (kind === 'text') return escapeText(text);
  // A backslash that escapes nothing is one that readers see; Pandoc would take it for TeX.
  return kind === 'escape' && /^\\./.test(text) ? `\\${text}` : text;
}

/** A comment on a line of its own goes with the end of that line: a blank line would end the paragraph. */
function cutComment({ start, end }: Piece, pieces: readonly Piece[], index: number): { start: number; end: number } {
  const [before, after] = [pieces[index - 1], pieces[index + 1]];
  const isAlone = (before === undefined || before.kind === 'break') && after?.kind === 'break';
  return { start, end: isAlone ? after.end : end };
}

/** Pandoc reads letters of any script as part of a bare key, and no key behind one. */
function partCitation({ text }: Writing, { form, span, items }: Citation): Edit[] {
  const { file, start, end } = span;
  const blankAt = (offset: number): Edit => ({ span: { file, start: offset, end: offset }, text: ' ' });
  if (form === 'narrative')
    return [
      ...(start > 0 && !/\s/.test(text[start - 1] ?? ' ') ? [blankAt(start)] : []),
      ...(/[\s,.;:!?\])]/.test(text[end] ?? ' ') ? [] : [blankAt(end)]),
    ];
  return items.flatMap(({ key }) =>
    /[\s,;\]]/.test(text[key.span.end] ?? ' ') ? [] : [{ span: key.span, text: `{${key.value}}` }],
  );
}

function spellOut(writing: Writing, { span, items }: CrossReference, linkAt: LinkAt): Edit {
  const isLinked = linkAt(span.start) !== undefined;
  const words = crossReferencePieces(writing.book, items).map(({ text, target }) => {
    const escaped = escapeText(text);
    return target && !isLinked ? `[${escaped}](${linkToPage(writing.from, target.address)})` : escaped;
  });
  return { span, text: words.join('') };
}

/** Where the book first uses a term its other names follow in brackets, as on the page. */
function glossTerm({ terms }: Writing, use: TermUse, behind: string): Edit[] {
  const entry = terms.get(use.text.value);
  if (!entry || !isFirstUse(entry, use) || isGlossed(entry.term, behind)) return [];
  const names = glossNames(entry.term, use.text.value).map(escapeText);
  return [{ span: { ...use.span, start: use.span.end }, text: `（${names.join('，')}）` }];
}

function editFigure(writing: Writing, { target, path, label, caption, block }: Figure): Edit[] {
  const file = target === undefined ? undefined : writing.book.source.get(target);
  const isShown = file?.kind === 'image' || (file?.kind === 'text' && target?.toLowerCase().endsWith('.svg'));
  const edits = block ? numberCaption(writing, label, caption) : [];
  if (target === undefined || !isShown) return edits;
  return [...edits, { span: path.span, text: linkToFile(writing.from, imageAddress(target, file)) }];
}

function numberCaption({ book }: Writing, label: Part | undefined, caption: Part | undefined): Edit[] {
  const target = label && book.targets.get(label.value);
  if (!caption || !target?.number) return [];
  return [{ span: { ...caption.span, end: caption.span.start }, text: `${escapeText(target.text)} ` }];
}

/** `$$…$$ {#eq-x}` → `[$$…$$ （3-5）]{#eq-x}`: formulas themselves carry no labels in Pandoc. */
function labelFormula({ book }: Writing, { span, tex, label }: Formula): Edit[] {
  if (!label) return [];
  return [
    { span: { ...span, end: span.start }, text: '[' },
    { span: { ...span, start: tex.span.end + 2 }, text: closeFormula(book, label) },
  ];
}

/** What follows the dollars of a labelled formula. */
export function closeFormula({ targets }: Pick<Book, 'targets'>, { value }: Part): string {
  const number = targets.get(value)?.number;
  return `${number ? ` （${number}）` : ''}]{#${value}}`;
}

/** Links to pages and images of the book; those that lead nowhere keep their words. */
function redirectLinks(writing: Writing): Edit[] {
  const { page, from } = writing;
  return page.section.links.flatMap((link) => {
    const found = link.autolink ? { outside: '' } : resolveDestination(link.href.value, writing);
    if (found && 'outside' in found) return [];
    const { address } = found ?? page;
    const isFile = address.startsWith('assets/');
    return [redirect(writing, link, found ? (isFile ? linkToFile : linkToPage)(from, address) : '#')];
  });
}

/** A link whose destination stands elsewhere, `[a][b]` or `[b]`, gets its own. */
function redirect({ text }: Writing, { span, href }: Link, by: string): Edit {
  const { start, end } = href.span;
  if (end === span.end) return { span: href.span, text: `(${by})` };
  if (text[end] !== ']') return { span: href.span, text: by };
  return { span: { ...span, start: start - 1 > span.start ? start - 1 : end + 1 }, text: `(${by})` };
}
