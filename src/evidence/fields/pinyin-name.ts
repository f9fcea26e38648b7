// Whether a name in Latin letters can be that of a name in Han characters. Only what is spelt as pinyin can be told to be another's:
// Cantonese, Japanese and Korean readings are not known here.
import { isPinyinName } from '../../bibliography/pinyin.ts';
import { isHan } from '../../model/characters.ts';
import { foldText, foldWords } from '../fold.ts';
import type { Spelling } from '../spelling.ts';
import type { Name } from './person.ts';

/** Longer names are not Chinese. */
const MAX_CHARACTERS = 6;

/** Initials of pinyin → of Wade-Giles, as names from Taiwan are often spelt. */
const WADE_GILES: readonly (readonly [RegExp, string])[] = [
  [/^(?:zh|j|q)/, 'ch'],
  [/^x/, 'hs'],
  [/^(?:z|c)(?!h)/, 'ts'],
  [/^b/, 'p'],
  [/^d/, 't'],
  [/^g/, 'k'],
  [/^r/, 'j'],
];

export function mayBePinyin(han: string, latin: Name, spelling: Spelling): boolean {
  const characters = [...foldText(han)];
  if (characters.length > MAX_CHARACTERS || !characters.every(isHan) || !isSpeltAsPinyin(latin)) return true;
  const readings = characters.map((character) => spelling.syllables(character).flatMap(variants));
  const [family, given] = [foldWords(latin.family), foldWords(latin.given)];
  return readsAs(readings, [...family, ...given]) || readsAs(readings, [...given, ...family]);
}

/** A Chinese surname with a given name in pinyin, or with initials. */
function isSpeltAsPinyin({ family, given }: Name): boolean {
  const isSurname = isPinyinName(family, 'ming');
  return isPinyinName(family, given) || isPinyinName(given, family) || (isSurname && foldWords(given).every(isInitial));
}

const isInitial = (word: string): boolean => word.length === 1;

/** ü typed as u, yu or v. */
function variants(syllable: string): string[] {
  const typed = syllable.includes('v')
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable];
  const [pattern, initial] = WADE_GILES.find(([from]) => from.test(syllable)) ?? [];
  return pattern && initial !== undefined ? [...typed, syllable.replace(pattern, initial)] : typed;
}

/** Whether the words spell the characters in turn, each word whole syllables or an initial; initials may leave the last ones out. */
function readsAs(readings: readonly (readonly string[])[], words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return readings.length === 0;
  if (isInitial(word)) {
    const fits = readings[0]?.some((syllable) => syllable.startsWith(word)) ?? false;
    return fits && (rest.length === 0 || readsAs(readings.slice(1), rest));
  }
  return countSpelt(readings, word).some((count) => readsAs(readings.slice(count), rest));
}

/** How many of the first characters the whole word can spell: 曾 and 曾国 are both possible for some words. */
function countSpelt(readings: readonly (readonly string[])[], word: string, count = 0): number[] {
  if (word === '') return [count];
  const next = readings[count] ?? [];
  return next.flatMap((syllable) =>
    word.startsWith(syllable) ? countSpelt(readings, word.slice(syllable.length), count + 1) : [],
  );
}
