// Facts of a page → its content in the order of the file: headings, paragraphs, figures, tables, formulas, code, blocks.
import type { PageContent } from '../../../schemas/page.ts';
import type { Book, BookPage } from '../../model/book.ts';
import { listingCode } from '../../model/listing-code.ts';
import { imageAddress } from '../../model/page.ts';
import type { Figure, Listing, Paragraph, Section, Table } from '../../model/section.ts';
import { findLine, type Part } from '../../model/span.ts';
import { describeBlock } from '../../render/block.ts';
import { createTextMarker, type MarkText } from './marked-text.ts';

type Placed = { readonly start: number; readonly content: PageContent };

export function gatherContent(book: Book, page: BookPage): PageContent[] {
  const { section } = page;
  const mark = createTextMarker(book, section);
  const placed = [
    ...placeHeadings(page, mark),
    ...placeParagraphs(section, mark),
    ...placeFigures(book, section, mark),
    ...placeTables(book, section, mark),
    ...placeFormulas(book, section),
    ...placeCode(book, section),
    ...placeBlocks(book, section),
  ].toSorted((a, b) => a.start - b.start);
  const starts = placed.map(({ start }) => start);
  const ends = new Map(section.blocks.map(({ span }) => [span.start, span.end]));
  return placed.map(({ start, content }, index) => {
    if (content.kind !== 'block') return content;
    return { ...content, length: findLine(starts, (ends.get(start) ?? start) - 1) - index };
  });
}

function placeHeadings({ headings, section }: BookPage, mark: MarkText): Placed[] {
  const numbers = new Map(headings.map(({ anchor, number }) => [anchor, number]));
  const texts = new Map(section.paragraphs.map((paragraph) => [paragraph.span.start, paragraph]));
  return section.headings.map(({ span, content, anchor, level, text }) => {
    const paragraph = texts.get(content.start);
    const marked = paragraph ? mark(paragraph) : { text };
    const number = numbers.get(anchor);
    return { start: span.start, content: { kind: 'heading', anchor, level, ...(number && { number }), ...marked } };
  });
}

function placeParagraphs({ paragraphs, footnotes }: Section, mark: MarkText): Placed[] {
  const notes = footnotes.toSorted((a, b) => a.span.start - b.span.start);
  const starts = notes.map(({ span }) => span.start);
  const noteAt = (offset: number) => {
    const note = notes[findLine(starts, offset)];
    return note && note.span.start <= offset && offset < note.span.end ? { footnote: note.label.value } : {};
  };
  return paragraphs.flatMap((paragraph): Placed[] => {
    const { kind, span, anchor } = paragraph;
    const content = { ...mark(paragraph), ...noteAt(span.start) };
    if (kind === 'term') return [{ start: span.start, content: { kind, ...content } }];
    if (kind !== 'paragraph') return [];
    return [{ start: span.start, content: { kind, ...(anchor !== undefined && { anchor }), ...content } }];
  });
}

type Captioned = Pick<Figure | Table, 'label'> & { readonly caption?: Part };

function captionOf(book: Book, { paragraphs }: Section, mark: MarkText): (thing: Captioned) => LabelledText {
  const captions = new Map<number, Paragraph>();
  for (const paragraph of paragraphs) if (paragraph.kind === 'caption') captions.set(paragraph.span.start, paragraph);
  return ({ label, caption }) => {
    const paragraph = caption && captions.get(caption.span.start);
    return { ...labelOf(book, label), ...(paragraph ? mark(paragraph) : { text: caption?.value ?? '' }) };
  };
}

type LabelledText = ReturnType<typeof labelOf> & ReturnType<MarkText>;

/** Its anchor and number, of what has them. */
function labelOf({ targets }: Book, label: Part | undefined): { anchor?: string; number?: string } {
  const target = label && targets.get(label.value);
  return { ...(label && { anchor: label.value }), ...(target?.number && { number: target.text }) };
}

function placeFigures(book: Book, section: Section, mark: MarkText): Placed[] {
  const caption = captionOf(book, section, mark);
  return section.figures.map((figure) => {
    const { span, alternative, target } = figure;
    const file = target === undefined ? undefined : book.source.get(target);
    const isKept = file?.kind === 'image' || (file?.kind === 'text' && target?.toLowerCase().endsWith('.svg'));
    const image = isKept && target !== undefined ? { image: imageAddress(target, file) } : {};
    const described = alternative && { alternative: alternative.value };
    return { start: span.start, content: { kind: 'figure', ...caption(figure), ...described, ...image } };
  });
}

function placeTables(book: Book, section: Section, mark: MarkText): Placed[] {
  const caption = captionOf(book, section, mark);
  const starts = section.tables.flatMap(({ rows }) => rows.map(({ span }) => span.start)).toSorted((a, b) => a - b);
  const cells = new Map<number, string[]>();
  for (const cell of section.paragraphs) {
    if (cell.kind !== 'cell') continue;
    const start = starts[findLine(starts, cell.span.start)] ?? cell.span.start;
    const row = cells.get(start);
    if (row) row.push(mark(cell).text);
    else cells.set(start, [mark(cell).text]);
  }
  return section.tables.map((table) => {
    const rows = table.rows.map(({ span }) => cells.get(span.start) ?? []);
    return { start: table.span.start, content: { kind: 'table', ...caption(table), rows } };
  });
}

/** Those in a line of text are marks of it. */
function placeFormulas(book: Book, { formulas, paragraphs }: Section): Placed[] {
  const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
  const inLines = new Set(pieces.flatMap(({ kind, start }) => (kind === 'formula' ? [start] : [])));
  return formulas
    .filter(({ span }) => !inLines.has(span.start))
    .map(({ span, tex, label }) => ({
      start: span.start,
      content: { kind: 'formula', ...labelOf(book, label), tex: tex.value.trim() },
    }));
}

function placeCode(book: Book, { listings, diagrams }: Section): Placed[] {
  const head = ({ span, label, caption }: Pick<Listing, 'span' | 'label' | 'caption'>) => ({
    start: span.start,
    text: { ...labelOf(book, label), text: caption?.value ?? '' },
  });
  return [
    ...listings.map((listing): Placed => {
      const { start, text } = head(listing);
      const language = listing.language && { language: listing.language.value };
      return { start, content: { kind: 'listing', ...text, ...language, code: listingCode(listing, book.source) } };
    }),
    ...diagrams.map((diagram): Placed => {
      const { start, text } = head(diagram);
      const described = diagram.alternative && { alternative: diagram.alternative.value };
      const [language, code] = [diagram.language.value, diagram.code.value];
      return { start, content: { kind: 'diagram', ...text, ...described, language, code } };
    }),
  ];
}

/** How many items a block holds is counted when all have their place. */
function placeBlocks(book: Book, { blocks }: Section): Placed[] {
  return blocks.map((block): Placed => {
    const { title } = describeBlock(block, book);
    const anchor = block.label && { anchor: block.label.value };
    return {
      start: block.span.start,
      content: { kind: 'block', ...anchor, text: title, block: block.kind, length: 0 },
    };
  });
}
