// The small book on disk, and its site as it would be written.
import { join } from 'node:path';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readPackageFile, readSource } from '../src/disk.ts';
import { renderSite, type SiteOutput } from '../src/outputs/site/render-site.ts';
import { loadHighlight } from '../src/render/highlight.ts';
import { loadTypeset } from '../src/render/typeset.ts';

export const SMALL = join(import.meta.dirname, 'books/small');
export const BASE = '/books/small/';

export async function renderSmallSite(base = BASE): Promise<SiteOutput> {
  const cache = createCache();
  const book = compile(readSource(SMALL), cache);
  const [typeset, highlight] = [await loadTypeset(book, cache), await loadHighlight(book, cache)];
  return renderSite(book, { base, typeset, highlight, read: readPackageFile });
}
