// A report, or whatever else a command writes out → a file of its own, whole or not at all. Law: it never becomes part of the book it is about.
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { belongsToBook } from './book-folder.ts';
import { findRealPath } from './output-folder.ts';
import { refuse } from './refusal.ts';
import { writeFileWhole } from './whole-file.ts';

/** Refuses a place for `what` that the book in `book` would read, and one where something lies that is no file. */
export function judgeReportFile(file: string, book: string, what = '报告'): void {
  const inside = relative(realpathSync(book), findPlace(file)).replaceAll(sep, '/');
  const isInside = !inside.startsWith('../') && inside !== '..';
  if (isInside && belongsToBook(inside))
    refuse(`${what}会成为书的一部分：${file}。请用 --output 指定书文件夹之外的位置`);
  if (!isFileOrNothing(file)) refuse(`要写${what}的位置不是普通文件：${file}`);
}

function isFileOrNothing(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    // What should be its folder is a file.
    return false;
  }
}

/** Folders on the way may be links; the file itself is replaced, never followed. */
function findPlace(file: string): string {
  const path = resolve(file);
  return join(findRealPath(dirname(path)), path.slice(dirname(path).length));
}

/** Refuses, too, what the system does not let us write. */
export function writeReportFile(file: string, text: string, what = '报告'): void {
  try {
    writeFileWhole(file, text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) refuse(`写不了${what}：${file}（${error.code}）`);
    throw error;
  }
}
