// One page of the book → its HTML: the list of rules, and the walk over the tokens that applies them.
import type { Token } from 'markdown-it';
import type { Book, BookPage } from '../model/book.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { blockRules } from './block.ts';
import { citationRules, nameCitations } from './citation.ts';
import type { Context, RenderOptions, Rule } from './context.ts';
import { crossReferenceRules } from './cross-reference.ts';
import { diagramRules } from './diagram.ts';
import { figureRules } from './figure.ts';
import { footnoteRules, renderFootnotes, takeFootnotes } from './footnote.ts';
import { formulaRules } from './formula.ts';
import { headingRules } from './heading.ts';
import { linkRules } from './link.ts';
import { listRules } from './list.ts';
import { listingRules } from './listing.ts';
import { paragraphRules } from './paragraph.ts';
import { tableRules } from './table.ts';
import { indexTerms, termRules } from './term.ts';
import { renderTitles, type Titles } from './titles.ts';

/** Body and footnotes of a page, without its title. */
export type RenderedSection = { readonly html: string; readonly footnotes: string; readonly titles: Titles };

const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.entries({
    ...paragraphRules,
    ...headingRules,
    ...listRules,
    ...linkRules,
    ...citationRules,
    ...crossReferenceRules,
    ...formulaRules,
    ...figureRules,
    ...diagramRules,
    ...tableRules,
    ...listingRules,
    ...blockRules,
    ...termRules,
    ...footnoteRules,
  }),
);

export function renderSection(book: Book, page: BookPage, options: RenderOptions): RenderedSection {
  const { file, body: span } = page.section;
  const source = book.source.get(file);
  const text = source?.kind === 'text' ? source.text : '';
  const { body, notes } = takeFootnotes(parseMarkdown({ file, text, start: span.start }).tokens);
  const context: Context = {
    ...options,
    book,
    page,
    citationAnchors: nameCitations(page.section),
    headingNumbers: new Map(page.headings.map(({ anchor, number }) => [anchor, number])),
    terms: indexTerms(book),
    footnotes: { notes, marks: new Map() },
    listedCategories: new Set(),
    openLinks: [],
    closings: [],
    renderTokens: (tokens, start, end) => renderTokens(tokens, context, start, end),
  };
  const html = context.renderTokens(body);
  return { html, footnotes: renderFootnotes(context), titles: renderTitles(body, context) };
}

function renderTokens(tokens: readonly Token[], context: Context, start = 0, end = tokens.length): string {
  const some = tokens.slice(start, end);
  return some.map((token, index) => ruleFor(token)(token, context, tokens, start + index)).join('');
}

/** A token without a rule is a mistake of ours: nothing of the author's may get lost in silence. */
function ruleFor({ type }: Token): Rule {
  const rule = RULES.get(type);
  if (!rule) throw new Error(`no rule renders the token ${type}`);
  return rule;
}
