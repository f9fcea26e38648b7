// What the rules share while one page is rendered. It belongs to one call of `renderSection` and dies with it.
import type { Token } from 'markdown-it';
import type { Book, BookPage, BookTerm } from '../model/book.ts';
import type { Verdict } from '../model/verdict.ts';
import type { FootnoteMarks } from './footnote.ts';
import type { Highlight } from './highlight.ts';
import type { Typeset } from './typeset.ts';

export type RenderOptions = {
  readonly typeset: Typeset;
  readonly highlight: Highlight;
  /** Key → what is known of each reference of the book. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What stands before every address of the site: begins and ends with `/`. */
  readonly base: string;
};

export type Context = RenderOptions & {
  readonly book: Book;
  readonly page: BookPage;
  /** Start of a citation's item → the anchor that the bibliography leads back to. */
  readonly citationAnchors: ReadonlyMap<number, string>;
  /** Anchor of a heading → its number. */
  readonly headingNumbers: ReadonlyMap<string, string>;
  /** Each way of writing a term → its entry in the glossary. */
  readonly terms: ReadonlyMap<string, BookTerm>;
  readonly footnotes: FootnoteMarks;
  /** Categories of references that the page lists already: each is listed once, so that a page cannot grow without bound. */
  readonly listedCategories: Set<string>;
  /** For each open link, whether it is one: an unsafe link is shown as its text. */
  readonly openLinks: boolean[];
  /** For each open construct, what closes it. */
  readonly closings: string[];
  /** Of a part of the tokens those between the indices; they still see their neighbours. */
  readonly renderTokens: (tokens: readonly Token[], start?: number, end?: number) => string;
};

/** HTML of the token at `index` of `tokens`. */
export type Rule = (token: Token, context: Context, tokens: readonly Token[], index: number) => string;

export type Rules = Readonly<Record<string, Rule>>;

/** The fact that the parser left on a token whose type promises it. */
export function factOf<Fact>(token: Token): Fact {
  return token.meta as Fact;
}

/** `href` of an address of the site; on the page itself only the anchor. */
export function linkTo({ base, page }: Pick<Context, 'base' | 'page'>, address: string): string {
  const [path = '', anchor] = address.split('#', 2);
  const fragment = anchor === undefined ? '' : `#${anchor.replaceAll('%', '%25')}`;
  return path === page.address && fragment ? fragment : `${base}${path}${fragment}`;
}
