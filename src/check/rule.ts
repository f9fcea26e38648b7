// What a rule is: one object that reads a Book and yields findings. It never changes anything and never reads files.
import type { Book } from '../model/book.ts';
import type { Diagnostic, Finding, Severity } from '../model/diagnostic.ts';
import type { Section } from '../model/section.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Typeset } from '../render/typeset.ts';
import type { Copy } from './chinese/copy.ts';

export type Rule = {
  /** Kebab-case, names the problem, never reused. */
  readonly id: string;
  readonly severity: Severity;
  /** One Chinese line: what is wrong. */
  readonly summary: string;
  /** What it finds was not read, or keeps a site from being made: book.yaml cannot change its level. */
  readonly essential?: true;
  /** Its fixes change how the text is set, never what it says, does or leads to: `fmt` makes them unasked. */
  readonly safeFixes?: true;
  check(book: Book, typeset: Typeset, run: Run): Iterable<Finding>;
};

/** What rules share while a book is checked. */
export type Run = {
  /** What the rules before this one in the list found, suppressed or not. */
  readonly found: readonly Diagnostic[];
  /** All that run. */
  readonly rules: readonly Rule[];
  /** Key → what can be said of the reference, made when first asked for. */
  readonly verdicts: () => ReadonlyMap<string, Verdict>;
  /** A section's paragraphs as copy editors read them, made when first asked for. */
  readonly copyOf: (section: Section) => readonly Copy[];
};
