// PNG → its size and pixels, for images of eight bits for each of four channels, which is all that the program draws.
import { inflateSync } from 'node:zlib';

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`. */
  readonly colourAt: (x: number, y: number) => string;
};

/** https://www.w3.org/TR/png-3/ */
export function readPng(content: string | Uint8Array | undefined): Pixels {
  const bytes = Buffer.from(content ?? '');
  if (bytes.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001a\n') throw new Error('no PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6 || bytes[28] !== 0) throw new Error('another kind of PNG');
  const packed: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const pixels = undoFilters(inflateSync(Buffer.concat(packed)), width * 4, height);
  return {
    width,
    height,
    colourAt: (x, y) => `#${pixels.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3)}`,
  };
}

/** Each row begins with the number of its filter. */
function undoFilters(rows: Buffer, stride: number, height: number): Buffer {
  if (rows.length !== (stride + 1) * height) throw new Error('rows are missing');
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : (pixels[at - 4] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[at - stride - 4] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, predict(left, above, corner)][filter] ?? 0;
      pixels[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

/** Paeth's. */
function predict(left: number, above: number, corner: number): number {
  const distances = [left, above, corner].map((value) => Math.abs(left + above - corner - value));
  const least = Math.min(...distances);
  return [left, above, corner][distances.indexOf(least)] ?? 0;
}
