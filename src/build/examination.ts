// A book's folder → the compiled book and everything wrong with it: what `check` prints and `build` stops on.
import { applyStyle } from '../bibliography/csl/apply.ts';
import { type Cache, createCache } from '../cache.ts';
import { type Judgement, judgeBook } from '../check/check.ts';
import { compile } from '../compile.ts';
import { isBookFolder, readSource, refuse } from '../disk.ts';
import type { Book } from '../model/book.ts';
import { loadTypeset, type Typeset } from '../render/typeset.ts';
import type { Begin } from './stopwatch.ts';

export type Examination = Judgement & {
  readonly book: Book;
  readonly typeset: Typeset;
};

/** Refuses a folder that is no book. */
export function judgeBookFolder(dir: string): void {
  if (!isBookFolder(dir)) refuse(`这里没有书：${dir} 中找不到 book.yaml`);
}

/** Refuses a folder that is no book. */
export async function examineBook(dir: string, begin: Begin, cache: Cache = createCache()): Promise<Examination> {
  judgeBookFolder(dir);
  const source = begin('read', () => readSource(dir));
  const compiled = begin('compile', () => compile(source, cache));
  const [book, typeset] = await begin('load', () =>
    Promise.all([applyStyle(compiled, cache), loadTypeset(compiled, cache)]),
  );
  const judgement = begin('check', () => judgeBook(book, typeset));
  return { book, typeset, ...judgement };
}
