// Fonts of KaTeX → the same with no more characters than the formulas of the book have, and without the hints for coarse screens, which
// are in every font: a quarter of the bytes.
import { createHash } from 'node:crypto';
import { type Cache, remember } from '../../cache.ts';

/** `characters` may hold more than the font has. */
export type CutFont = (font: Uint8Array, characters: string) => Promise<Uint8Array>;

export async function loadFontCutter(cache: Cache): Promise<CutFont> {
  const { default: subsetFont } = await import('subset-font');
  return (font, characters) => {
    const hash = createHash('sha256').update(font).digest('hex');
    return remember(cache, `font ${hash} ${characters}`, () =>
      subsetFont(font, characters, { targetFormat: 'woff2', noHinting: true }),
    );
  };
}
