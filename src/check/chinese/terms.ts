// The glossary and the proper names → a finder of the places where one is written in another way.
import type { GlossaryTerm } from '../../../schemas/glossary.ts';
import { isSpokenOf, takeBefore } from './characters.ts';
import { holdsChinese } from './language.ts';
import { NAMES } from './names.ts';
import { createWordFinder, type FoundWord } from './word-finder.ts';

export type WrongTerm = {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly isForbidden: boolean;
};

/** What a word in small letters may stand for: `rights` are its spellings, the best first. */
type Entry = { readonly kind: 'name' | 'abbreviation' | 'words' | 'forbidden'; readonly rights: readonly string[] };

export function createTermFinder(terms: readonly GlossaryTerm[]): (text: string) => Generator<WrongTerm> {
  const find = createWordFinder(listEntries(terms), standsAlone);
  return function* findTerms(text) {
    for (const { start, end, value } of find(toLower(text))) {
      const [right = ''] = value.rights;
      const isForbidden = value.kind === 'forbidden';
      const isWrong = isForbidden || !value.rights.includes(text.slice(start, end));
      if (isWrong && JUDGES[value.kind](text, start, end, right)) yield { start, end, right, isForbidden };
    }
  };
}

/** ASCII only, so that offsets stay. */
const toLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** A word with a capital inside has it wherever it stands: PyTorch. */
const OWN_CASE = /^[A-Za-z\d]*[a-z][A-Z][A-Za-z\d]*$/;

/** What the glossary uses is never forbidden, and comes before the names. */
function listEntries(terms: readonly GlossaryTerm[]): Map<string, Entry> {
  const entries = new Map<string, Entry>(NAMES.map((name) => [toLower(name), { kind: 'name', rights: [name] }]));
  for (const term of terms)
    for (const word of term.forbidden ?? [])
      entries.set(toLower(word), { kind: 'forbidden', rights: [replacementFor(word, term)] });
  const used = new Map<string, Entry>();
  const use = (kind: Entry['kind'], word: string) => {
    const earlier = used.get(toLower(word));
    used.set(toLower(word), { kind: earlier?.kind ?? kind, rights: [...(earlier?.rights ?? []), word] });
  };
  for (const { zh, en, abbreviation, aliases = [] } of terms) {
    if (abbreviation) use('abbreviation', abbreviation);
    for (const word of [zh, en, ...aliases]) use(OWN_CASE.test(word) ? 'name' : 'words', word);
  }
  return new Map([...entries, ...used]);
}

/** Latin for Latin where only blanks, hyphens or case differ, else the Chinese term. */
function replacementFor(word: string, { zh, en, abbreviation }: GlossaryTerm): string {
  const bare = (text: string) => toLower(text).replace(/[\s-]/g, '');
  return [en, abbreviation].find((name) => name !== undefined && bare(name) === bare(word)) ?? zh;
}

/** Latin words end where letters do; addresses and file names are not words. */
function standsAlone({ start, end }: FoundWord<Entry>, text: string): boolean {
  const isLatin = (offset: number) => /[a-z0-9]/.test(text.charAt(offset));
  if (isLatin(start) && /[a-z0-9_@/\\.#$]/.test(text.charAt(start - 1))) return false;
  return !isLatin(end - 1) || !/^(?:[a-z0-9_@/\\]|\.[a-z0-9])/.test(text.slice(end, end + 2));
}

type Judge = (text: string, start: number, end: number, right: string) => boolean;

const JUDGES: { readonly [Kind in Entry['kind']]: Judge } = {
  name: (text, start, end) => !isIdentifier(text, start, end),
  abbreviation: (text, start, end, right) =>
    right.length > 2 &&
    !isIdentifier(text, start, end) &&
    !isInPhrase(text, start, end) &&
    !isName(text.slice(start, end), right),
  words: (text, start, end) =>
    '（('.includes(text.charAt(start - 1) || ' ') && /^[，,）)]/.test(text.slice(end, end + 1)),
  forbidden: (text, start, end) =>
    !isQuoted(text, start, end) && (holdsChinese(text.slice(start, end)) || !isInPhrase(text, start, end)),
};

/** imagenet-1k: a name for machines. */
function isIdentifier(text: string, start: number, end: number): boolean {
  return (text[start - 1] === '-' || text[end] === '-') && text.slice(start, end) === toLower(text.slice(start, end));
}

/** Among Latin words. */
function isInPhrase(text: string, start: number, end: number): boolean {
  return /[A-Za-z][,;]?[ -]$/.test(takeBefore(text, start, 3)) || /^[ -][A-Za-z]/.test(text.slice(end, end + 2));
}

/** Gan for GAN may be somebody. */
function isName(written: string, right: string): boolean {
  return /^[A-Z]+$/.test(right) && /^[A-Z][a-z]*[aeiou][a-z]*$/.test(written);
}

/** A word that is spoken of, or stands in a title. */
function isQuoted(text: string, start: number, end: number): boolean {
  if (isSpokenOf(text, start, end)) return true;
  const before = takeBefore(text, start, 60);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
