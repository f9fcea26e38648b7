// Whether two names can be of one person or body: order, accents, initials, particles, pinyin of Chinese names.
import { foldText, foldWords, isForeignScript } from '../fold.ts';
import type { Spelling } from '../spelling.ts';
import { containersAgree } from './container.ts';
import { mayBePinyin } from './pinyin-name.ts';

/** `given` is empty for a body, and for a name whose parts are not told apart. */
export type Name = { readonly family: string; readonly given: string };

const PARTICLES = new Set(
  'van von de del della der den di da dos du la le zu zur zum ten ter bin ibn al el af av'.split(' '),
);
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));

export function sameName(one: Name, other: Name, spelling: Spelling): boolean {
  if (one.family === other.family && one.given === other.given) return true;
  const [text, otherText] = [one, other].map(({ family, given }) => `${family} ${given}`) as [string, string];
  if (isForeignScript(text) !== isForeignScript(otherText)) {
    return isForeignScript(text) ? mayBePinyin(text, other, spelling) : mayBePinyin(otherText, one, spelling);
  }
  if (isForeignScript(text)) return sameForeign(text, otherText, spelling);
  // Bodies are abbreviated as journals are.
  if (one.given === '' && other.given === '' && containersAgree([text], [otherText], { loose: false, spelling }))
    return true;
  const rivals = spellings(other);
  return spellings(one).some((name) => rivals.some((rival) => samePerson(name, rival)));
}

type Words = { readonly family: readonly string[]; readonly given: readonly string[] };

/** Umlauts without their dots, and written out: Müller is Muller or Mueller. With particles and without: Le Cun, van den Oord. */
function spellings(name: Name): Words[] {
  const expanded = { family: expand(name.family), given: expand(name.given) };
  const isSame = expanded.family === name.family && expanded.given === name.given;
  return (isSame ? [name] : [name, expanded]).flatMap((one) => {
    const [family, given] = [fold(one.family), fold(one.given)];
    return [
      { family, given },
      { family: withoutParticles(family), given: withoutParticles(given) },
    ];
  });
}

/** Unless nothing else is there: Zu and Di are given names as well. */
function withoutParticles(words: readonly string[]): readonly string[] {
  const rest = words.filter((word) => !PARTICLES.has(word));
  return rest.length > 0 ? rest : words;
}

function fold(text: string): string[] {
  return foldWords(text).filter((word) => !SUFFIXES.has(word));
}

function expand(text: string): string {
  return text.normalize('NFC').replace(/[äöüåøÄÖÜÅØ]/g, (letter) => EXPANDED.get(letter.toLowerCase()) ?? letter);
}

const EXPANDED = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);

function samePerson(one: Words, other: Words): boolean {
  const [whole, wholeOther] = [
    [...one.family, ...one.given],
    [...other.family, ...other.given],
  ];
  if (sorted(whole) === sorted(wholeOther)) return true;
  // A body, or a name in one piece.
  if (one.given.length === 0 || other.given.length === 0)
    return holdsAll(whole, wholeOther) || holdsAll(wholeOther, whole);
  if (sameFamily(one.family, other.family) && sameGiven(one.given, other.given)) return true;
  return one.family.join('') === other.given.join('') && one.given.join('') === other.family.join('');
}

const sorted = (words: readonly string[]): string => words.toSorted().join('');

/** García Márquez and Márquez, Hernández-Lobato and Lobato. */
function sameFamily(one: readonly string[], other: readonly string[]): boolean {
  if (one.join('') === other.join('')) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 0 && short.length < long.length && short.every((word) => long.includes(word));
}

/** In order, each word or initial of the shorter list stands for one of the longer; Ya-Li, Yali and Y. L. are the same. */
function sameGiven(one: readonly string[], other: readonly string[]): boolean {
  if (one.join('') === other.join('')) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return matchesInOrder(short, long) || matchesInOrder(splitInitials(short), splitInitials(long)) || joins(one, other);
}

/** A first name may be left out before a second one that is written out: Wayne Xin, Xin. */
function matchesInOrder(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const [index, word] of short.entries()) {
    const fits = (other: string) =>
      index === 0 && at > 0 ? other === word && word.length > 1 : sameGivenWord(word, other);
    while (at < long.length && !fits(long[at] ?? '')) at++;
    if (at++ >= long.length) return false;
  }
  return true;
}

/** An initial, or a short form that begins the same: Chris, Christopher. */
function sameGivenWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return (short.length === 1 || short.length >= 3) && long.startsWith(short);
}

/** `JR` is two initials when nothing else fits. */
function splitInitials(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.length <= 3 && !/[aeiouy]/.test(word) ? [...word] : [word]));
}

/** `X. P.` and `Xipeng`: the first initial fits, and all words but one are initials. */
function joins(one: readonly string[], other: readonly string[]): boolean {
  const areInitials = (words: readonly string[]) => words.length > 1 && words.every((word) => word.length === 1);
  const [initials, [word = '', ...rest]] = areInitials(one) ? [one, other] : [other, one];
  return areInitials(initials) && rest.length === 0 && word.length > initials.length && isSubsequence(initials, word);
}

function isSubsequence(initials: readonly string[], word: string): boolean {
  let at = 0;
  for (const [index, initial] of initials.entries()) {
    at = index === 0 ? (word.startsWith(initial) ? 0 : -1) : word.indexOf(initial, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function holdsAll(words: readonly string[], wanted: readonly string[]): boolean {
  return words.join('') === wanted.join('') || (wanted.length > 0 && wanted.every((word) => words.includes(word)));
}

/** Also with family and given name in the other order: 张三 is 三张. */
function sameForeign(one: string, other: string, spelling: Spelling): boolean {
  const meet = (text: string, rival: string) => text.length === rival.length && (text + text).includes(rival);
  const [text, rival] = [foldText(one), foldText(other)];
  return meet(text, rival) || meet(foldText(spelling.simplify(one)), foldText(spelling.simplify(other)));
}
