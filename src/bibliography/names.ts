// Names of persons and bodies → the form an entry gives them: family first, given names as initials, pinyin and East Asian names whole.
import type { ReferenceName } from '../../schemas/reference.ts';
import { cleanText } from './field-text.ts';
import { initialsOf, splitGiven } from './initials.ts';
import type { Terms } from './language.ts';
import { isPinyinName } from './pinyin.ts';
import type { CitationStyle } from './style.ts';

/** More names than this are cut, and 等 or its like follows. */
const SHOWN_NAMES = 3;

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー・·\s]+$/u;
const HAS_CASE = /[\p{Lu}\p{Ll}]/u;
/** What bibliography programs write for “and others” in place of a name. */
const OTHERS = /^(?:others|et al\.?|等人?|и др\.?)$/iu;

/** Up to three names; of more, three and 等, et al. or what `terms` says. Empty for no names. */
export function formatNames(names: readonly ReferenceName[] | undefined, style: CitationStyle, terms: Terms): string {
  return shownNames(names, style, terms).join(style.marks.comma);
}

/** What {@link formatNames} joins. */
export function shownNames(
  names: readonly ReferenceName[] | undefined,
  style: CitationStyle,
  terms: Terms,
): readonly string[] {
  const { named, cut } = splitOthers(names);
  const shown = named.slice(0, SHOWN_NAMES).map((name) => formatName(name, style));
  return shown.length > 0 && (cut || named.length > SHOWN_NAMES) ? [...shown, terms.others] : shown;
}

/** The names that name someone, and whether the record itself says that there are more. */
export function splitOthers(names: readonly ReferenceName[] = []): { named: ReferenceName[]; cut: boolean } {
  const written = names.filter((name) => cleanText(name.literal ?? name.family) !== '');
  const named = written.filter((name) => !OTHERS.test(cleanText(name.literal ?? name.family)) || name.given);
  return { named, cut: named.length < written.length };
}

/** One name: `Peebles P Z Jr`. A `literal` stands as written: bodies, and persons whose names have no parts. */
export function formatName(name: ReferenceName, style: CitationStyle): string {
  if (name.literal !== undefined) return cleanText(name.literal);
  const { family, given, suffix } = readParts(name);
  if (EAST_ASIAN.test(family + given)) return joinEastAsian(family, given);
  const written = familyWithParticle(name, family);
  const surname = style.edition === 2015 ? written.toUpperCase() : written;
  const particle = cleanText(name['dropping-particle']);
  const whole = [surname, formatGiven(family, given, style), particle].filter((part) => part !== '').join(' ');
  if (suffix === '') return whole;
  return whole + (style.edition === 2015 ? style.marks.comma : ' ') + suffix;
}

/** The name by which running text calls an author: the family name in Latin letters, the whole name in Han. */
export function shortName(name: ReferenceName): string {
  if (name.literal !== undefined) return cleanText(name.literal);
  const { family, given } = readParts(name);
  return EAST_ASIAN.test(family + given) ? joinEastAsian(family, given) : familyWithParticle(name, family);
}

function formatGiven(family: string, given: string, style: CitationStyle): string {
  if (given === '') return '';
  if (isPinyinName(family, given)) return joinPinyin(given);
  if (!HAS_CASE.test(given)) return given;
  const initials = initialsOf(given);
  return style.edition === 2015 ? initials.replaceAll('-', ' ') : initials;
}

/** 汉语拼音正词法: the syllables of a given name are one word; a hyphen or apostrophe that the record has stays. */
function joinPinyin(given: string): string {
  const lower = given
    .toLowerCase()
    .replace(/\s(?=[aoe])/, "'")
    .replace(/\s/, '');
  const word = given === given.toUpperCase() || /\s/.test(given) ? lower : given;
  return word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function joinEastAsian(family: string, given: string): string {
  const katakana = /^[\p{Script=Katakana}ー・]+$/u.test(family + given);
  return katakana && given !== '' ? `${family} ${given}` : (family + given).replaceAll(' ', '');
}

/** `van den` + `Oord`; a particle that ends with an apostrophe or hyphen touches the name. */
function familyWithParticle(name: ReferenceName, family: string): string {
  const particle = cleanText(name['non-dropping-particle']);
  if (particle === '') return family;
  return /['’-]$/.test(particle) ? particle + family : `${particle} ${family}`;
}

function readParts(name: ReferenceName): { family: string; given: string; suffix: string } {
  const [family, familySuffix] = splitSuffix(cleanText(name.family));
  const [given, givenSuffix] = splitSuffix(cleanText(name.given));
  const suffix = cleanText(name.suffix) || familySuffix || givenSuffix;
  return { family: lowerCapitals(family), given: splitGiven(given, family), suffix: suffix.replaceAll('.', '') };
}

/** `Daumé III` → `Daumé`, `III`. */
function splitSuffix(text: string): [string, string] {
  const match = /^(.+?),?\s(Jr\.?|Sr\.?|II|III|IV)$/.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, ''];
}

/** A surname typed in capitals gets its usual form back: `O'NEILL` → `O'Neill`. */
function lowerCapitals(family: string): string {
  if (family.length < 2 || family !== family.toUpperCase() || !HAS_CASE.test(family)) return family;
  return family.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
