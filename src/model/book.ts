// The whole book after resolving: order, numbers, targets, citation numbers. What check, render and the editor read.
import type { BookSettings } from '../../schemas/book.ts';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { LabelKind } from './label.ts';
import type { LockFile } from './lock.ts';
import type { Reference, ReferenceFile } from './reference.ts';
import type { AuthorYear, StyledTexts, StyleFailure } from './reference-text.ts';
import type { Formula, Section } from './section.ts';
import type { Source } from './source.ts';
import type { Part, Span } from './span.ts';
import type { StyleFiles } from './style-file.ts';
import type { Yaml } from './yaml.ts';

export type Book = {
  readonly source: Source;
  readonly settings: BookSettings;
  /** `book.yaml` as read, with its issues and positions; `span.start === span.end` when the file is missing. */
  readonly settingsFile: Yaml<BookSettings> & { readonly file: string };
  readonly parts: readonly BookPart[];
  /** Front matter, chapters, appendices and back matter in reading order, planned ones included. */
  readonly chapters: readonly Chapter[];
  /** Every written page in reading order: a chapter's opening, then its sections. */
  readonly pages: readonly BookPage[];
  /** All Markdown files under `chapters/`, listed in the book or not. Path → facts. */
  readonly sections: ReadonlyMap<string, Section>;
  readonly referenceFiles: readonly ReferenceFile[];
  /** Key → the first record with that key. */
  readonly references: ReadonlyMap<string, Reference>;
  /** Undefined when the book has none. */
  readonly lock: LockFile | undefined;
  readonly glossaryFile: (Yaml<unknown> & { readonly file: string }) | undefined;
  readonly terms: readonly BookTerm[];
  /** What book.yaml or a chapter lists and no file provides, and files that nothing lists. */
  readonly missing: readonly { readonly slug: Part; readonly file: string }[];
  readonly unlisted: readonly string[];
  /** Label → what it labels; of two equal labels the first in reading order. Only of listed, written pages. */
  readonly targets: ReadonlyMap<string, Target>;
  /** The list of references, in its order; `number` is index + 1. Only keys that have a record. */
  readonly citedReferences: readonly CitedReference[];
  /** `custom.category` → the records that it holds, in the order of `references`. */
  readonly categories: ReadonlyMap<string, readonly Reference[]>;
  /** Key → number. */
  readonly citationNumbers: ReadonlyMap<string, number>;
  /** Of a book that brings a CSL style. */
  readonly styleFiles: StyleFiles | undefined;
  /** What the style makes of the book, once it was applied, or why it could not be. Without it GB/T 7714 stands in. */
  readonly styled?: StyledTexts | StyleFailure;
};

export type BookPart = {
  readonly number: number;
  /** 第一部分. */
  readonly numberText: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
};

export type ChapterKind = 'front' | 'chapter' | 'appendix' | 'back';

export type Chapter = {
  readonly kind: ChapterKind;
  readonly slug: Part;
  /** `3`, `A`, or empty in front and back matter. */
  readonly number: string;
  readonly title: string;
  readonly planned: boolean;
  /** Index in `parts`, of chapters inside a part. */
  readonly part?: number;
  /** The opening (`index.md`); undefined when planned or missing. */
  readonly page?: BookPage;
  readonly entries: readonly SectionEntry[];
};

/** A section in a chapter's list, written or planned. */
export type SectionEntry = {
  readonly slug: Part;
  /** `3.2`, or empty. */
  readonly number: string;
  readonly title: string;
  readonly planned: boolean;
  readonly page?: BookPage;
};

export type BookPage = {
  readonly kind: 'chapter' | 'section';
  readonly section: Section;
  /** Index in `chapters`. */
  readonly chapter: number;
  /** Id from the front matter: the anchor of the page's title. */
  readonly id: string;
  readonly title: string;
  /** `3`, `3.2`, `A`, `A.1`, or empty. */
  readonly number: string;
  /** As a reader reads it: 第3章, 3.2, 附录A, or empty. */
  readonly numberText: string;
  /** Address from the site's root, without base: `chapter/section/`. */
  readonly address: string;
  readonly headings: readonly NumberedHeading[];
  readonly count: PageCount;
};

export type NumberedHeading = {
  readonly anchor: string;
  readonly level: number;
  readonly number: string;
  readonly text: string;
};

/** Han characters and Latin words count one each. */
export type PageCount = {
  readonly words: number;
  readonly formulas: number;
  readonly figures: number;
  readonly tables: number;
  readonly citations: number;
};

/** A labelled thing that cross-references can name. */
export type Target = {
  readonly label: string;
  readonly kind: LabelKind;
  /** Bare: `3-2`, `3.2.1`, `3`, `A`; empty when the thing carries no number. */
  readonly number: string;
  /** Chapter number and counter behind `number`, for ranges: `3-2` → `['3', 2]`. */
  readonly prefix: string;
  readonly ordinal: number;
  /** In Chinese form: 图3-2, 式（3-5）, 3.2.1节, 第3章. */
  readonly text: string;
  /** Caption, name or heading; may be empty. */
  readonly title: string;
  /** Definition. */
  readonly span: Span;
  readonly file: string;
  /** Address from the site's root with `#anchor`. */
  readonly address: string;
};

export type CitedReference = {
  readonly number: number;
  /** Of the author–date form. */
  readonly label?: AuthorYear;
  readonly reference: Reference;
  /** Every place that cites it, in reading order. */
  readonly places: readonly CitingPlace[];
};

/** In `text` each object replacement character stands for the next of `formulas`. */
export type Sentence = { readonly text: string; readonly formulas: readonly Formula[] };

export type CitingPlace = {
  readonly page: string;
  /** `2.3节` or the page's title when it has no number. */
  readonly pageText: string;
  readonly span: Span;
  /** The citation's own anchor: `cite-KEY-1`, counted per page. */
  readonly anchor: string;
  readonly address: string;
  /** The sentence around the citation, without it; places in one sentence share it. */
  readonly sentence: Sentence;
};

export type BookTerm = {
  readonly term: GlossaryTerm;
  readonly span: Span;
  /** Its own on the page of the glossary: `term-foundation-model`. */
  readonly anchor: string;
  /** Where it is first marked as a term, in reading order. `pageText` as of {@link CitingPlace}. */
  readonly firstUse?: {
    readonly file: string;
    readonly pageText: string;
    readonly span: Span;
    readonly address: string;
  };
};
