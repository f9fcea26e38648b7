// A folder beside the output folder in which a site is completed before any of it is shown.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInnerPath, judgeOutputFolder } from './output-folder.ts';

/** Absolute paths: `site` takes the finished files, `input` stays empty, `out` is where they go. */
export type Staging = { readonly folder: string; readonly site: string; readonly input: string; readonly out: string };

/** Opens the staging folder of this run and removes those of runs that died; refuses an `out` that is not ours to fill. */
export function openStaging(out: string, book: string): Staging {
  const folder = judgeOutputFolder(out, book);
  const parent = dirname(folder);
  const prefix = `.${basename(folder)}.kanben-`;
  mkdirSync(parent, { recursive: true });
  removeStale(parent, prefix);
  const staging = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  const [site, input] = [join(staging, 'site'), join(staging, 'input')];
  mkdirSync(site);
  mkdirSync(input);
  return { folder: staging, site, input, out: folder };
}

export function discardStaging(staging: Staging): void {
  rmSync(staging.folder, { recursive: true, force: true });
}

/** `path` is relative with `/`; one that would leave the staging folder is a defect of the caller. */
export function writeIntoStaging(staging: Staging, path: string, content: string | Uint8Array): void {
  writeFileSync(makeRoom(staging, path), content);
}

/** `file` is an absolute path. */
export function copyIntoStaging(staging: Staging, path: string, file: string): void {
  copyFileSync(file, makeRoom(staging, path));
}

function makeRoom(staging: Staging, path: string): string {
  if (!isInnerPath(path)) throw new Error(`not a path inside the site: ${path}`);
  const target = join(staging.site, path);
  mkdirSync(dirname(target), { recursive: true });
  return target;
}

function removeStale(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(prefix) ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1] : undefined;
    if (pid && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
