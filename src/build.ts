// A book's folder → its site in the output folder. Everything is checked and rendered before the first file is written.
import { join } from 'node:path';
import { judgeBookFolder } from './build/examination.ts';
import { prepareSite } from './build/preparation.ts';
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
  /** Where the site will lie on its host: `/` or `/book/`. */
  readonly base: string;
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
  const base = normalizeBase(options.base);
  const { source, diagnostics, site } = await prepareSite(options.dir, base, createCache(), begin);
  if (!site) return { source, diagnostics, site, timings };
  const files = await begin('write', () => writeSite(site, options));
  return { source, diagnostics, site: { pages: site.pages.length, files, url: site.url }, timings };
}

/** `book`, `/book` and `/book/` are the same; refuses what is no path. */
export function normalizeBase(base: string): string {
  const path = `/${base}/`.replace(/\/+/g, '/');
  if (!/^[\w.~/-]*$/.test(path)) refuse(`--base 应是网站在主机上的路径，如 /book/，而不是：${base}`);
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
