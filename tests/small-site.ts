// A book on disk → its site as it would be written: the small book, and the one in content/.
import { join } from 'node:path';
import { applyStyle } from '../src/bibliography/csl/apply.ts';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readPackageFile, readSource } from '../src/disk.ts';
import type { Source } from '../src/model/source.ts';
import { loadCardPainter } from '../src/outputs/site/cards/cards.ts';
import { loadFontCutter } from '../src/outputs/site/math-fonts.ts';
import { renderSite, type SiteOutput } from '../src/outputs/site/render-site.ts';
import { loadSpelling } from '../src/outputs/site/search/spelling.ts';
import { loadHighlight } from '../src/render/highlight.ts';
import { loadTypeset } from '../src/render/typeset.ts';

export const SMALL = join(import.meta.dirname, 'books/small');
export const CONTENT = join(import.meta.dirname, '../content');
export const BASE = '/books/small/';

export function renderSmallSite(base = BASE): Promise<SiteOutput> {
  return renderBookSite(readSource(SMALL), base);
}

export async function renderBookSite(
  source: Source,
  base: string,
  changeDates: ReadonlyMap<string, string> = new Map(),
): Promise<SiteOutput> {
  const cache = createCache();
  const book = await applyStyle(compile(source, cache), cache);
  const [typeset, highlight] = [await loadTypeset(book, cache), await loadHighlight(book, cache)];
  const [spelling, cutFont] = [await loadSpelling(), await loadFontCutter(cache)];
  const painter = await loadCardPainter(cache, readPackageFile);
  const loaded = { typeset, highlight, spelling, cutFont, ...painter, read: readPackageFile };
  return renderSite(book, { ...loaded, base, changeDates });
}
