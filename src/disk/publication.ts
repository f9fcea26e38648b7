// A completed staging folder → the output folder, file by file renamed into place. Nothing that we did not write is changed or deleted.
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashBytes } from './book-folder.ts';
import { isBlocked, MANIFEST_FILE, type Manifest, readManifest } from './output-folder.ts';
import { refuse } from './refusal.ts';
import { discardStaging, type Staging } from './staging.ts';

export { MANIFEST_FILE };

/** Numbers of files, without the manifest. */
export type Published = { readonly written: number; readonly deleted: number };

/**
 * Refuses before the first change when a file of someone else is in the way. The manifest names both the old and the new files while
 * they are exchanged, so that after a kill the next build knows all of them for ours.
 */
export function publishSite(staging: Staging): Published {
  const before: Manifest = readManifest(staging.out) ?? new Map();
  const after = hashFolder(staging.site);
  refuseConflicts(staging.out, [...after.keys()], before);
  mkdirSync(staging.out, { recursive: true });
  writeManifest(staging, new Map([...before, ...after]));
  for (const path of orderByUse([...after.keys()])) moveIntoPlace(staging, path);
  const stale = [...before.keys()].filter((path) => !after.has(path) && isOurFile(staging.out, path));
  for (const path of stale) removePublished(staging.out, path);
  writeManifest(staging, after);
  discardStaging(staging);
  return { written: after.size, deleted: stale.length };
}

function hashFolder(folder: string): Manifest {
  const list = (inner: string): string[] =>
    readdirSync(join(folder, inner), { withFileTypes: true }).flatMap((entry) => {
      const path = inner ? `${inner}/${entry.name}` : entry.name;
      return entry.isDirectory() ? list(path) : [path];
    });
  return new Map(
    list('')
      .sort()
      .map((path) => [path, hashBytes(readFileSync(join(folder, path)))]),
  );
}

function refuseConflicts(out: string, paths: readonly string[], before: Manifest): void {
  for (const path of paths) {
    const stats = lstatSync(join(out, path), { throwIfNoEntry: false });
    const foreign = stats !== undefined && !(stats.isFile() && before.has(path));
    if (foreign || isBlocked(out, path)) refuse(`输出文件夹里已有不是 kanben 写的文件，不会覆盖它：${join(out, path)}`);
  }
}

function isOurFile(out: string, path: string): boolean {
  return !isBlocked(out, path) && lstatSync(join(out, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** Styles, fonts and images before the pages that ask for them. */
function orderByUse(paths: readonly string[]): string[] {
  const isPage = (path: string) => path.endsWith('.html');
  return [...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)];
}

function moveIntoPlace(staging: Staging, path: string): void {
  const target = join(staging.out, path);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(join(staging.site, path), target);
}

/** Removes the file, and the folders that it leaves empty. */
function removePublished(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      // Not empty, or gone.
      return;
    }
  }
}

function writeManifest(staging: Staging, manifest: Manifest): void {
  const files = Object.fromEntries([...manifest].sort(([a], [b]) => (a < b ? -1 : 1)));
  const draft = join(staging.folder, MANIFEST_FILE);
  writeFileSync(draft, `${JSON.stringify({ generator: 'kanben', files }, null, 1)}\n`);
  renameSync(draft, join(staging.out, MANIFEST_FILE));
}
