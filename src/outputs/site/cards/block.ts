// Text → lines of the largest type that its place allows, cut short only where the smallest is too large; and those as SVG.
import { breakLines, type Line } from './lines.ts';
import type { Typeface, Weight } from './typeface.ts';
import { splitTitle, type Word } from './words.ts';

export type Place = {
  readonly weight: Weight;
  /** Pixels, the largest first. */
  readonly sizes: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly mostLines: number;
  /** Between Han characters, thousandths of an em. */
  readonly tracking?: number;
};

export type Block = {
  readonly size: number;
  readonly lines: readonly Line[];
  /** From the top of the first line's characters to the foot of the last one's, pixels. */
  readonly height: number;
  readonly isCut: boolean;
};

/** Of the size. */
const LEADING = 1.36;

/** What a step to smaller type costs, and a line more, beside what breaks cost. */
const [STEP, LINE] = [7, 5];

/** `kept`: words of the book that a line should not tear. */
export function setBlock(text: string, kept: readonly string[], place: Place, typeface: Typeface): Block {
  const split = (title: string) =>
    splitTitle(title, kept, place.weight, typeface).map((word) => ({
      ...word,
      lead: word.lead + (word.lead === 0 ? (place.tracking ?? 0) : 0),
    }));
  const words = split(text);
  const whole = findBest(words, place);
  if (whole) return whole;
  const end = split('…');
  // Never empty: a word is at most as long as a line.
  let [fits, tooMany] = [0, words.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (findBest([...words.slice(0, middle), ...end], place)) fits = middle;
    else tooMany = middle;
  }
  const cut = findBest([...words.slice(0, fits), ...end], place);
  return { ...(cut ?? { size: 0, lines: [], height: 0 }), isCut: true };
}

function findBest(words: readonly Word[], { sizes, width, height, mostLines }: Place): Block | undefined {
  let [best, lowest]: [Block | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const [step, size] of sizes.entries())
    for (let count = 1; count <= mostLines && measureHeight(count, size) <= height; count++) {
      const found = breakLines(words, (width / size) * 1_000, count);
      const cost = (found?.cost ?? Number.POSITIVE_INFINITY) + step * STEP + count * LINE;
      if (!found || cost >= lowest) continue;
      lowest = cost;
      best = { size, lines: found.lines, height: measureHeight(count, size), isCut: false };
    }
  return best;
}

function measureHeight(lines: number, size: number): number {
  return size * (1 + (lines - 1) * LEADING);
}

/** Of an em: how far below the top of a Han character the line of letters is. */
const ASCENT = 0.88;

export type Spot = {
  readonly x: number;
  readonly top: number;
  readonly align: 'start' | 'middle';
  readonly colour: string;
};

/** `x` is the left edge or the middle of the lines. */
export function drawBlock({ size, lines }: Block, { x, top, align, colour }: Spot): string {
  const drawn = lines.flatMap(({ words, width }, line) => {
    let at = -(words[0]?.startTrim ?? 0) - (align === 'middle' ? width / 2 : 0);
    const base = top + size * (ASCENT + line * LEADING);
    return words.flatMap(({ lead, width, glyphs }, index) => {
      at += index > 0 ? lead : 0;
      const start = at;
      at += width;
      return glyphs.map((glyph) => drawGlyph(glyph.path, x + ((start + glyph.x) * size) / 1_000, base, size / 1_000));
    });
  });
  return `<g fill="${colour}">${drawn.join('')}</g>`;
}

/** Paths of fonts go upwards. */
function drawGlyph(path: string, x: number, y: number, scale: number): string {
  return path && `<path transform="translate(${x.toFixed(3)} ${y.toFixed(3)}) scale(${scale} -${scale})" d="${path}"/>`;
}
