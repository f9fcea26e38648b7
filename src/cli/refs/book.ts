// The book that a command about references means: its words are keys and files, so an option names the folder.
import { judgeBookFolder } from '../../build/examination.ts';
import { createCache } from '../../cache.ts';
import { compile } from '../../compile.ts';
import { readSource } from '../../disk.ts';
import type { Book } from '../../model/book.ts';
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
