// Plain text → Markdown that Pandoc reads as that text. Law: nothing of the text becomes a mark, and no more is escaped than that needs.

/** Marks of Pandoc's own, some only where they could open or close something. */
const MARKS =
  /[\\`*$^~@]|<(?=[A-Za-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\](?=[([{:]|$)|^\{|(?<=-)-|(?<=!)\[|\[$|^!$/gu;

/** Most texts hold none of these, and are spared the search for {@link MARKS}. */
const CHARACTERS = /[\\`*$^~@<_[\]{!-]/;

export function escapeText(text: string): string {
  return CHARACTERS.test(text) ? text.replace(MARKS, '\\$&') : text;
}

/** A paragraph on one line, freed of what would make its beginning a list, a definition or a block of lines. */
export function escapeStart(paragraph: string): string {
  return paragraph
    .replace(/^[|:+%#>-]/, '\\$&')
    .replace(/^(\(?)([A-Za-z]{1,9}|\d{1,9}|#)([.)])(?=\s|$)/, (_, open: string, mark: string, close: string) =>
      open ? `\\(${mark}${close}` : `${mark}\\${close}`,
    );
}
