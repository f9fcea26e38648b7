// A copy's text → its typewriter quotes: which belong together, and which are alone. Inch marks, primes and apostrophes are no quotes.
import type { Pair } from './pairs.ts';

export type StraightQuotes = {
  /** `level` is 1 inside other quotes. */
  readonly pairs: readonly { readonly pair: Pair; readonly level: 0 | 1 }[];
  /** Offsets of double quotes when their number is odd: then none is sure to open or close. */
  readonly lone: readonly number[];
};

/** A single quote that opens stands behind no letter, digit or formula; the one that closes it, before no letter. */
const SINGLE = /^'[^'"\n]{1,200}'(?![\w'])/;
const MAX_SINGLE = 203;

/** Given the pairs of other quotes. */
export function pairStraightQuotes(text: string, curly: readonly Pair[]): StraightQuotes {
  const none = { pairs: [], lone: [] };
  if (!text.includes('"') && !text.includes("'")) return none;
  const doubles = listDoubles(text);
  if (doubles.length % 2 === 1) return { ...none, lone: doubles };
  const partner = new Map(doubles.map((at, index) => [at, index % 2 === 0 ? doubles[index + 1] : undefined]));
  const pairs: StraightQuotes['pairs'][number][] = [];
  const outer = new Map(curly.map(({ open, close }) => [open.at, close.at]));
  let outerEnd = 0;
  let singleEnd = -1;
  for (const { 0: mark, index: at } of text.matchAll(/["'“「]/g)) {
    const close = mark === '"' ? partner.get(at) : at > singleEnd ? closeSingle(text, at) : undefined;
    if (mark === "'") singleEnd = close ?? singleEnd;
    if (close !== undefined)
      pairs.push({ pair: { open: { mark, at }, close: { mark, at: close } }, level: at < outerEnd ? 1 : 0 });
    outerEnd = Math.max(outerEnd, outer.get(at) ?? partner.get(at) ?? 0);
  }
  return { pairs, lone: [] };
}

function closeSingle(text: string, at: number): number | undefined {
  if (/[\w'’\ufdd0-\ufddf]/.test(text.charAt(at - 1))) return undefined;
  const found = SINGLE.exec(text.slice(at, at + MAX_SINGLE));
  return found ? at + found[0].length - 1 : undefined;
}

/** Without inch marks: behind a digit, where no quotation is open. */
function listDoubles(text: string): number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(/"/g))
    if (offsets.length % 2 === 1 || !/\d/.test(text.charAt(index - 1))) offsets.push(index);
  return offsets;
}
