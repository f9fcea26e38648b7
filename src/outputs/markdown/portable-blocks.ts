// Blocks of a page's layout → the same in Pandoc's forms: comments go, a paragraph is one line, what has a number says it, and what has
// a label that Pandoc could not read there stands in a `:::` that carries it. The facts of the page tell what each block is, in turn.
import { joinParts } from '../../mend/print-text.ts';
import type { Book, BookPage } from '../../model/book.ts';
import type { LayoutBlock, LayoutContainer, LayoutLeaf } from '../../model/layout.ts';
import { listingCode } from '../../model/listing-code.ts';
import type { Block, Diagram, Formula, Heading, Listing, Table } from '../../model/section.ts';
import type { Part } from '../../model/span.ts';
import { describeBlock } from '../../render/block.ts';
import { escapeStart, escapeText } from './escape-text.ts';
import { closeFormula } from './inline-edits.ts';
import { divOf, FREE, paragraphOf } from './new-blocks.ts';
import { listReferences } from './reference-list.ts';

/** Each call gives the next fact of the page, in the order of the file. */
type Next<Fact> = () => Fact | undefined;

type Reading = {
  readonly book: Book;
  readonly page: BookPage;
  readonly numbers: ReadonlyMap<string, string>;
  readonly heading: Next<Heading>;
  readonly code: Next<Listing | Diagram>;
  readonly table: Next<Table>;
  readonly formula: Next<Formula>;
  readonly block: Next<Block>;
  readonly listedCategories: Set<string>;
};

export function writePortably(book: Book, page: BookPage, blocks: readonly LayoutBlock[]): LayoutBlock[] {
  const { section } = page;
  const pieces = section.paragraphs.flatMap((paragraph) => paragraph.pieces);
  const inLines = new Set(pieces.flatMap(({ kind, start }) => (kind === 'formula' ? [start] : [])));
  return convertBlocks(blocks, {
    book,
    page,
    numbers: new Map(page.headings.map(({ anchor, number }) => [anchor, number])),
    heading: nextOf(section.headings),
    code: nextOf([...section.listings, ...section.diagrams].toSorted((a, b) => a.span.start - b.span.start)),
    table: nextOf(section.tables),
    formula: nextOf(section.formulas.filter(({ span }) => !inLines.has(span.start))),
    block: nextOf(section.blocks),
    listedCategories: new Set(),
  });
}

function nextOf<Fact>(facts: readonly Fact[]): Next<Fact> {
  let at = 0;
  return () => facts[at++];
}

function convertBlocks(blocks: readonly LayoutBlock[], reading: Reading): LayoutBlock[] {
  return blocks.flatMap((block) => convertBlock(block, reading));
}

function convertBlock(block: LayoutBlock, reading: Reading): LayoutBlock[] {
  switch (block.kind) {
    case 'comment':
      return [];
    case 'paragraph':
      return [{ ...block, text: { content: escapeStart(joinLines(block)), breaks: [], sentenceStarts: [] } }];
    case 'heading':
      return [writeHeading(block.text, reading)];
    case 'title':
      return [writeHeading(block.lines.slice(0, -1).join(' '), reading)];
    case 'code':
      return [writeCode(reading) ?? block];
    case 'formula':
      return [{ ...block, lines: writeFormula(block.lines, reading) }];
    case 'table':
      return writeTable(block, reading.table());
    default:
      return 'blocks' in block || 'items' in block || 'terms' in block ? [convertContainer(block, reading)] : [block];
  }
}

function joinLines({ text }: LayoutLeaf & { readonly kind: 'paragraph' }): string {
  return joinParts(text, [], ({ hard, heard }) => (hard ? '\\\n' : heard)).trim();
}

function writeHeading(text: string, { heading, numbers }: Reading): LayoutBlock {
  const fact = heading();
  const number = fact && numbers.get(fact.anchor);
  return {
    ...FREE,
    kind: 'heading',
    level: fact?.level ?? 2,
    text: number ? `${number} ${text}` : text,
    attributes: fact ? `{#${fact.anchor}${fact.unnumbered ? ' .unnumbered' : ''}}` : '',
  };
}

function writeCode({ code, book }: Reading): LayoutBlock | undefined {
  const fact = code();
  if (!fact) return undefined;
  const text = isDiagram(fact) ? fact.code.value.replace(/\n$/, '') : listingCode(fact, book.source);
  const alternative = isDiagram(fact) ? fact.alternative : undefined;
  const listing = writeFence(text, [
    fact.language && `.${fact.language.value}`,
    alternative && `fig-alt=${quote(alternative.value)}`,
  ]);
  const caption = captionOf(book, fact.label, fact.caption?.value);
  if (!fact.label && !caption) return listing;
  const name = `.${isDiagram(fact) ? 'diagram' : 'listing'}`;
  const attributes = fact.label ? `{#${fact.label.value} ${name}}` : `{${name}}`;
  return divOf(attributes, [listing, ...(caption ? [paragraphOf(caption)] : [])]);
}

function isDiagram(fact: Listing | Diagram): fact is Diagram {
  return typeof fact.code !== 'string';
}

function writeFence(text: string, attributes: readonly (string | undefined)[]): LayoutBlock {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const written = attributes.filter((part) => part).join(' ');
  return { ...FREE, kind: 'code', lines: [written ? `${fence} {${written}}` : fence, ...text.split('\n'), fence] };
}

/** 代码3-1 题注, or what of it there is. */
function captionOf(book: Book, label: Part | undefined, caption: string | undefined): string {
  const target = label && book.targets.get(label.value);
  return [target?.number && target.text, caption]
    .filter((part) => part)
    .map((part) => escapeText(part ?? ''))
    .join(' ');
}

/** A value of an attribute. */
function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function writeFormula(lines: readonly string[], { formula, book }: Reading): readonly string[] {
  const fact = formula();
  if (!fact?.label) return lines;
  return `[$$${fact.tex.value}$$${closeFormula(book, fact.label)}`.split('\n');
}

/** Pandoc reads no label behind a table's caption. */
function writeTable(block: LayoutBlock & { readonly kind: 'table' }, fact: Table | undefined): LayoutBlock[] {
  return fact?.label ? [divOf(`{#${fact.label.value}}`, [block])] : [block];
}

function convertContainer(block: LayoutBlock & LayoutContainer, reading: Reading): LayoutBlock {
  switch (block.kind) {
    case 'block':
      return { ...block, ...writeBlock(block, reading) };
    case 'list': {
      const items = block.items.map((item) => ({ ...item, blocks: convertBlocks(item.blocks, reading) }));
      const isSpacious = items.some(({ blocks }) => blocks.some(({ kind }, index) => index > 0 && kind !== 'list'));
      return { ...block, loose: block.loose || isSpacious, items };
    }
    case 'terms': {
      const terms = block.terms.map((term) => ({
        ...term,
        definitions: term.definitions.map((item) => ({ ...item, blocks: convertBlocks(item.blocks, reading) })),
      }));
      return { ...block, terms };
    }
    default:
      return { ...block, blocks: convertBlocks(block.blocks, reading) };
  }
}

/** Its head is said in words: 定义3-1（凸函数）. */
function writeBlock(
  block: LayoutContainer & { readonly kind: 'block' },
  reading: Reading,
): LayoutContainer & { readonly kind: 'block' } {
  const fact = reading.block();
  const head = fact ? describeBlock(fact, reading.book).title : '';
  const inside = convertBlocks(block.blocks, reading);
  const listed = fact?.kind === 'reference-list' ? listReferences(fact, reading) : [];
  const blocks = [...(head ? [paragraphOf(`**${escapeText(head)}**`)] : []), ...inside, ...listed];
  return { kind: 'block', opening: block.opening, closing: ':::', blocks };
}
