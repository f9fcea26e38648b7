// The icon of a site, an open book on a seal: as SVG for tabs, as PNG for systems that know nothing else. The bytes depend on nothing.
import type { SiteFile } from '../assets.ts';
import type { Paint } from '../cards/paint.ts';
import { PAPER, SEAL } from '../colours.ts';
import { ICON_ADDRESS, LARGE_ICON_ADDRESS, TOUCH_ICON_ADDRESS } from './addresses.ts';

const BOOK = `<path d="M8 6h16v20H8zM16 6v20M8 11h3M8 16h3M8 21h3M21 11h3M21 16h3M21 21h3" fill="none" stroke="${PAPER}" stroke-width="2"/>`;

/** 32 units wide and high. */
export const EMBLEM = `<rect width="32" height="32" rx="3" fill="${SEAL}"/>${BOOK}`;

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${EMBLEM}</svg>\n`;

/** Systems cut the corners off: what is drawn keeps to the circle in the middle, 80 % of the width. */
const TILE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3.2 -3.2 38.4 38.4"><path d="M-4-4h40v40H-4z" fill="${SEAL}"/>${BOOK}</svg>`;

export function drawIcons(paint: Paint): SiteFile[] {
  return [
    { path: ICON_ADDRESS, content: SVG },
    { path: TOUCH_ICON_ADDRESS, content: paint(TILE, 192) },
    { path: LARGE_ICON_ADDRESS, content: paint(TILE, 512) },
  ];
}
