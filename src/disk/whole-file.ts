// Files, written whole or not at all.
import { chmodSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type WholeFile = { readonly path: string; readonly text: string };

/** Writes beside the file and renames; makes the folder it lies in. A file that was there keeps its permissions. */
export function writeFileWhole(path: string, text: string): void {
  writeFilesWhole([{ path, text }]);
}

/** Every text is on the disk before the first file is replaced. */
export function writeFilesWhole(files: readonly WholeFile[]): void {
  const beside = (path: string) => `${path}.${process.pid}.tmp`;
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside(path), text);
      const old = statSync(path, { throwIfNoEntry: false });
      if (old) chmodSync(beside(path), old.mode);
    }
    for (const { path } of files) renameSync(beside(path), path);
  } catch (error) {
    for (const { path } of files) rmSync(beside(path), { force: true });
    throw error;
  }
}
