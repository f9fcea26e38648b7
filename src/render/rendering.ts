// What rendering a book needs and loads before it starts: formulas, diagrams and code are then set synchronously.
import { type Cache, createCache } from '../cache.ts';
import type { Book } from '../model/book.ts';
import { type Highlight, loadHighlight } from './highlight.ts';
import { loadTypeset, type Typeset } from './typeset.ts';

export type Rendering = { readonly typeset: Typeset; readonly highlight: Highlight };

/** Loads only what the book uses. Call it again when the book has changed. */
export async function prepareRendering(book: Book, cache: Cache = createCache()): Promise<Rendering> {
  return { typeset: await loadTypeset(book, cache), highlight: await loadHighlight(book, cache) };
}
