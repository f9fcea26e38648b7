// Source → its book and diagnostics, as the command line gets them.
import { createCache } from '../src/cache.ts';
import { judgeBook } from '../src/check/check.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import type { Diagnostic, SuppressedDiagnostic } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import { loadTypeset } from '../src/render/typeset.ts';

export async function checkSource(
  source: Source,
): Promise<{ book: Book; diagnostics: Diagnostic[]; suppressed: SuppressedDiagnostic[] }> {
  const cache = createCache();
  const book = compile(source, cache);
  return { book, ...judgeBook(book, await loadTypeset(book, cache)) };
}
