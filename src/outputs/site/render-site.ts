// Book → everything its site consists of: finished pages, generated files, and the images to be copied. Pure but for `read`.
import type { Book } from '../../model/book.ts';
import type { Page } from '../../model/page.ts';
import { renderBibliography } from '../../render/bibliography.ts';
import type { RenderOptions } from '../../render/context.ts';
import { type RenderedSection, renderSection } from '../../render/section.ts';
import { listImages, prepareAssets, type ReadPackageFile, type SiteFile } from './assets.ts';
import { renderPages } from './pages.ts';

export type SiteOutput = {
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
  /** Path in the book → path in the site. */
  readonly images: ReadonlyMap<string, string>;
};

export type SiteOptions = RenderOptions & {
  readonly read: ReadPackageFile;
  /** Told after each page how many are rendered. */
  readonly onPage?: (done: number, total: number) => void;
};

export function renderSite(book: Book, options: SiteOptions): SiteOutput {
  const sections = new Map<string, RenderedSection>();
  for (const page of book.pages) {
    sections.set(page.address, renderSection(book, page, options));
    options.onPage?.(sections.size, book.pages.length);
  }
  const bodies = [...sections.values()].flatMap(({ html, footnotes }) => [html, footnotes]);
  const { files, styles, icon } = prepareAssets(options.read, bodies);
  const fragments = { sections, bibliography: renderBibliography(book, options) };
  const pages = renderPages({ book, base: options.base, styles, icon }, fragments);
  return { pages, files, images: listImages(book) };
}
