// Author text → what a terminal may show of it, and how wide that is. Nothing in it can move the cursor, reorder or hide text.

/** Control, bidirectional, invisible and unpaired characters, and the two that XML cannot hold. */
export const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/u;
/** The second mark of `##[error]` or `##vso[…]`: CI systems that read logs obey these wherever in a line they stand. */
export const COMMAND_MARK = /(?<=#)#(?=[a-zA-Z]{0,20}\[)/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
const COMBINING = /[\p{Mn}\p{Me}]/u;

/** Longest message that is printed whole. */
const MAX_MESSAGE = 500;

/** One character as it is printed: itself, or `\u{…}`. */
export function showCharacter(character: string): string {
  return UNSAFE.test(character) ? escapeCharacter(character) : character;
}

/** {@link showCharacter} of the one at `at` in a text, with regard to its neighbours. */
export function showCharacterAt(text: string, at: number): string {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const mark = new RegExp(COMMAND_MARK, 'uy');
  mark.lastIndex = at;
  return character === '#' && mark.test(text) ? escapeCharacter(character) : showCharacter(character);
}

function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

/** One line of text, escaped, cut when very long. */
export function showText(text: string): string {
  const cut = text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
  return [...cut].map(showCharacter).join('').replace(new RegExp(COMMAND_MARK, 'gu'), escapeCharacter);
}

/** A path at the start of a line: nothing but a plain name may begin it, lest it be read as a command by what reads the output. */
export function showPath(path: string): string {
  const shown = showText(path);
  return /^[\p{L}\p{N}._]/u.test(shown) ? shown : `./${shown}`;
}

/** Columns that shown text takes in a terminal; Han takes two. */
export function measureWidth(shown: string): number {
  let width = 0;
  for (const character of shown) width += WIDE.test(character) ? 2 : COMBINING.test(character) ? 0 : 1;
  return width;
}
