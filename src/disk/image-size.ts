// The first bytes of a raster image → its width and height in pixels, or undefined where they do not tell.

type Size = { readonly width: number; readonly height: number };

export function readImageSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view) ?? readAvif(view);
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // A header that is cut short: DataView throws RangeError.
    return undefined;
  }
}

function readTag(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

function readPng(view: DataView): Size | undefined {
  if (view.getUint32(0) !== 0x89504e47 || readTag(view, 12) !== 'IHDR') return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(view: DataView): Size | undefined {
  if (readTag(view, 0) !== 'GIF8') return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** https://developers.google.com/speed/webp/docs/riff_container: lossy, lossless and extended form. */
function readWebp(view: DataView): Size | undefined {
  if (readTag(view, 0) !== 'RIFF' || readTag(view, 8) !== 'WEBP') return undefined;
  const form = readTag(view, 12);
  if (form === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const readUint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  return form === 'VP8X' ? { width: readUint24(24) + 1, height: readUint24(27) + 1 } : undefined;
}

/** Skips segments until a start of frame (C0–CF without C4, C8, CC). */
function readJpeg(view: DataView): Size | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let offset = 2; view.getUint8(offset) === 0xff; offset += 2 + view.getUint16(offset + 2)) {
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
  }
  return undefined;
}

/** The largest `ispe` property: a grid lists its tiles' sizes too. */
function readAvif(view: DataView): Size | undefined {
  if (readTag(view, 4) !== 'ftyp') return undefined;
  let largest: Size | undefined;
  for (let offset = 8; offset + 16 <= Math.min(view.byteLength, 4096); offset++) {
    if (view.getUint8(offset) !== 0x69 || readTag(view, offset) !== 'ispe') continue;
    const size = { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
