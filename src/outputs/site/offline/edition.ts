// The finished files of a site → the worker that keeps them in browsers: its code after the list of all that it keeps. Law: whatever
// a page loads or leads to is in the list or in the file of downloads.
import { createHash } from 'node:crypto';
import type { Downloads, Edition } from '../../../client/offline/edition.ts';
import type { Source } from '../../../model/source.ts';
import { hashedFile, type ReadPackageFile, type SiteFile } from '../assets.ts';
import { HEADERS_PATH } from '../headers.ts';
import type { SiteOutput } from '../render-site.ts';
import { SITEMAP_ADDRESS } from '../sitemap.ts';
import { ICON_ADDRESS, LARGE_ICON_ADDRESS, MANIFEST_ADDRESS, TOUCH_ICON_ADDRESS, WORKER_ADDRESS } from './addresses.ts';

const NOT_KEPT = [HEADERS_PATH, 'robots.txt', SITEMAP_ADDRESS];

const KEPT_AS_THEY_ARE = [ICON_ADDRESS, LARGE_ICON_ADDRESS, MANIFEST_ADDRESS, TOUCH_ICON_ADDRESS];

/** The worker and what it needs beside the files that are there; `source` is the book's, for the hashes of its images. */
export function writeWorker(
  read: ReadPackageFile,
  base: string,
  site: Pick<SiteOutput, 'pages' | 'files' | 'images'>,
  source: Source,
): SiteFile[] {
  const downloads = hashedFile('downloads.json', JSON.stringify(listDownloads(site.files)));
  const edition = listEdition(base, { ...site, files: [...site.files, downloads] }, source, downloads.path);
  const code = new TextDecoder().decode(read('own', 'dist/client/offline-worker.js'));
  return [downloads, { path: WORKER_ADDRESS, content: `const EDITION=${JSON.stringify(edition)};\n${code}` }];
}

function listEdition(
  base: string,
  { pages, files, images }: Pick<SiteOutput, 'pages' | 'files' | 'images'>,
  source: Source,
  downloads: string,
): Edition {
  const listed = [
    ...pages.map(({ path, html }) => [toAddress(path), hash(html)] as const),
    ...files.filter(isKept).map(({ path, content }) => [path, hash(content)] as const),
    ...[...images].flatMap(([path, address]) => {
      const image = source.get(path);
      return image?.kind === 'image' ? [[address, image.hash.slice(0, DIGITS)] as const] : [];
    }),
  ];
  return { base, revision: hash(JSON.stringify(listed)), files: listed, downloads };
}

function toAddress(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

function isKept({ path }: SiteFile): boolean {
  return path.startsWith('assets/') || KEPT_AS_THEY_ARE.includes(path);
}

function listDownloads(files: readonly SiteFile[]): Downloads {
  const isDownload = (file: SiteFile) => !isKept(file) && !NOT_KEPT.includes(file.path);
  return Object.fromEntries(
    files.flatMap((file) => (isDownload(file) && typeof file.content === 'string' ? [[file.path, file.content]] : [])),
  );
}

const DIGITS = 16;

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, DIGITS);
}
