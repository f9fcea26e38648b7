// What parsing one Markdown file finds: every construct with its parts and their positions. Plain data, no text to re-parse.
import type { ChapterFrontMatter } from '../../schemas/chapter.ts';
import type { SectionFrontMatter } from '../../schemas/section.ts';
import type { Edit } from './diagnostic.ts';
import type { TheoremKind } from './label.ts';
import type { Part, Span } from './span.ts';
import type { Yaml } from './yaml.ts';

/** One Markdown file: a section, or the opening of a chapter (`index.md`). Lists are in document order. */
export type Section = SectionFacts & {
  readonly file: string;
  /** Hash of the file's text: keys whatever is computed from this section alone. */
  readonly hash: string;
  readonly frontMatter:
    | { readonly kind: 'chapter'; readonly yaml: Yaml<ChapterFrontMatter> }
    | { readonly kind: 'section'; readonly yaml: Yaml<SectionFrontMatter> };
  /** Stands for its constructs in their order, without the words: mending words leaves it as it is. */
  readonly skeleton: string;
  /** The Markdown below the front matter. */
  readonly body: Span;
};

/** Everything the body holds. */
export type SectionFacts = {
  readonly headings: readonly Heading[];
  /** Every `{#id}` that labels a thing, of whatever construct. */
  readonly labels: readonly Label[];
  readonly paragraphs: readonly Paragraph[];
  readonly citations: readonly Citation[];
  readonly crossReferences: readonly CrossReference[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly formulas: readonly Formula[];
  readonly listings: readonly Listing[];
  readonly diagrams: readonly Diagram[];
  readonly blocks: readonly Block[];
  readonly terms: readonly TermUse[];
  readonly footnoteReferences: readonly FootnoteReference[];
  readonly footnotes: readonly Footnote[];
  readonly links: readonly Link[];
  readonly comments: readonly Comment[];
  readonly attributes: readonly Attributes[];
  readonly nearMisses: readonly NearMiss[];
};

/** `{#id .class key="value"}`, of the construct it follows. */
export type Attributes = {
  readonly span: Span;
  readonly owner: 'heading' | 'figure' | 'table' | 'formula' | 'listing' | 'diagram' | 'block' | 'span';
  readonly id?: Part;
  readonly classes: readonly Part[];
  readonly pairs: readonly { readonly key: Part; readonly value: Part }[];
  /** What stands between the braces and is none of the above. */
  readonly unreadable: readonly Span[];
};

export type LabelledThing = 'heading' | 'figure' | 'table' | 'formula' | 'listing' | 'theorem';

/** A label where it is defined; `id.span` excludes the `#`. */
export type Label = {
  readonly id: Part;
  readonly thing: LabelledThing;
  /** The whole labelled construct. */
  readonly span: Span;
};

export type Heading = {
  readonly span: Span;
  /** 2 for `##` … 6; 1 for a `#` an author should not have written. */
  readonly level: number;
  /** Plain text, formulas as TeX. */
  readonly text: string;
  readonly content: Span;
  readonly unnumbered: boolean;
  readonly label?: Part;
  /** Unique in the file: the label, else the text as Pandoc would make it an identifier. */
  readonly anchor: string;
  readonly topLevel: boolean;
};

/** A run of inline content: paragraph, heading, caption, table cell, definition term, footnote text. */
export type Paragraph = {
  readonly kind: 'paragraph' | 'heading' | 'caption' | 'cell' | 'term';
  readonly span: Span;
  /** Concatenation of the pieces' texts: what a reader would hear, without citations and footnote marks. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Only of kind `paragraph`: hash of the text, unique in the file. */
  readonly anchor?: string;
};

/**
 * A part of a paragraph. `text` pieces equal their slice of the file, so that offsets inside them map one to one; all others are
 * opaque: `escape` (also entities) and `break` stand for other characters than were written.
 */
export type Piece = {
  readonly kind:
    | 'text'
    | 'escape'
    | 'break'
    | 'code'
    | 'formula'
    | 'citation'
    | 'cross-reference'
    | 'footnote'
    | 'image'
    | 'comment';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Index into `paragraphs`, and an offset into that paragraph's text. */
export type Place = { readonly paragraph: number; readonly offset: number };

/** `[@a; see @b, p. 35]`, `[-@a]` or a bare `@a`. */
export type Citation = {
  readonly span: Span;
  readonly form: 'bracket' | 'narrative';
  readonly items: readonly CitationItem[];
  readonly place?: Place;
};

export type CitationItem = {
  readonly span: Span;
  /** `key.span` excludes the `@`. */
  readonly key: Part;
  readonly prefix?: Part;
  readonly locator?: Locator;
  readonly suppressAuthor: boolean;
};

/** What follows the key: `page` is a page or range without its word (`p. 35` → `35`, 第35页 → `35`); other text is kept whole. */
export type Locator = { readonly kind: 'page' | 'other'; readonly value: string; readonly span: Span };

/** `[@fig-x; @fig-y]`, `[-@fig-x]` or a bare `@fig-x`. */
export type CrossReference = {
  readonly span: Span;
  readonly form: 'bracket' | 'narrative';
  readonly items: readonly CrossReferenceItem[];
  readonly place?: Place;
};

export type CrossReferenceItem = {
  readonly span: Span;
  readonly label: Part;
  readonly numberOnly: boolean;
};

/** `![caption](path){#fig-x …}`; numbered when it stands alone in a paragraph. */
export type Figure = {
  readonly span: Span;
  readonly path: Part;
  /** Path from the book's folder, or undefined when it leaves the book or is no local path. */
  readonly target?: string;
  readonly caption: Part;
  readonly alternative?: Part;
  readonly width?: Part;
  readonly height?: Part;
  readonly label?: Part;
  /** Alone in its paragraph: a block with a caption; otherwise an image in the line. */
  readonly block: boolean;
};

export type Table = {
  readonly span: Span;
  readonly label?: Part;
  readonly caption?: Part;
  readonly columns: number;
  /** Rows as written, header first; `cells` counts before padding or cutting. */
  readonly rows: readonly { readonly span: Span; readonly cells: number }[];
};

export type Formula = {
  readonly span: Span;
  /** The TeX between the dollars. */
  readonly tex: Part;
  readonly display: boolean;
  readonly label?: Part;
};

/** A fenced or indented code block. */
export type Listing = {
  readonly span: Span;
  readonly language?: Part;
  readonly caption?: Part;
  readonly label?: Part;
  /** As written; empty where `path` names the file that holds the code. */
  readonly code: string;
  /** `file="…"`. */
  readonly path?: Part;
  /** {@link path} from the book's folder, or undefined when it leaves the book or is no local path. */
  readonly target?: string;
};

/** A fence whose language is `mermaid` (or another diagram language). */
export type Diagram = {
  readonly span: Span;
  readonly language: Part;
  readonly caption?: Part;
  readonly label?: Part;
  readonly alternative?: Part;
  readonly code: Part;
};

/** `::: {…}` … `:::`. */
export type Block = {
  readonly span: Span;
  readonly kind: BlockKind;
  readonly name?: Part;
  readonly label?: Part;
  /** Kind as the author named it: the class, or the label's prefix. */
  readonly written: Part;
  /** Of a list of references: the `custom.category` of the records to list. */
  readonly category?: Part;
  /** The `:::` that opens the block. */
  readonly opening: Span;
  readonly closed: boolean;
};

export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];
export type BlockKind = TheoremKind | 'proof' | 'reference-list' | `callout-${CalloutKind}` | 'unknown';

/** `[text]{.term}`; the glossary is looked up by the text. */
export type TermUse = { readonly span: Span; readonly text: Part; readonly place?: Place };

/** `[^x]`. */
export type FootnoteReference = { readonly span: Span; readonly label: Part; readonly place?: Place };

/** `[^x]: …`. */
export type Footnote = { readonly span: Span; readonly label: Part };

export type Link = {
  readonly span: Span;
  /** As written; for `[a][b]` the destination of the definition. */
  readonly href: Part;
  readonly image: boolean;
  readonly autolink: boolean;
};

/** `<!-- … -->`; a `kanben-ignore` comment has a rule. */
export type Comment = {
  readonly span: Span;
  readonly suppression?: {
    readonly rule: Part;
    readonly reason: string;
    /** The lines on which findings are ignored: from the next line that is not blank to the end of that block. */
    readonly target: Span;
  };
  readonly closed: boolean;
};

/** Something that is not a construct and looks as if it was meant to be one. */
export type NearMiss = {
  readonly kind: NearMissKind;
  readonly span: Span;
  /** The edits that make it what was meant, where that is certain. */
  readonly edits?: readonly Edit[];
};

export type NearMissKind =
  /** Blank between a construct and its `{#…}`. */
  | 'label-blank'
  /** `{#fig:x}`, `@fig:x`. */
  | 'label-colon'
  /** `{#…}` that labels nothing. */
  | 'label-stray'
  /** `【@x】`, `［@x］`, `[＠x]`. */
  | 'fullwidth-bracket'
  /** `；` or `，` between citations in a bracket. */
  | 'fullwidth-separator'
  /** Citations and cross-references in one bracket. */
  | 'mixed-bracket'
  /** A bracket that opens like a citation and is none: `[@]`, `[@a b`. */
  | 'citation-malformed'
  /** `@x` that touches Han characters or is bare in Chinese text. */
  | 'bare-reference'
  /** `:::` in a paragraph, without a blank line before it. */
  | 'block-blank'
  /** `:::` with something behind it that names no block. */
  | 'block-malformed'
  /** `:::` that closes nothing. */
  | 'block-stray'
  /** `$ x $`: blank inside the dollars. */
  | 'formula-blank'
  /** `$5和$6`: digit after the second dollar. */
  | 'formula-digit'
  /** `$$` without its partner. */
  | 'formula-unclosed'
  /** `: caption` that follows no table. */
  | 'caption-stray'
  /** `[^x]：` with a full-width colon. */
  | 'footnote-colon'
  /** Raw HTML: shown as text. */
  | 'raw-html';
