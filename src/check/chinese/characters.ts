// What stands beside a character of a copy, as far as Chinese punctuation cares.
import { characterAt, characterBefore, isHan } from '../../model/characters.ts';
import { type Copy, isStandIn, STAND_IN, stretchAt } from './copy.ts';

const CLOSING = '”’」』）》〉】〕';
const OPENING = '“‘「『（《〈【〔';
const PAUSES = '，。、；：？！';

/** Han, or a full-width mark that belongs to Chinese text, before `offset`. */
export function isChineseBefore(text: string, offset: number): boolean {
  const character = characterBefore(text, offset);
  return character !== '' && (isHan(character) || CLOSING.includes(character));
}

export function isChineseAt(text: string, offset: number): boolean {
  const character = characterAt(text, offset);
  return character !== '' && (isHan(character) || OPENING.includes(character) || PAUSES.includes(character));
}

/** A full-width point. */
export function isPause(character: string): boolean {
  return character !== '' && PAUSES.includes(character);
}

/** Math, code, citations and their kin take the marks of the sentence they stand in. */
export function isNeutral(character: string): boolean {
  return isStandIn(character) && character !== STAND_IN.escape && character !== STAND_IN.hidden;
}

/** What ends a line of the copy. */
export function isLineEnd(character: string): boolean {
  return character === '' || character === STAND_IN.break;
}

/** The stretch with the blanks beside it that stand in the same piece of the file. */
export function withBlanks(copy: Copy, start: number, end: number): { start: number; end: number } {
  const stretch = stretchAt(copy, start);
  if (!stretch) return { start, end };
  const last = stretch.start + stretch.to - stretch.from;
  const from = Math.max(stretch.start, skipBlanksBefore(copy.text, start));
  const to = Math.min(last, skipBlanks(copy.text, end));
  return { start: from, end: to };
}

/** A word in quotation marks of its own. */
export function isSpokenOf(text: string, start: number, end: number): boolean {
  return /[“‘「『"]/.test(text.charAt(start - 1)) && /[”’」』"]/.test(text.charAt(end));
}

/** At most so many characters before `offset`. */
export function takeBefore(text: string, offset: number, count: number): string {
  return text.slice(Math.max(0, offset - count), Math.max(0, offset));
}

export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ') at++;
  return at;
}

export function skipBlanksBefore(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ') at--;
  return at;
}
