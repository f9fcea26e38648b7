// A compiled book that names a CSL style → the same book with its citations and list in that style. citeproc is loaded only for it.
import type CSL from 'citeproc';
import { type Cache, remember } from '../../cache.ts';
import type { Book } from '../../model/book.ts';
import { hashText } from '../../model/hash.ts';
import type { StyleFailure } from '../../model/reference-text.ts';
import type { StyleElement } from '../../model/style-file.ts';
import { type Styled, writeInStyle } from './write.ts';

const NOT_INSTALLED: StyleFailure = {
  failure: {
    message: '没有安装 citeproc，CSL 样式要靠它',
    hint: '在 Kanben 的文件夹里运行 npm install citeproc；或改用 gb7714-2025 等自带的标准。',
  },
};

/** A style that cannot be used leaves the book as it is; the rule `unusable-citation-style` says why. */
export async function applyStyle(book: Book, cache: Cache): Promise<Book> {
  const style = book.styleFiles?.style;
  if (style?.root?.name !== 'style' || style.parent || style.inNotes) return book;
  const library = await loadCiteproc();
  if (!library) return { ...book, styled: NOT_INSTALLED };
  const { root } = style;
  const styled = remember(cache, `csl ${hashText(identify(book))}`, () => tryWriting(library, book, root));
  if ('failure' in styled) return { ...book, styled };
  const cited = new Map(book.citedReferences.map((work) => [work.reference.key.value, work]));
  const citedReferences = styled.order
    .flatMap((key) => cited.get(key) ?? [])
    .map((work, index) => ({ ...work, number: index + 1 }));
  const citationNumbers = new Map(citedReferences.map(({ number, reference }) => [reference.key.value, number]));
  return { ...book, citedReferences, citationNumbers, styled };
}

async function loadCiteproc(): Promise<typeof CSL | undefined> {
  try {
    const { default: library } = await import('citeproc');
    // It would write among what the command prints.
    library.debug = () => {};
    return library;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Everything that what citeproc writes depends on. */
function identify({ styleFiles, settings, citedReferences, categories, pages }: Book): string {
  return JSON.stringify([
    styleFiles,
    settings.language,
    citedReferences.map(({ reference }) => reference.record),
    [...categories].map(([category, references]) => [category, references.map(({ record }) => record)]),
    pages.map(({ section }) => [
      section.file,
      section.citations,
      section.blocks.map(({ category }) => category?.value),
    ]),
  ]);
}

function tryWriting(library: typeof CSL, book: Book, root: StyleElement): Styled | StyleFailure {
  try {
    return writeInStyle(library, book, root);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = `citeproc 不能用这个样式：${said.replace(/^citeproc-js error: /, '')}`;
    return { failure: { message, hint: '先在 CSL 的校验工具里检查它，或换一个样式。' } };
  }
}
