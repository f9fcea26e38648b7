// A book's files → the versions of its written pages for programs, of which nothing needs to be rendered.
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import type { Book } from '../src/model/book.ts';
import type { Source } from '../src/model/source.ts';
import { listDirectories } from '../src/outputs/site/directories.ts';
import { writePageVersions } from '../src/outputs/site/page-versions.ts';

export type BookVersions = { readonly book: Book; readonly files: ReadonlyMap<string, string> };

export function writeVersions(source: Source): BookVersions {
  const book = compile(source, createCache());
  const pages = book.pages.map(({ kind, address, title }) => ({
    kind,
    address,
    title,
    path: '',
    html: '',
    description: '',
  }));
  const files = writePageVersions({ book, directories: listDirectories(book), changeDates: new Map() }, pages);
  return { book, files: new Map(files.map(({ path, content }) => [path, String(content)])) };
}

/** Paths of what no reader's browser asks for: it is not kept for reading without a network. */
export const FOR_MACHINES =
  /^(?:_headers|sitemap\.xml|(?:robots|llms)\.txt|service-worker\.js|page\.schema\.json|assets\/[^/]*\.svg|(?:.*\/)?card\.png|(?!assets\/|references\/|status\.).*(?:\.md|(?<!\.csl)\.json))$/;
