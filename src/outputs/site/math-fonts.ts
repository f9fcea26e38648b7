// Fonts of KaTeX → the same with no more characters than the pages have: half of the bytes that a formula costs its first reader.
import { createHash } from 'node:crypto';
import { type Cache, remember } from '../../cache.ts';

/** `characters` may hold more than the font has. */
export type CutFont = (font: Uint8Array, characters: string) => Promise<Uint8Array>;

export async function loadFontCutter(cache: Cache): Promise<CutFont> {
  const { default: subsetFont } = await import('subset-font');
  return (font, characters) => {
    const hash = createHash('sha256').update(font).digest('hex');
    return remember(cache, `font ${hash} ${characters}`, () => subsetFont(font, characters, { targetFormat: 'woff2' }));
  };
}

/** Those of the pieces of HTML that hold a formula, tags and all: some too many, never one too few. In order, each once. */
export function listMathCharacters(fragments: Iterable<string>): string {
  const characters = new Set<string>();
  for (const html of fragments)
    if (html.includes('class="katex')) for (const character of html) characters.add(character);
  return [...characters]
    .filter((character) => !/\p{Script=Han}/u.test(character))
    .sort()
    .join('');
}
