// Words → the lines that hold them best: of like length, broken where the sense breaks, the last never a single character.
import type { Word } from './words.ts';

export type Line = { readonly words: readonly Word[]; readonly width: number };

export type Lines = { readonly lines: readonly Line[]; readonly cost: number };

/** What a line of one or two characters costs after longer ones; its length costs besides. */
const LONE = 150;

/** Exactly `count` lines of at most `measure`; undefined where that cannot be. Widths in thousandths of an em. */
export function breakLines(words: readonly Word[], measure: number, count: number): Lines | undefined {
  const ideal = measureLine(words) / count;
  if (ideal > measure) return undefined;
  /** Of each number of words from the first: their lines so far. */
  let best = new Map<number, Lines>([[0, { lines: [], cost: 0 }]]);
  for (let line = 0; line < count; line++) {
    const next = new Map<number, Lines>();
    for (const [start, before] of best) {
      const breakCost = start === 0 ? 0 : (words[start]?.breakCost ?? 0);
      if (breakCost === Number.POSITIVE_INFINITY) continue;
      for (let end = start + 1; end <= words.length; end++) {
        const held = words.slice(start, end);
        const width = measureLine(held);
        if (width > measure) break;
        const ragged = count === 1 ? 0 : 100 * ((width - ideal) / ideal) ** 2;
        const lone = count > 1 && end === words.length && width < 2_500 ? LONE : 0;
        const cost = before.cost + breakCost + ragged + lone;
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { lines: [...before.lines, { words: held, width }], cost });
      }
    }
    best = next;
  }
  return best.get(words.length);
}

/** Without the blank before its first word, and the empty halves of marks at its edges. */
export function measureLine(words: readonly Word[]): number {
  const sum = words.reduce((width, word, index) => width + word.width + (index > 0 ? word.lead : 0), 0);
  return sum - (words[0]?.startTrim ?? 0) - (words.at(-1)?.endTrim ?? 0);
}
