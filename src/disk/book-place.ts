// A path → the book it lies in, and where.
import { realpathSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { isBookFolder } from './book-folder.ts';

export type BookPlace = {
  readonly dir: string;
  /** From the book's folder, with `/`; empty for that folder itself. */
  readonly path: string;
};

/** Undefined when nothing is there, or no folder above holds a book. */
export function findBookPlace(path: string): BookPlace | undefined {
  let place: string;
  try {
    place = realpathSync(path);
  } catch {
    return undefined;
  }
  for (let dir = place; ; dir = dirname(dir)) {
    if (isBookFolder(dir)) return { dir, path: relative(dir, place).split(sep).join('/') };
    if (dir === dirname(dir)) return undefined;
  }
}
