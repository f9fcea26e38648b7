// How the Markdown of a file is laid out: its blocks, each with its own lines as written, freed of the marks of what it stands in.

/** Lines of the body from 0, half-open, without the blank ones behind. */
type Lines = { readonly first: number; readonly last: number };

export type LayoutBlock = Lines & {
  /** It begins in the lines that a suppression covers: a blank line before it would end them. */
  readonly covered: boolean;
} & (LayoutLeaf | LayoutContainer);

export type LayoutLeaf =
  /** `tight`: of a list without blank lines, shown without space around it. */
  | { readonly kind: 'paragraph'; readonly text: LayoutText; readonly tight: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly attributes: string }
  | { readonly kind: 'rule' }
  | LayoutTable
  /** Printed as they are: `title` is a heading of several lines, `definition` that of a link. */
  | {
      readonly kind: 'code' | 'formula' | 'figure' | 'comment' | 'title' | 'definition';
      readonly lines: readonly string[];
    };

export type LayoutContainer =
  | { readonly kind: 'quotation'; readonly blocks: readonly LayoutBlock[] }
  | { readonly kind: 'footnote'; readonly label: string; readonly blocks: readonly LayoutBlock[] }
  | LayoutList
  | { readonly kind: 'terms'; readonly terms: readonly LayoutTerm[] }
  | {
      readonly kind: 'block';
      readonly opening: string;
      /** Empty when the author did not close it. */
      readonly closing: string;
      readonly blocks: readonly LayoutBlock[];
    };

export type LayoutTable = {
  readonly kind: 'table';
  /** One per column. */
  readonly alignments: readonly ('left' | 'center' | 'right' | '')[];
  /** Header first; cells as written, surplus and missing ones too. */
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string;
};

export type LayoutList = {
  readonly kind: 'list';
  /** The first number, of an ordered list. */
  readonly start?: number;
  /** Blank lines stand between its items, and its paragraphs are paragraphs. */
  readonly loose: boolean;
  readonly items: readonly LayoutItem[];
};

export type LayoutItem = Lines & { readonly blocks: readonly LayoutBlock[] };

/** A term with its definitions, between them a blank line or none. */
export type LayoutTerm = {
  readonly text: string;
  readonly loose: boolean;
  readonly definitions: readonly LayoutItem[];
};

/** Inline content with the places at which it may be broken differently. Offsets are of the content. */
export type LayoutText = {
  readonly content: string;
  readonly breaks: readonly LayoutBreak[];
  /** Where a sentence has certainly ended and another begins on the same line. */
  readonly sentenceStarts: readonly number[];
};

/** A line break between words, with the blanks around it; breaks inside code, formulas and the like are not listed. */
export type LayoutBreak = {
  readonly start: number;
  readonly end: number;
  /** What makes it one that readers see: `\`, or two blanks; empty for one that only the author sees. */
  readonly hard: '\\' | '  ' | '';
  /** What it stands for when it is not seen: a blank, or nothing between Han characters. */
  readonly heard: string;
  /** A sentence may end before it. */
  readonly endsSentence: boolean;
  /** The line behind it begins like a block, and is none only because of its indentation. */
  readonly fixed: boolean;
};
