// A book's folder → everything its site consists of, or what is wrong with the book: what `build` writes and `dev` serves.
import type { Cache } from '../cache.ts';
import { readChangeDates, readPackageFile } from '../disk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { loadCardPainter } from '../outputs/site/cards/cards.ts';
import { loadFontCutter } from '../outputs/site/math-fonts.ts';
import { renderSite, type SiteOutput } from '../outputs/site/render-site.ts';
import { loadSpelling } from '../outputs/site/search/spelling.ts';
import { loadHighlight } from '../render/highlight.ts';
import { examineBook } from './examination.ts';
import type { Begin } from './stopwatch.ts';

export type Preparation = {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined with an error among the diagnostics. */
  readonly site: SiteOutput | undefined;
};

export type SitePlace = {
  /** On its host: begins and ends with `/`. */
  readonly base: string;
  /** On the web; when absent, what book.yaml says. */
  readonly url?: string;
};

/** Refuses a folder that is no book. */
export async function prepareSite(dir: string, place: SitePlace, cache: Cache, begin: Begin): Promise<Preparation> {
  const { book: written, typeset, diagnostics } = await examineBook(dir, begin, cache);
  const { base, url = written.settings.url } = place;
  const book = { ...written, settings: { ...written.settings, url } };
  const examined = { source: book.source, diagnostics };
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ...examined, site: undefined };
  const [highlight, changeDates, spelling, cutFont, painter] = await Promise.all([
    loadHighlight(book, cache),
    readChangeDates(dir, book.source),
    loadSpelling(),
    loadFontCutter(cache),
    loadCardPainter(cache, readPackageFile),
  ]);
  const loaded = { typeset, highlight, spelling, cutFont, ...painter, read: readPackageFile };
  const site = await begin('render', (onPage) =>
    renderSite(book, { ...loaded, base, changeDates, diagnostics, onPage }),
  );
  return { ...examined, site };
}
