// Strings → a resolved Book: a book.yaml with the given lines, chapters by folder, references by key.
import { createCache } from '../../src/cache.ts';
import { compile } from '../../src/compile.ts';
import type { Book, BookPage, Target } from '../../src/model/book.ts';
import { crossReferenceText } from '../../src/resolve/cross-reference-text.ts';
import { exampleSource } from '../example-book.ts';

export type BookFiles = {
  /** Lines of book.yaml behind its title, authors and date. */
  readonly settings: string;
  /** Folder → its sections in order: name → Markdown; `index` is the opening. */
  readonly chapters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly glossary?: string;
  /** Further files, by path. */
  readonly files?: Readonly<Record<string, string>>;
};

const HEAD = 'title: 书\nauthors: [{name: 林青}]\ndate: 2026-08-01\n';

/** Every key `k1` … `k9` is a reference. */
const REFERENCES = Array.from(
  { length: 9 },
  (_, index) => `- {id: k${index + 1}, type: book, title: 书 ${index + 1}}\n`,
).join('');

export function compileFiles({ settings, chapters, glossary, files = {} }: BookFiles): Book {
  const all = new Map<string, string | undefined>([
    ['book.yaml', HEAD + settings],
    ['references/books.yaml', REFERENCES],
    ['glossary.yaml', glossary],
    ...['index', 'one', 'two'].map((name) => [`chapters/first/${name}.md`, undefined] as const),
  ]);
  for (const [chapter, sections] of Object.entries(chapters)) {
    const names = Object.keys(sections).filter((name) => name !== 'index');
    const head = `---\nid: sec-${chapter}\ntitle: ${chapter} 章\nsections: [${names.join(', ')}]\n---\n`;
    all.set(`chapters/${chapter}/index.md`, head + (sections.index ?? ''));
    for (const name of names)
      all.set(`chapters/${chapter}/${name}.md`, `---\nid: sec-${name}\ntitle: ${name} 节\n---\n${sections[name]}`);
  }
  for (const [path, text] of Object.entries(files)) all.set(path, text);
  return compile(exampleSource(all), createCache());
}

/** A book of one chapter `a` with one section `p`. */
export function compileSection(markdown: string, settings = ''): Book {
  return compileFiles({
    settings: `parts: [{title: 甲, chapters: [a]}]\n${settings}`,
    chapters: { a: { p: markdown } },
  });
}

export function pageOf(book: Book, name: string): BookPage {
  const page = book.pages.find(({ section }) => section.file.endsWith(`/${name}.md`));
  if (!page) throw new Error(`no page ${name}`);
  return page;
}

export function targetTexts(book: Book): Record<string, string> {
  return Object.fromEntries([...book.targets].map(([label, { text }]: [string, Target]) => [label, text]));
}

/** The words of every cross-reference on a page. */
export function crossReferenceTexts(book: Book, page: BookPage): string[] {
  return page.section.crossReferences.map(({ items }) => crossReferenceText(book, items));
}
