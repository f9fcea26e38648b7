// A book's folder → its site in the output folder. Everything is checked and rendered before the first file is written.
import { join } from 'node:path';
import { judgeBookFolder } from './build/examination.ts';
import { prepareSite, type SitePlace } from './build/preparation.ts';
import { type BuildPhase, type OnProgress, startStopwatch } from './build/stopwatch.ts';
import { createCache } from './cache.ts';
import {
  copyIntoStaging,
  discardStaging,
  findPackageFile,
  judgeOutputFolder,
  openStaging,
  publishSite,
  refuse,
  type Staging,
  writeIntoStaging,
} from './disk.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Source } from './model/source.ts';
import type { SiteOutput } from './outputs/site/render-site.ts';

export type BuildOptions = {
  /** The book's folder. */
  readonly dir: string;
  readonly out: string;
  /** Where the site will lie on its host: `/` or `/book/`; when absent, where `url` says, else `/`. */
  readonly base?: string | undefined;
  /** Where the site will lie on the web, in place of what book.yaml says: `https://example.org/book/`. */
  readonly url?: string | undefined;
  readonly onProgress?: OnProgress;
};

export type BuildResult = {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when an error kept the site from being written. */
  readonly site: { readonly pages: number; readonly files: number; readonly url: SiteOutput['url'] } | undefined;
  /** Milliseconds of each phase that was reached. */
  readonly timings: ReadonlyMap<BuildPhase, number>;
};

/**
 * Refuses (see `isRefusal`) a folder that is no book and an output that is not ours to fill. With an error among the diagnostics
 * nothing is written.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { timings, begin } = startStopwatch(options.onProgress);
  judgeBookFolder(options.dir);
  judgeOutputFolder(options.out, options.dir);
  const { source, diagnostics, site } = await prepareSite(options.dir, placeSite(options), createCache(), begin);
  if (!site) return { source, diagnostics, site, timings };
  const files = await begin('write', () => writeSite(site, options));
  return { source, diagnostics, site: { pages: site.pages.length, files, url: site.url }, timings };
}

/** Refuses an address that is none and a base that contradicts it. */
export function placeSite({ base, url }: Pick<BuildOptions, 'base' | 'url'>): SitePlace {
  if (url === undefined) return { base: normalizeBase(base ?? '/') };
  const path = pathOf(url);
  if (path === undefined)
    refuse(
      `--url 应是网站的完整地址，如 https://example.org/book/，不带 ? 与 #，路径只用字母、数字与 . ~ _ - /，而不是：${url}`,
    );
  if (base !== undefined && normalizeBase(base) !== path)
    refuse(`--base ${base} 与 --url 里的路径 ${path} 不一致；只写 --url，网站就放在那个路径`);
  return { base: path, url };
}

/** `https://example.org/book` → `/book/`; undefined when it is no whole address of a folder on a host. */
function pathOf(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname, search, hash, username, password } = new URL(url);
  const isPlain = PATH.test(pathname) && !pathname.includes('//') && !search && !hash && !username && !password;
  return isPlain ? normalizeBase(pathname) : undefined;
}

const PATH = /^[\w.~/-]*$/;

/** `book`, `/book` and `/book/` are the same; refuses what is no path. */
export function normalizeBase(base: string): string {
  const path = `/${base}/`.replace(/\/+/g, '/');
  if (!PATH.test(path)) refuse(`--base 应是网站在主机上的路径，如 /book/，而不是：${base}`);
  return path;
}

/** Number of files written. */
async function writeSite(site: SiteOutput, { dir, out }: BuildOptions): Promise<number> {
  const staging = openStaging(out, dir);
  try {
    await writeTexts(staging, listTexts(site));
    for (const { path, content } of site.files)
      if (typeof content !== 'string') writeIntoStaging(staging, path, content);
    for (const [path, address] of site.images) copyIntoStaging(staging, address, join(dir, path));
    return publishSite(staging).written;
  } catch (error) {
    discardStaging(staging);
    throw error;
  }
}

type Text = { readonly path: string; readonly content: string };

/** Pages, feed, sitemap, style sheets: all but fonts and images. */
function listTexts({ pages, files }: SiteOutput): Text[] {
  return [
    ...pages.map(({ path, html }) => ({ path, content: html })),
    ...files.flatMap(({ path, content }) => (typeof content === 'string' ? [{ path, content }] : [])),
  ];
}

/** Eleventy writes every text; it reads neither the book nor the folder we were started in. */
async function writeTexts(staging: Staging, texts: readonly Text[]): Promise<void> {
  // Half of what a build loads, and of no use to one that is refused or finds errors.
  const { Eleventy } = await import('@11ty/eleventy');
  const eleventy = new Eleventy(staging.input, staging.site, {
    configPath: findPackageFile('dist/.eleventy.js'),
    quietMode: true,
    config: (configuration) => configuration.addGlobalData('texts', () => texts),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
