// Files of a book that a command makes or edits for its author: whole or not at all, inside the book, and none of the author's work lost.
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isBlocked, isInnerPath } from './output-folder.ts';
import { refuse } from './refusal.ts';
import { writeFilesWhole, writeFileWhole } from './whole-file.ts';

/** Refuses to write over a file or through a symbolic link. */
export function addBookFile(dir: string, path: string, text: string): void {
  if (!isInnerPath(path)) throw new Error(`not a path inside the book: ${path}`);
  if (isBlocked(dir, path)) refuse(`${path} 所在的文件夹是符号链接或文件，不会写进去`);
  if (lstatSync(join(dir, path), { throwIfNoEntry: false })) refuse(`${path} 已经存在，不会覆盖它`);
  writeFileWhole(join(dir, path), text);
}

export type FileChange = { readonly file: string; readonly before: string; readonly after: string };

/** Changes all or none; refuses when a file no longer holds its `before`. A file that has several names is changed under its own. */
export function changeBookFiles(dir: string, changes: readonly FileChange[]): void {
  const root = realpathSync(dir);
  const texts = new Map<string, string>();
  for (const { file, before, after } of changes) {
    const path = realpathSync(join(dir, file));
    if (readFileSync(path, 'utf8') !== before) refuse(`${file} 刚刚有改动，请再运行一次`);
    if (path === join(root, file) || !texts.has(path)) texts.set(path, after);
  }
  writeFilesWhole([...texts].map(([path, text]) => ({ path, text })));
}
