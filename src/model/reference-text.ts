// What a citation or an entry of the list of references reads: pieces of plain text and what each one is. Never markup.

export type TextStyle = 'italic' | 'bold' | 'small-caps' | 'superscript' | 'subscript';

export type TextPiece = {
  readonly text: string;
  readonly styles?: readonly TextStyle[];
};

export type CitationPiece = TextPiece & {
  /** Of what stands for a work: its key. */
  readonly key?: string;
};

export type EntryPiece = TextPiece & {
  /** `title`: the work's own title; `container`: journal, proceedings, host book; `link`: a URL, DOI, CSTR or arXiv number. */
  readonly kind?: 'title' | 'container' | 'link';
  /** Absolute http(s) address; a `link` without one is an address that must not be followed. */
  readonly href?: string;
  /** BCP 47 tag, of titles. */
  readonly lang?: string;
};

/** Never empty; by GB/T 7714 its plain text ends with `.`. */
export type Entry = readonly EntryPiece[];

/** What a work is called by in the author–date form: Lin, et al., 2024, a. All four together are unique in a book. */
export type AuthorYear = {
  readonly name: string;
  /** 等, et al.; empty for one author. */
  readonly others: string;
  readonly year: string;
  /** Tells works of the same authors and year apart; else empty. */
  readonly letter: string;
};

/** What a CSL style makes of the citations and references of a book. */
export type StyledTexts = {
  /** File and start of a citation, a blank between → what it reads. */
  readonly citations: ReadonlyMap<string, readonly CitationPiece[]>;
  /** Key of each work that is cited or listed by category → its entry; the label that stands beside it in the list may be empty. */
  readonly entries: ReadonlyMap<string, { readonly label: string; readonly entry: Entry }>;
};

/** Chinese. */
export type StyleFailure = { readonly failure: { readonly message: string; readonly hint: string } };
