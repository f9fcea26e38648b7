// Where a site may be written: judges the output folder before anything is computed, and finds the files in it that are ours.
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { refuse } from './refusal.ts';

export const MANIFEST_FILE = 'kanben-manifest.json';

/** Path of each file we wrote, with `/`, → SHA-256 of its content. */
export type Manifest = ReadonlyMap<string, string>;

/** The real path of `out`, which need not exist; refuses one that is not ours to fill. */
export function judgeOutputFolder(out: string, book: string): string {
  const folder = findRealPath(resolve(out));
  if (overlaps(folder, realpathSync(book))) {
    refuse(`输出文件夹与书的文件夹重叠：${out}。请用 --out 指定书文件夹之外的位置。`);
  }
  if (!existsSync(folder)) return folder;
  if (!statSync(folder).isDirectory()) refuse(`输出位置是一个文件，不是文件夹：${out}`);
  if (readdirSync(folder).length > 0 && !readManifest(folder)) {
    refuse(`输出文件夹不是空的，也不是 kanben 以前写的：${out}。请换一个文件夹，或先自行清空它。`);
  }
  if (statSync(folder).dev !== statSync(dirname(folder)).dev) {
    refuse(`输出文件夹是一个挂载点，无法整体替换：${out}。请用它里面的子文件夹。`);
  }
  return folder;
}

/** What our last build wrote into `folder`; undefined when there is no manifest that we could have written. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return undefined;
    const entries = Object.entries(manifest.files as object);
    return entries.every(([path, hash]) => isInnerPath(path) && typeof hash === 'string')
      ? new Map(entries)
      : undefined;
  } catch {
    return undefined;
  }
}

/** True for a relative path that stays in its folder however it is joined. */
export function isInnerPath(path: string): boolean {
  return !/[\\\0]/.test(path) && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

/** True when a folder on the way to `path` inside `folder` is a symbolic link or no folder: we neither write nor delete through it. */
export function isBlocked(folder: string, path: string): boolean {
  const steps = path.split('/').slice(0, -1);
  return steps.some((_, index) => {
    const stats = lstatSync(join(folder, ...steps.slice(0, index + 1)), { throwIfNoEntry: false });
    return stats !== undefined && !stats.isDirectory();
  });
}

/** Of a file or folder that need not exist; refuses a link to nothing. */
export function findRealPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false })) refuse(`输出位置是一个失效的符号链接：${path}`);
  const parent = dirname(path);
  return parent === path ? path : join(findRealPath(parent), basename(path));
}

function overlaps(a: string, b: string): boolean {
  const contains = (outer: string, inner: string) => {
    const path = relative(outer, inner);
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path));
  };
  return contains(a, b) || contains(b, a);
}
