// Facts of one page → the passages in which it is searched, in document order, each with the anchor that leads to it.

import { plainText } from '../../../bibliography/entry.ts';
import { writeEntry } from '../../../bibliography/entry-text.ts';
import type { Passage } from '../../../client/search/shard.ts';
import type { Book, BookPage } from '../../../model/book.ts';
import { listingCode } from '../../../model/listing-code.ts';
import type { Section } from '../../../model/section.ts';
import { findLine, type Part, type Span } from '../../../model/span.ts';
import { formulaText } from '../../../render/formula-text.ts';
import type { Typeset } from '../../../render/typeset.ts';
import type { Spelling } from './spelling.ts';
import { createSpeaker, type Speak } from './spoken-text.ts';

export type Gathering = {
  readonly book: Book;
  readonly page: BookPage;
  readonly typeset: Typeset;
  readonly spelling: Spelling;
};

/** Stands between the cells of a row: no query holds it. */
const CELL_MARK = ' │ ';

/** What stands at a place of the file: an anchor of its own, a passage, or both. A passage without anchor takes the one before it. */
type Placed = {
  readonly start: number;
  readonly anchor?: string | undefined;
  readonly passage?: Omit<Passage, 'anchor'>;
};

export function gatherPassages(gathering: Gathering): Passage[] {
  const { book, page, typeset } = gathering;
  const { section } = page;
  const speak = createSpeaker(book, section, typeset);
  const isShown = findShown(section);
  const placed = [
    ...placeHeadings(gathering, speak),
    ...placeParagraphs(gathering, speak),
    ...placeRows(section, speak),
    ...placeFormulas(gathering),
    ...placeListings(gathering),
    ...placeBlocks(gathering),
  ].toSorted((a, b) => a.start - b.start);
  let last = '';
  return placed.flatMap(({ start, anchor = last, passage }) => {
    if (!isShown(start)) return [];
    last = anchor;
    return passage?.text.trim() || passage?.number ? [{ ...passage, anchor }] : [];
  });
}

/** A footnote that no mark leads to is not on the page. */
function findShown({ footnotes, footnoteReferences }: Section): (offset: number) => boolean {
  const marked = new Set(footnoteReferences.map(({ label }) => label.value));
  const spans = footnotes.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  const starts = spans.map(({ start }) => start);
  const labels = new Map(footnotes.map(({ label, span }) => [span.start, label.value]));
  return (offset) => {
    const around = spans[findLine(starts, offset)];
    if (!around || offset < around.start || offset >= around.end) return true;
    return marked.has(labels.get(around.start) ?? '');
  };
}

function placeHeadings({ page, spelling }: Gathering, speak: Speak): Placed[] {
  const numbers = new Map(page.headings.map(({ anchor, number }) => [anchor, number]));
  const headings = new Map(page.section.headings.map((heading) => [heading.content.start, heading]));
  return page.section.paragraphs.flatMap((paragraph) => {
    const heading = paragraph.kind === 'heading' ? headings.get(paragraph.span.start) : undefined;
    if (!heading) return [];
    const [text, { anchor }] = [speak(paragraph), heading];
    const passage = { kind: 'heading', text, ...numbered(numbers.get(anchor)), pinyin: spelling.spell(text) } as const;
    return [{ start: heading.span.start, anchor, passage }];
  });
}

/** Paragraphs, definition terms, and the captions of figures and tables. */
function placeParagraphs({ book, page: { section } }: Gathering, speak: Speak): Placed[] {
  const captioned = [...section.figures.filter(({ block }) => block), ...section.tables];
  const captions = new Map(captioned.map((thing) => [thing.caption?.span.start, thing]));
  return section.paragraphs.flatMap((paragraph): Placed[] => {
    const { kind, anchor, span } = paragraph;
    if (kind === 'paragraph' || kind === 'term')
      return [{ start: span.start, anchor, passage: { kind: 'text', text: speak(paragraph) } }];
    const thing = kind === 'caption' ? captions.get(span.start) : undefined;
    if (!thing) return [];
    // A caption below its table leads to the table all the same.
    const passage = { kind: 'caption', text: speak(paragraph), ...numberOf(book, thing.label) } as const;
    return [{ start: thing.span.start, anchor: thing.label?.value, passage }];
  });
}

/** One passage for each row of a table: a cell alone says too little. */
function placeRows({ tables, paragraphs }: Section, speak: Speak): Placed[] {
  const starts = tables.flatMap(({ rows }) => rows.map(({ span }) => span.start)).toSorted((a, b) => a - b);
  const rows = new Map<number, string[]>();
  for (const cell of paragraphs) {
    if (cell.kind !== 'cell' || cell.text.trim() === '') continue;
    const start = starts[findLine(starts, cell.span.start)] ?? cell.span.start;
    const cells = rows.get(start) ?? [];
    cells.push(speak(cell));
    rows.set(start, cells);
  }
  return [...rows].map(([start, cells]) => ({ start, passage: { kind: 'text', text: cells.join(CELL_MARK) } }));
}

/** Numbered and displayed formulas; of those in a line each TeX once, where it is more than the paragraph's text says. */
function placeFormulas({ book, page: { section }, typeset }: Gathering): Placed[] {
  const seen = new Set<string>();
  return section.formulas.flatMap((formula): Placed[] => {
    const { span, tex, display, label } = formula;
    const text = tex.value.trim().replace(/\s+/g, ' ');
    if (!display && (seen.has(text) || formulaText(formula, typeset) === text)) return [];
    seen.add(text);
    return [{ start: span.start, anchor: label?.value, passage: { kind: 'formula', text, ...numberOf(book, label) } }];
  });
}

/** Code, and the captions of code and diagrams, which are no paragraphs. */
function placeListings({ book, page: { section } }: Gathering): Placed[] {
  const caption = ({ span, label, caption }: { span: Span; label?: Part; caption?: Part }): Placed => ({
    start: span.start,
    anchor: label?.value,
    passage: { kind: 'caption', text: caption?.value ?? '', ...numberOf(book, label) },
  });
  const code = section.listings.map(
    (listing): Placed => ({
      start: listing.span.start,
      passage: { kind: 'code', text: listingCode(listing, book.source) },
    }),
  );
  return [...section.diagrams.map(caption), ...section.listings.map(caption), ...code];
}

/** Names of theorems and callouts, and the entries of lists of references. */
function placeBlocks({ book, page: { section } }: Gathering): Placed[] {
  const listed = new Set<string>();
  return section.blocks.flatMap(({ span: { start }, name, label, category }): Placed[] => {
    const head = { kind: 'caption', text: name?.value ?? '', ...numberOf(book, label) } as const;
    if (!category || listed.has(category.value)) return [{ start, anchor: label?.value, passage: head }];
    listed.add(category.value);
    const references = book.categories.get(category.value) ?? [];
    return references.map((reference) => {
      const { record } = reference;
      const entry = plainText(writeEntry(book, reference));
      return { start, passage: { kind: 'entry', text: record.annote ? `${entry} ${record.annote}` : entry } };
    });
  });
}

function numbered(number: string | undefined): Pick<Passage, 'number'> {
  return number ? { number } : {};
}

/** 图2-3, where the label has a number. */
function numberOf({ targets }: Book, label: Part | undefined): Pick<Passage, 'number'> {
  const target = label && targets.get(label.value);
  return numbered(target?.number && target.text);
}
