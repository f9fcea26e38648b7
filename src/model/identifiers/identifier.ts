// What reading any identifier gives, and what is done to its text before it is read.

/**
 * `value` is the normal form: reading it again gives the same. `problem` is a Chinese predicate: 校验位不对，末位应是 X. `meant` is what
 * the text certainly stands for, where something is wrong with the text and not with the identifier.
 */
export type Identifier =
  | { readonly value: string }
  | { readonly problem: string; readonly hint?: string; readonly meant?: string };

/** Longer text is no identifier of any kind, and is not looked at. */
export const MAX_IDENTIFIER_LENGTH = 2_000;

/** Zero-width and direction marks, soft hyphens: they come along when text is copied from a page. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** Half-width, with one kind of hyphen, without what cannot be seen: identifiers are ASCII. */
export function cleanIdentifier(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').trim();
}
