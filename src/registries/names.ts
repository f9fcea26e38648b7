// Names as registries write them, in one piece → family and given name.
import type { ReferenceName } from '../../schemas/reference.ts';
import { isHan } from '../model/characters.ts';
import { readLine } from './work.ts';

const PARTICLES = new Set(
  'van von de del della der den di da dos du la le zu zur zum ten ter bin ibn al el af'.split(' '),
);
const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/i;
const BODY =
  /\b(?:team|group|consortium|collaboration|project|committee|association|institute|university|foundation)\b/i;

/** `Aäron van den Oord` → van den Oord, Aäron; `Vaswani, Ashish` too. A body, and a name in Han, stays whole. */
export function readName(text: string): ReferenceName | undefined {
  const line = readLine(text);
  if (line === undefined) return undefined;
  const [, last, first] = /^([^,]+),\s*(.+)$/u.exec(line) ?? [];
  if (last !== undefined && first !== undefined) return { family: last.trim(), given: first.trim() };
  const words = line.split(' ');
  if (words.length === 1 || BODY.test(line) || [...line].some(isHan)) return { literal: line };
  const end = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  let start = end - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) start--;
  const name = { family: words.slice(start, end).join(' '), given: words.slice(0, start).join(' ') };
  return end < words.length ? { ...name, suffix: words.slice(end).join(' ') } : name;
}

/** A name whose parts the registry tells apart; `name` is the whole where it does not. */
export function readParts(parts: {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly suffix?: string | null | undefined;
  readonly name?: string | null | undefined;
}): ReferenceName | undefined {
  const [family, given, suffix] = [readLine(parts.family), readLine(parts.given), readLine(parts.suffix)];
  if (family === undefined) {
    const literal = readLine(parts.name) ?? given;
    return literal === undefined ? undefined : { literal };
  }
  return { family, ...(given === undefined ? {} : { given }), ...(suffix === undefined ? {} : { suffix }) };
}
