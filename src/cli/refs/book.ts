// The book that a command about references means: its words are keys and files, so an option names the folder.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { judgeBookFolder } from '../../build/examination.ts';
import { createCache } from '../../cache.ts';
import { compile } from '../../compile.ts';
import { readSource, refuse } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
import { nearest } from '../../model/nearest.ts';
import type { Reference } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';

export const BOOK_OPTION = { book: { type: 'string' } } as const;

export const BOOK_HELP = `  --book 文件夹  书的文件夹；不写时用当前文件夹，或其中的 content
`;

/** Refuses a folder that is no book. */
export function readBook(dir: string): Book {
  judgeBookFolder(dir);
  return compile(readSource(dir), createCache());
}

/** Text of a file that the book has; empty for a file that it does not have. */
export function textOf(source: Source, file: string): string {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text : '';
}

/** All, or those named; refuses a key that the book does not have. */
export function chooseReferences({ references }: Book, keys: readonly string[]): readonly Reference[] {
  if (keys.length === 0) return [...references.values()];
  return [...new Set(keys)].map((key) => {
    const near = nearest(key, references.keys());
    return references.get(key) ?? refuse(`没有“${key}”这条文献${near ? `，最接近的是 ${near}` : ''}`);
  });
}

/** Key → record. */
export function recordsOf({ references }: Book): Map<string, ReferenceRecord> {
  return new Map([...references].map(([key, { record }]) => [key, record]));
}
