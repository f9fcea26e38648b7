// What kind of character a code point is, as far as Chinese typesetting cares.

const HAN = /[\p{Script=Han}々〇]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that Chinese text shares with Latin text, and that are full-width there. */
const SHARED_MARKS = /[\u2018\u2019\u201c\u201d\u2014\u2026\u00b7]/;

/** A Han character. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** A Han character, kana, or a full-width mark: next to it a line break is no space. */
export function isWide(character: string): boolean {
  return WIDE.test(character) || SHARED_MARKS.test(character);
}

/** The character that ends at `offset`, whole when it is a surrogate pair; empty at the start. */
export function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const last = text.charCodeAt(offset - 1);
  return last >= 0xdc00 && last <= 0xdfff ? text.slice(Math.max(0, offset - 2), offset) : text.charAt(offset - 1);
}

/** The character at `offset`; empty at the end. */
export function characterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** Words as a Chinese word processor counts them: each Han character, and each run of letters or digits. */
export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv)?.length ?? 0;
}
