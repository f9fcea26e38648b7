// What stands above each other on a card → one drawing. Lengths in pixels.
import { SEAL } from '../colours.ts';
import { EMBLEM } from '../offline/icons.ts';
import { type Block, drawBlock } from './block.ts';

export type Item = {
  /** Room above it, where it is not the first. */
  readonly gap: number;
  readonly height: number;
  /** SVG with its top there. */
  readonly draw: (top: number) => string;
};

export function measureStack(items: readonly Item[]): number {
  return items.reduce((sum, { gap, height }, index) => sum + height + (index > 0 ? gap : 0), 0);
}

/** In the middle of the room from `top` to `bottom`. */
export function drawStack(items: readonly Item[], top: number, bottom: number): string {
  let at = Math.round((top + bottom - measureStack(items)) / 2);
  const drawn = items.map(({ gap, height, draw }, index) => {
    at += index > 0 ? gap : 0;
    const svg = draw(at);
    at += height;
    return svg;
  });
  return drawn.join('');
}

/** `x` is the left edge of the lines, or their middle. */
export function placeText(
  block: Block | undefined,
  gap: number,
  x: number,
  align: 'start' | 'middle',
  colour: string,
): Item[] {
  if (!block) return [];
  return [{ gap, height: block.height, draw: (top) => drawBlock(block, { x, top, align, colour }) }];
}

/** The short rule in the colour of the seal that stands under titles. */
export function placeRule(gap: number, left: number): Item {
  return { gap, height: 5, draw: (top) => drawBar(left, top, RULE_WIDTH, 5, SEAL) };
}

export const RULE_WIDTH = 72;

export function placeEmblem(gap: number, left: number, size: number): Item {
  const draw = (top: number) => `<g transform="translate(${left} ${top}) scale(${size / 32})">${EMBLEM}</g>`;
  return { gap, height: size, draw };
}

export function drawBar(left: number, top: number, width: number, height: number, colour: string): string {
  return `<path d="M${left} ${top}h${width}v${height}h-${width}z" fill="${colour}"/>`;
}
