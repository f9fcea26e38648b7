// A title → the words that a line may be broken between, each with what a break before it costs and what stands between it and the last.
import type { Outline, Typeface, Weight } from './typeface.ts';

/** Lengths in thousandths of an em. */
export type Word = Outline & {
  readonly text: string;
  /** Blank before it, less than nothing between two marks that share theirs; not at the start of a line. */
  readonly lead: number;
  /** The empty half of a mark, which the edge of a line does not show. */
  readonly startTrim: number;
  readonly endTrim: number;
  /** Of a line that begins with it, from 0 to Infinity. */
  readonly breakCost: number;
};

/** More than any card can show. */
const MOST_CHARACTERS = 1_000;

/** One line of plain text in which nothing is left that is not seen or that would turn the order of what is. */
export function cleanTitle(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/gu, '')
    .replace(/(\p{M})\p{M}+/gu, '$1')
    .trim();
}

/** A printer's mark for a character that is not in his cases. */
const MISSING = '〓';

/**
 * The same in characters of the typeface. Emblems and accents that it lacks are left out, other characters are replaced by a mark;
 * undefined when so little is left that a reader would not recognise it.
 */
export function fitTypeface(title: string, { has }: Pick<Typeface, 'has'>): string | undefined {
  const characters = [...title].flatMap((character) => {
    if (has(character) || /\s/.test(character)) return [character];
    return /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}]/u.test(character) ? [] : [MISSING];
  });
  const missing = characters.filter((character) => character === MISSING).length;
  const whole = characters.join('').replace(/ +/g, ' ').trim();
  // In Chinese type the long dash is one stroke at mid-height; the font has it under another code.
  return whole === '' || missing * 2 > characters.length ? undefined : whole.replaceAll('——', '――');
}

const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u2014-\\u2027\\u3000-\\u303f\\uff00-\\uffef';

/** Blank · long dash or ellipsis · word of an alphabet, at most as long as a line of small type holds · one character as wide as it is high. */
const PIECE = new RegExp(`( +|　+)|(?:――|……|[^ ${WIDE}](?:[^ ${WIDE}]|’(?=\\p{L})){0,23}|.)`, 'gu');

const OPENING = /^[（《〈「『【〔［“‘]/u;
const CLOSING = /[，。、；：）》〉」』】〕］”’]$/u;
const NEVER_FIRST = /^[，。、；：？！）》〉」』】〕］”’…·～―—ー々,.;:?!)\]}%％‰℃°]/u;
const NEVER_LAST = /[（《〈「『【〔［“‘([{—·‐-]$/u;
/** Particles and the like belong to the word before them. */
const LEANING = /^[的地得了着过们之性化者等]/u;
/** Others lead to what follows them. */
const LEADING = /^[从從在到与與和及以对對于於向为為由]$/u;
const WIDE_ONLY = new RegExp(`^[${WIDE}]`, 'u');

/** Thousandths of an em. */
const [SPACE, BETWEEN_SCRIPTS, HALF] = [260, 150, 500];

const COST = {
  mark: 0,
  blank: 4,
  word: 12,
  leaning: 40,
  leading: 20,
  insideWord: 60,
  insideTerm: 60,
  insideLetters: 400,
};

/** `kept`: words of the book that a line should not tear. */
export function splitTitle(title: string, kept: readonly string[], weight: Weight, typeface: Typeface): Word[] {
  const tears = listTears(title, kept);
  const words: Word[] = [];
  let blank = '';
  for (const match of title.matchAll(PIECE)) {
    const [text, space] = match;
    if (space) {
      blank = text;
      continue;
    }
    const before = words.at(-1);
    words.push({
      ...typeface.outline(text, weight),
      text,
      lead: before ? measureLead(before.text, text, blank) : 0,
      startTrim: OPENING.test(text) ? HALF : 0,
      endTrim: CLOSING.test(text) ? HALF : 0,
      breakCost: before ? judgeBreak(before.text, text, blank, tears.get(match.index)) : 0,
    });
    blank = '';
  }
  return words;
}

/** Place in the title → what it costs to break there, where that is not between two words. */
function listTears(title: string, kept: readonly string[]): ReadonlyMap<number, number> {
  const tears = new Map<number, number>();
  for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title))
    for (let at = index + 1; at < index + segment.length; at++) tears.set(at, COST.insideWord);
  for (const word of kept)
    for (let start = title.indexOf(word); start >= 0 && word !== ''; start = title.indexOf(word, start + word.length))
      for (let at = start + 1; at < start + word.length; at++) tears.set(at, (tears.get(at) ?? 0) + COST.insideTerm);
  return tears;
}

function measureLead(before: string, text: string, blank: string): number {
  if (blank.startsWith('　')) return blank.length * 1_000;
  const scripts = [before, text].filter((word) => WIDE_ONLY.test(word)).length;
  const marks = CLOSING.test(before) || OPENING.test(text) || NEVER_FIRST.test(text) || NEVER_LAST.test(before);
  // What authors type between Han and Latin is the printer's to set.
  if (blank !== '') return scripts === 1 && !marks ? BETWEEN_SCRIPTS : SPACE;
  if (scripts === 1 && !marks) return BETWEEN_SCRIPTS;
  const shared =
    (CLOSING.test(before) && (OPENING.test(text) || CLOSING.test(text))) ||
    (OPENING.test(before) && OPENING.test(text));
  return shared ? -HALF : 0;
}

function judgeBreak(before: string, text: string, blank: string, tear: number | undefined): number {
  if (NEVER_FIRST.test(text) || NEVER_LAST.test(before)) return Number.POSITIVE_INFINITY;
  const letters = !WIDE_ONLY.test(before) && !WIDE_ONLY.test(text);
  if (blank === '' && letters) return COST.insideLetters;
  const leading = LEADING.test(before) ? COST.leading : 0;
  if (CLOSING.test(before) || OPENING.test(text) || blank.startsWith('　')) return COST.mark + leading;
  if (LEANING.test(text) && blank === '') return COST.leaning + leading + (tear ?? 0);
  return (tear ?? (blank === '' ? COST.word : COST.blank)) + leading;
}
