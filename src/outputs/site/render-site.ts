// Book → everything its site consists of: finished pages, generated files, and the images to be copied. Pure but for `read`.
import { judgeBook } from '../../evidence/verdict.ts';
import type { Book } from '../../model/book.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Page } from '../../model/page.ts';
import { renderBibliography } from '../../render/bibliography.ts';
import type { RenderOptions } from '../../render/context.ts';
import { type RenderedSection, renderSection } from '../../render/section.ts';
import { writeStatusVersion } from '../json/status.ts';
import { listImages, prepareAssets, type ReadPackageFile, type SiteFile } from './assets.ts';
import { renderBibliographySummary } from './bibliography-summary.ts';
import { type PaintCard, paintCards } from './cards/cards.ts';
import type { Paint } from './cards/paint.ts';
import { writePageRecords } from './citing.ts';
import { listDirectories } from './directories.ts';
import { FEED_ADDRESS, writeFeed } from './feed.ts';
import { renderGlossary } from './glossary.ts';
import { HEADERS_PATH, writeHeaders } from './headers.ts';
import { LLMS_ADDRESS, writeLlms } from './llms.ts';
import type { CutFont } from './math-fonts.ts';
import { writeWorker } from './offline/edition.ts';
import { writeWebManifest } from './offline/web-manifest.ts';
import { writePageVersions } from './page-versions.ts';
import { renderPages } from './pages.ts';
import { preparePreviews } from './previews/previews.ts';
import { writeRecordFiles } from './record-files.ts';
import { prepareScripts } from './scripts.ts';
import { writeSearchIndex } from './search/search-index.ts';
import type { Spelling } from './search/spelling.ts';
import { type Site, siteUrl } from './site.ts';
import { SITEMAP_ADDRESS, writeRobots, writeSitemap } from './sitemap.ts';
import { listWorks } from './works.ts';

export type SiteOutput = {
  readonly pages: readonly Page[];
  /** Styles, fonts, icon, scripts and what they load, and what programs read: feed, sitemap, robots.txt. */
  readonly files: readonly SiteFile[];
  /** Path in the book → path in the site. */
  readonly images: ReadonlyMap<string, string>;
  /** Where the site lies on the web; undefined where book.yaml does not say: then there is nothing for programs among the files. */
  readonly url: string | undefined;
};

export type SiteOptions = Omit<RenderOptions, 'verdicts'> & {
  readonly read: ReadPackageFile;
  readonly spelling: Spelling;
  readonly cutFont: CutFont;
  readonly paint: Paint;
  readonly paintCard: PaintCard;
  /** File of the book → the day of its last change, `2026-11-23`, where that is known. */
  readonly changeDates?: ReadonlyMap<string, string>;
  /** What `check` reports of the book, where it was asked. */
  readonly diagnostics?: readonly Diagnostic[];
  /** Told after each page how many are rendered. */
  readonly onPage?: (done: number, total: number) => void;
};

export async function renderSite(book: Book, options: SiteOptions): Promise<SiteOutput> {
  const verdicts = judgeBook(book);
  const rendering = { ...options, verdicts };
  const sections = new Map<string, RenderedSection>();
  for (const page of book.pages) {
    sections.set(page.address, renderSection(book, page, rendering));
    options.onPage?.(sections.size, book.pages.length);
  }
  const bodies = [...sections.values()].flatMap(({ html, footnotes }) => [html, footnotes]);
  const { files, ...assets } = await prepareAssets(options.read, options.cutFont, options.paint, bodies);
  const index = writeSearchIndex(book, options.typeset, options.spelling);
  const scripts = prepareScripts(options.read, new Map([['search-index', index.manifest]]));
  const { base, changeDates = new Map(), diagnostics } = options;
  const directories = listDirectories(book);
  const site = {
    book,
    base,
    ...assets,
    scripts: scripts.addresses,
    directories,
    verdicts,
    changeDates,
    diagnostics,
  };
  const bibliography = renderBibliographySummary(site) + renderBibliography(book, rendering);
  const sources = { sections, bibliography, glossary: renderGlossary(site) };
  const previews = preparePreviews(site, sources);
  const works = listWorks(site, options.spelling);
  const pages = renderPages(site, { ...sources, previews: previews.addresses }, works);
  const url = siteUrl(book.settings);
  const all = [
    ...files,
    ...scripts.files,
    ...index.shards,
    ...previews.files,
    ...writeRecordFiles(book),
    ...writePageRecords(works),
    ...writeForPrograms(site, pages, url, sections),
    ...writeStatusVersion(site),
    { path: HEADERS_PATH, content: writeHeaders(site) },
    writeWebManifest(book.settings, base),
  ];
  const images = listImages(book);
  const worker = writeWorker(options.read, base, { pages, files: all, images }, book.source);
  // Nobody reads these without a network: the worker does not keep them.
  const versions = [...writePageVersions(site, pages), { path: LLMS_ADDRESS, content: writeLlms(site, pages, url) }];
  const cards = await paintCards(book, options.paintCard);
  return { pages, files: [...all, ...worker, ...versions, ...cards], images, url };
}

/** A sitemap must hold whole addresses: without `url` there is none. */
function writeForPrograms(
  site: Site,
  pages: readonly Page[],
  url: string | undefined,
  sections: ReadonlyMap<string, RenderedSection>,
): SiteFile[] {
  const sitemap = url === undefined ? [] : [{ path: SITEMAP_ADDRESS, content: writeSitemap(site, pages, url) }];
  return [
    { path: FEED_ADDRESS, content: writeFeed(site, url, sections) },
    { path: 'robots.txt', content: writeRobots(url) },
    ...sitemap,
  ];
}
