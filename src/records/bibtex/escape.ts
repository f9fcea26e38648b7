// Text → TeX that stands for it. Braces are always in pairs: no text ends the field or the entry that holds it.
import { joinLines } from '../one-line.ts';

const COMMANDS = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ...[...'$&%#_'].map((mark): [string, string] => [mark, `\\${mark}`]),
]);

const WORD = /[\p{Script=Latin}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** On one line. Marks that TeX would join into another are held apart. */
export function escapeText(text: string): string {
  return escapeMarks(joinLines(text));
}

function escapeMarks(text: string): string {
  return text.replace(/[\\{}~^$&%#_]/g, (mark) => COMMANDS.get(mark) ?? '').replace(/([-`'])(?=\1)|[?!](?=`)/g, '$&{}');
}

/** What is read letter by letter: an address, an identifier. What would end the field is percent-encoded. */
export function escapeVerbatim(text: string): string {
  return joinLines(text).replace(/[{}\\ ]/g, encodeURIComponent);
}

/** Words with capitals that styles would lower are braced: names in a sentence, acronyms anywhere. */
export function escapeTitle(title: string): string {
  const plain = joinLines(title);
  const words = [...plain.matchAll(WORD)];
  const isHeadline = isWrittenAsHeadline(words.slice(1).map(([word]) => word));
  let tex = '';
  let at = 0;
  for (const { 0: word, index } of words) {
    const gap = plain.slice(at, index);
    const isOpening = at === 0 || /[.:?!：？！—]/u.test(gap);
    const isBraced = /\p{L}.*\p{Lu}/u.test(word) || (/^\p{Lu}/u.test(word) && !isOpening && !isHeadline);
    tex += escapeMarks(gap) + (isBraced ? `{${escapeMarks(word)}}` : escapeMarks(word));
    at = index + word.length;
  }
  return tex + escapeMarks(plain.slice(at));
}

/** Most of its long words have capitals: then a capital says nothing. */
function isWrittenAsHeadline(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return 2 * long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length;
}
