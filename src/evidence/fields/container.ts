// Whether two names of a journal, proceedings or publisher can be the same: abbreviations, acronyms, words that carry nothing.
import { foldText, foldWords, isForeignScript } from '../fold.ts';
import type { Spelling } from '../spelling.ts';

const SMALL = new Set(
  'the a an of on in for and to at by de la le les du des der die das und et el los las y e i'.split(' '),
);

/** Words that one proceedings of a conference has and the next has not. */
const COMMON = new Set(
  `proceedings proc conference conf international intl annual meeting symposium workshop workshops advances lecture notes
  transactions congress acm ieee aaai usenix association society series volume vol part edition main long short papers findings
  first second third fourth fifth sixth seventh eighth ninth tenth`.split(/\s+/),
);
const COUNTED = /^(?:\d+(?:st|nd|rd|th)?|[a-z]+(?:teenth|tieth)|(?:twenty|thirty|forty|fifty|sixty)[a-z]*|[ivxl]+)$/;

/** No name of a journal or conference is longer; comparing costs the square of it. */
const [MAX_WORDS, MAX_ACRONYM, MAX_LENGTH, MAX_NAMES] = [60, 12, 500, 10];

/** Undefined where nothing can be compared: a Chinese name and its translation. */
export function containersAgree(
  written: readonly string[],
  registered: readonly string[],
  { loose, spelling }: { readonly loose: boolean; readonly spelling: Spelling },
): boolean | undefined {
  const [names, rivals] = [shorten(written), shorten(registered)];
  const pairs = names.flatMap((one) => rivals.map((other) => sameContainer(one, other, loose, spelling)));
  if (pairs.includes(true)) return true;
  return pairs.includes(false) ? false : undefined;
}

function shorten(names: readonly string[]): string[] {
  return names.slice(0, MAX_NAMES).map((name) => name.slice(0, MAX_LENGTH));
}

function sameContainer(one: string, other: string, loose: boolean, spelling: Spelling): boolean | undefined {
  if (isForeignScript(one) !== isForeignScript(other)) return undefined;
  if (isForeignScript(one)) return sameForeign(one, other, spelling);
  const [words, rivals] = [contentWords(one), contentWords(other)];
  if (words.join('') === rivals.join('')) return true;
  if (abbreviates(words, rivals) || abbreviates(rivals, words)) return true;
  if (isAcronym(one, rivals) || isAcronym(other, words)) return true;
  return loose && overlap(words, rivals);
}

function contentWords(text: string): string[] {
  return foldWords(text)
    .filter((word) => !SMALL.has(word))
    .slice(0, MAX_WORDS);
}

function sameForeign(one: string, other: string, spelling: Spelling): boolean {
  const [text, rival] = [foldText(spelling.simplify(one)), foldText(spelling.simplify(other))];
  return text.includes(rival) || rival.includes(text);
}

/** `J Mach Learn Res` for `Journal of Machine Learning Research`: each word stands for one, in turn. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  return (
    short.length > 0 &&
    short.length === long.length &&
    short.every((word, index) => isShortFor(word, long[index] ?? ''))
  );
}

/** Letters of the word in turn, beginning with its first: `engrg`, `natl`, `intl`. */
function isShortFor(short: string, word: string): boolean {
  if (short.charAt(0) !== word.charAt(0) || short.length > word.length) return false;
  let at = 0;
  for (const letter of short) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** `NeurIPS`, `PNAS`, `CVPR 2020`: letters that begin each of the words, or go on in them. */
function isAcronym(text: string, words: readonly string[]): boolean {
  const acronyms = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}&-]*\p{Lu}\p{Ll}?(?![\p{L}])/gu) ?? [];
  const telling = words.filter((word) => !COUNTED.test(word));
  const candidates = [telling, telling.filter((word) => !COMMON.has(word))];
  return acronyms.some((acronym) => candidates.some((list) => spells(foldText(acronym), list)));
}

/** Every word gives its first letter, and may give more. */
function spells(acronym: string, words: readonly string[]): boolean {
  if (words.length < 2 || acronym.length < words.length || acronym.length > MAX_ACRONYM) return false;
  const last = words.length - 1;
  // Offsets in the acronym up to which the words so far may reach.
  let reached = new Set([0]);
  for (const [index, word] of words.entries()) {
    const next = new Set<number>();
    for (const start of reached)
      for (let end = start + 1; end <= acronym.length - (last - index); end++)
        if (isShortFor(acronym.slice(start, end), word)) next.add(end);
    reached = next;
  }
  return reached.has(acronym.length);
}

/** Half of the words that tell conferences apart are the same. */
function overlap(words: readonly string[], rivals: readonly string[]): boolean {
  const [one, other] = [words, rivals].map(tellingWords) as [string[], string[]];
  const shared = one.filter((word) => other.some((rival) => isShortFor(word, rival) || isShortFor(rival, word))).length;
  return shared > 0 && 2 * shared >= Math.min(one.length, other.length);
}

function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !COMMON.has(word) && !COUNTED.test(word));
  return telling.length > 0 ? telling : [...words];
}
