// One Markdown file's text → Section: walks the tokens and puts every fact they carry into its list, in document order.
import type { Token } from 'markdown-it';
import { hashText } from '../model/hash.ts';
import type {
  Block,
  Citation,
  CrossReference,
  Diagram,
  Figure,
  Footnote,
  FootnoteReference,
  Formula,
  Heading,
  Label,
  LabelledThing,
  Link,
  Listing,
  NearMiss,
  Paragraph,
  Place,
  Section,
  SectionFacts,
  Table,
  TermUse,
} from '../model/section.ts';
import type { Part, Span } from '../model/span.ts';
import { factOf } from './context.ts';
import { parseFrontMatter } from './front-matter.ts';
import { type ParsedMarkdown, parseMarkdown } from './markdown.ts';
import type { ContentRange } from './positions.ts';
import { tokenText } from './syntax/heading.ts';
import { readParagraph } from './syntax/paragraph.ts';

/** Facts of a Markdown file: `index.md` is a chapter's opening, any other a section. Never throws. */
export function parseSection(file: string, text: string, hash: string): Section {
  const { frontMatter, body } = parseFrontMatter(file, text);
  const parsed = parseMarkdown({ file, text, start: body });
  const skeleton = hashText(nameConstructs(parsed.tokens) + parsed.context.definitions.length);
  const facts = collectFacts(parsed);
  return { file, hash, frontMatter, skeleton, body: { file, start: body, end: text.length }, ...facts };
}

function nameConstructs(tokens: readonly Token[]): string {
  let names = '';
  for (const { type, tag, hidden, children } of tokens) {
    if (type === 'text' || type === 'softbreak') continue;
    names += `${type} ${tag} ${hidden}\n`;
    if (children) names += nameConstructs(children);
  }
  return names;
}

type Lists = { -readonly [List in keyof SectionFacts]: SectionFacts[List][number][] };

function collectFacts({ tokens, context }: ParsedMarkdown): SectionFacts {
  const lists: Lists = {
    headings: [],
    labels: [],
    paragraphs: [],
    citations: [],
    crossReferences: [],
    figures: [],
    tables: [],
    formulas: [],
    listings: [],
    diagrams: [],
    blocks: [],
    terms: [],
    footnoteReferences: [],
    footnotes: [],
    links: [],
    comments: context.comments,
    attributes: context.attributes,
    nearMisses: context.nearMisses,
  };
  for (const [index, token] of tokens.entries()) {
    addBlockFact(lists, token);
    if (token.type === 'inline')
      addParagraph(lists, token.children ?? [], tokens[index - 1], { file: context.file, ...contentRange(token) });
    else if (token.type === 'figure')
      addParagraph(lists, token.children ?? [], token, factOf<Figure>(token).caption.span);
  }
  return { ...lists, ...inOrder(lists) };
}

/** Facts that rules found out of order (a definition before its use in the text), by where they stand. */
function inOrder(lists: Lists): Pick<SectionFacts, 'labels' | 'comments' | 'attributes' | 'nearMisses'> {
  const byStart = (a: { span: Span }, b: { span: Span }): number => a.span.start - b.span.start;
  return {
    labels: lists.labels.toSorted(byStart),
    comments: lists.comments.toSorted(byStart),
    attributes: lists.attributes.toSorted(byStart),
    nearMisses: lists.nearMisses.toSorted(byStart).filter(isFirstOfItsKind),
  };
}

/** A bracket and the bare key in it may note the same slip. */
function isFirstOfItsKind({ kind, span }: NearMiss, index: number, all: readonly NearMiss[]): boolean {
  const previous = all[index - 1];
  return previous?.kind !== kind || previous.span.start !== span.start;
}

function addBlockFact(lists: Lists, token: Token): void {
  if (token.type === 'heading_open') add(lists, lists.headings, factOf<Heading>(token), 'heading');
  else if (token.type === 'table_open') add(lists, lists.tables, factOf<Table>(token), 'table');
  else if (token.type === 'formula_block') add(lists, lists.formulas, factOf<Formula>(token), 'formula');
  else if (token.type === 'figure') add(lists, lists.figures, factOf<Figure>(token), 'figure');
  else if (token.type === 'listing') add(lists, lists.listings, factOf<Listing>(token), 'listing');
  else if (token.type === 'diagram') add(lists, lists.diagrams, factOf<Diagram>(token), 'figure');
  else if (token.type === 'block_open') add(lists, lists.blocks, factOf<Block>(token), 'theorem');
  else if (token.type === 'footnote_open') lists.footnotes.push(factOf<Footnote>(token));
}

function add<Fact extends { span: Span; label?: Part }>(
  lists: Lists,
  list: Fact[],
  fact: Fact,
  thing: LabelledThing,
): void {
  list.push(fact);
  if (fact.label) lists.labels.push({ id: fact.label, thing, span: fact.span } satisfies Label);
}

const PARAGRAPH_KINDS = new Map<string, Paragraph['kind']>([
  ['heading_open', 'heading'],
  ['figure', 'caption'],
  ['image', 'caption'],
  ['table_caption_open', 'caption'],
  ['th_open', 'cell'],
  ['td_open', 'cell'],
  ['dt_open', 'term'],
]);

function contentRange(token: Token): ContentRange {
  const { start, end } = factOf<ContentRange>(token);
  return { start, end };
}

function addParagraph(lists: Lists, children: readonly Token[], open: Token | undefined, span: Span): void {
  const kind = PARAGRAPH_KINDS.get(open?.type ?? '') ?? 'paragraph';
  const paragraph = lists.paragraphs.length;
  lists.paragraphs.push(readParagraph(kind, children, span, open));
  let offset = 0;
  for (const token of children) {
    addInlineFact(lists, token, { paragraph, offset });
    if (token.type === 'image') addParagraph(lists, token.children ?? [], token, factOf<Figure>(token).caption.span);
    offset += tokenText(token).length;
  }
}

function addInlineFact(lists: Lists, token: Token, place: Place): void {
  if (token.type === 'citation') lists.citations.push({ ...factOf<Citation>(token), place });
  else if (token.type === 'cross_reference') lists.crossReferences.push({ ...factOf<CrossReference>(token), place });
  else if (token.type === 'formula') add(lists, lists.formulas, factOf<Formula>(token), 'formula');
  else if (token.type === 'image') add(lists, lists.figures, factOf<Figure>(token), 'figure');
  else if (token.type === 'term_open') lists.terms.push({ ...factOf<TermUse>(token), place });
  else if (token.type === 'footnote_reference')
    lists.footnoteReferences.push({ ...factOf<FootnoteReference>(token), place });
  else if (token.type === 'link_open') lists.links.push(factOf<Link>(token));
}
