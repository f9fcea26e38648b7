// The icon of a site, an open book on a seal: as SVG for tabs, as PNG for systems that know nothing else. The bytes depend on nothing.
import { crc32, deflateSync } from 'node:zlib';
import type { SiteFile } from '../assets.ts';
import { ICON_ADDRESS, LARGE_ICON_ADDRESS, TOUCH_ICON_ADDRESS } from './addresses.ts';

const [SEAL, PAPER] = ['#9c2f20', '#fdfcf8'];

const SVG =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="${SEAL}"/>` +
  `<path d="M8 6h16v20H8zM16 6v20M8 11h3M8 16h3M8 21h3M21 11h3M21 16h3M21 21h3" fill="none" stroke="${PAPER}" stroke-width="2"/></svg>\n`;

/** The strokes of the same drawing: left, top, right, bottom in its 32 units. */
const STROKES: readonly (readonly [number, number, number, number])[] = [
  [7, 5, 25, 7],
  [7, 25, 25, 27],
  ...[7, 15, 23].map((left) => [left, 5, left + 2, 27] as const),
  ...[10, 15, 20].flatMap((top) => [[8, top, 11, top + 2] as const, [21, top, 24, top + 2] as const]),
];

/** Systems cut the corners off: what is drawn keeps to the circle in the middle, 80 % of the width. */
export function drawIcons(): SiteFile[] {
  return [
    { path: ICON_ADDRESS, content: SVG },
    { path: TOUCH_ICON_ADDRESS, content: drawPng(192, 5) },
    { path: LARGE_ICON_ADDRESS, content: drawPng(512, 13) },
  ];
}

/** https://www.w3.org/TR/png-3/: two colours, one bit for each pixel. `unit` pixels are one of the drawing. */
function drawPng(size: number, unit: number): Uint8Array {
  const margin = (size - 32 * unit) / 2;
  const isPaper = (x: number, y: number) =>
    STROKES.some(([left, top, right, bottom]) => x >= left && x < right && y >= top && y < bottom);
  const rows = Buffer.alloc((size / 8 + 1) * size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (isPaper((x - margin) / unit, (y - margin) / unit)) {
        const at = y * (size / 8 + 1) + 1 + (x >> 3);
        rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
      }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([1, 3], 8);
  const palette = Buffer.from((SEAL + PAPER).replaceAll('#', ''), 'hex');
  const chunks = [
    writeChunk('IHDR', header),
    writeChunk('PLTE', palette),
    // Stored as it is: what compressors make of it differs between machines.
    writeChunk('IDAT', deflateSync(rows, { level: 0 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function writeChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
