// Source → its book and diagnostics, as the command line gets them.
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import { loadTypeset } from '../src/render/typeset.ts';

export async function checkSource(source: Source): Promise<{ book: Book; diagnostics: Diagnostic[] }> {
  const cache = createCache();
  const book = compile(source, cache);
  return { book, diagnostics: checkBook(book, await loadTypeset(book, cache)) };
}
