// A CSL style or locale of the book as it was read: its elements, and what the compiler asks before it is applied.
import type { Part, Span } from './span.ts';

export type StyleElement = {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Elements; where there is none, the text. */
  readonly children: readonly (StyleElement | string)[];
};

export type StyleFile = {
  readonly file: string;
  /** Undefined when the file is no XML, or its outermost element neither `style` nor `locale`. */
  readonly root: StyleElement | undefined;
  /** Chinese: why it cannot be used. */
  readonly problem?: { readonly span: Span; readonly message: string };
  /** Of a dependent style: the address of the style that it stands for. */
  readonly parent?: Part;
  /** Cites in notes, not in the text. */
  readonly inNotes: boolean;
  /** Cites by the numbers of the list. */
  readonly numeric: boolean;
};

/** `citation-style` of a book that brings a style: the file (undefined where it could not be read) and the locales beside it. */
export type StyleFiles = {
  readonly path: string;
  readonly style: StyleFile | undefined;
  readonly locales: readonly StyleFile[];
};
