// Book → the pages that list things of the whole book, and the things that two of them list. Every other page leads to them.
import type { Book, Target } from '../../model/book.ts';
import {
  BIBLIOGRAPHY_ADDRESS,
  CONTENTS_ADDRESS,
  FIGURES_ADDRESS,
  GLOSSARY_ADDRESS,
  STATUS_ADDRESS,
  TABLES_ADDRESS,
} from '../../model/page.ts';

export type Directory = {
  readonly kind: 'bibliography' | 'glossary' | 'figures' | 'tables' | 'contents' | 'status';
  readonly address: string;
  readonly title: string;
};

/** A directory of nothing is left out. */
const DIRECTORIES: readonly (Directory & { readonly isNeeded: (book: Book) => boolean })[] = [
  {
    kind: 'bibliography',
    address: BIBLIOGRAPHY_ADDRESS,
    title: '参考文献',
    isNeeded: ({ citedReferences }) => citedReferences.length > 0,
  },
  { kind: 'glossary', address: GLOSSARY_ADDRESS, title: '术语表', isNeeded: ({ terms }) => terms.length > 0 },
  {
    kind: 'figures',
    address: FIGURES_ADDRESS,
    title: '图目录',
    isNeeded: (book) => listNumbered(book, 'fig').length > 0,
  },
  {
    kind: 'tables',
    address: TABLES_ADDRESS,
    title: '表目录',
    isNeeded: (book) => listNumbered(book, 'tbl').length > 0,
  },
  { kind: 'contents', address: CONTENTS_ADDRESS, title: '全书目录', isNeeded: () => true },
  { kind: 'status', address: STATUS_ADDRESS, title: '本书状态', isNeeded: () => true },
];

export function listDirectories(book: Book): Directory[] {
  return DIRECTORIES.filter(({ isNeeded }) => isNeeded(book)).map(({ kind, address, title }) => ({
    kind,
    address,
    title,
  }));
}

/** Numbered things of a kind, in reading order. */
export function listNumbered({ targets }: Pick<Book, 'targets'>, kind: Target['kind']): Target[] {
  return [...targets.values()].filter((target) => target.kind === kind && target.number);
}
