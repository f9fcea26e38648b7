// book.yaml's order × the files there are → chapters, sections and pages in reading order, with their numbers and addresses.
import type { BookSettings, ChapterEntry } from '../../schemas/book.ts';
import type { Book, BookPage, BookPart, Chapter, ChapterKind, SectionEntry } from '../model/book.ts';
import { hanNumber } from '../model/han-number.ts';
import type { Section } from '../model/section.ts';
import type { Source } from '../model/source.ts';
import type { Part, Span } from '../model/span.ts';
import { findNode, type Yaml, type YamlPath } from '../model/yaml.ts';
import { countPage } from './count.ts';
import { numberHeadings } from './headings.ts';

export type Order = Pick<Book, 'parts' | 'chapters' | 'pages' | 'missing' | 'unlisted'>;

type Files = { readonly source: Source; readonly sections: ReadonlyMap<string, Section> };
type Input = Files & { readonly settings: BookSettings; readonly settingsFile: Yaml<BookSettings> };
type Listed = { readonly kind: ChapterKind; readonly entry: ChapterEntry; readonly slug: Part; readonly part?: number };

export function orderBook(input: Input): Order {
  const listed = listChapters(input);
  const missing: { slug: Part; file: string }[] = [];
  const pages: BookPage[] = [];
  const counters = new Map<ChapterKind, number>();
  const chapters = listed.map((item, index) => {
    const count = (counters.get(item.kind) ?? 0) + 1;
    counters.set(item.kind, count);
    const chapter = readChapter(input, item, index, chapterNumber(item.kind, count), missing);
    if (chapter.page) pages.push(chapter.page);
    pages.push(...chapter.entries.flatMap((entry) => entry.page ?? []));
    return chapter;
  });
  const parts = input.settings.parts.map(
    (part, index): BookPart => ({
      number: index + 1,
      numberText: fillNumber(input.settings.numbers.part, hanNumber(index + 1)),
      title: part.title,
      chapters: chapters.filter((chapter) => chapter.part === index),
    }),
  );
  return { parts, chapters, pages, missing, unlisted: findUnlisted(input, chapters, pages) };
}

function listChapters({ settings, settingsFile }: Input): Listed[] {
  const list = (kind: ChapterKind, path: YamlPath, entries: readonly ChapterEntry[], part?: number): Listed[] =>
    entries.map((entry, index) => ({
      kind,
      entry,
      slug: entrySlug(settingsFile, [...path, index], entry),
      ...(part !== undefined && { part }),
    }));
  return [
    ...list('front', ['front-matter'], settings['front-matter']),
    ...settings.parts.flatMap((part, index) => list('chapter', ['parts', index, 'chapters'], part.chapters, index)),
    ...list('appendix', ['appendices'], settings.appendices),
    ...list('back', ['back-matter'], settings['back-matter']),
  ];
}

function entrySlug(
  yaml: Yaml<unknown>,
  path: YamlPath,
  entry: string | { chapter: string } | { section: string },
): Part {
  const key = typeof entry === 'string' ? [] : ['chapter' in entry ? 'chapter' : 'section'];
  const value = typeof entry === 'string' ? entry : 'chapter' in entry ? entry.chapter : entry.section;
  return { value, span: findNode(yaml, [...path, ...key])?.value ?? yaml.span };
}

function chapterNumber(kind: ChapterKind, count: number): string {
  if (kind === 'chapter') return String(count);
  return kind === 'appendix' ? appendixLetter(count) : '';
}

/** A … Z, AA … */
function appendixLetter(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return count > 26 ? appendixLetter(Math.floor((count - 1) / 26)) + letter : letter;
}

function readChapter(
  input: Input,
  item: Listed,
  index: number,
  number: string,
  missing: { slug: Part; file: string }[],
): Chapter {
  const { kind, entry, slug } = item;
  const base = { kind, slug, number, ...(item.part !== undefined && { part: item.part }) };
  if (typeof entry !== 'string') return { ...base, title: entry.title, planned: true, entries: [] };
  const file = `chapters/${slug.value}/index.md`;
  const section = input.sections.get(file);
  if (!input.source.has(file)) missing.push({ slug, file });
  if (section?.frontMatter.kind !== 'chapter') return { ...base, title: slug.value, planned: false, entries: [] };
  const { numbers } = input.settings;
  const numberText = number && fillNumber(kind === 'appendix' ? numbers.appendix : numbers.chapter, number);
  const page = makePage('chapter', section, index, number, numberText, `${slug.value}/`);
  const entries = readEntries(input, section, index, { number, slug: slug.value }, missing);
  return { ...base, title: page.title, planned: false, page, entries };
}

type ChapterName = { readonly number: string; readonly slug: string };

function readEntries(
  files: Files,
  opening: Section,
  index: number,
  chapter: ChapterName,
  missing: { slug: Part; file: string }[],
): SectionEntry[] {
  if (opening.frontMatter.kind !== 'chapter') return [];
  const { yaml } = opening.frontMatter;
  let count = 0;
  return (yaml.value?.sections ?? []).map((entry, position): SectionEntry => {
    const slug = entrySlug(yaml, ['sections', position], entry);
    const file = `chapters/${chapter.slug}/${slug.value}.md`;
    const section = files.sections.get(file);
    const number = chapter.number && !isUnnumbered(section) ? `${chapter.number}.${++count}` : '';
    if (typeof entry !== 'string') return { slug, number, title: entry.title, planned: true };
    if (!files.source.has(file)) missing.push({ slug, file });
    if (section?.frontMatter.kind !== 'section') return { slug, number, title: slug.value, planned: false };
    const page = makePage('section', section, index, number, number, `${chapter.slug}/${slug.value}/`);
    return { slug, number, title: page.title, planned: false, page };
  });
}

function isUnnumbered(section: Section | undefined): boolean {
  return section?.frontMatter.kind === 'section' && section.frontMatter.yaml.value?.unnumbered === true;
}

function makePage(
  kind: BookPage['kind'],
  section: Section,
  chapter: number,
  number: string,
  numberText: string,
  address: string,
): BookPage {
  const frontMatter = section.frontMatter.yaml.value;
  const headings = numberHeadings(section.headings, kind === 'section' ? number : '');
  const id = frontMatter?.id ?? 'sec-untitled';
  return {
    kind,
    section,
    chapter,
    id,
    title: frontMatter?.title ?? '',
    number,
    numberText,
    address,
    headings,
    count: countPage(section),
  };
}

/** Markdown files that no list names; those of planned chapters and sections may lie there. */
function findUnlisted({ sections }: Files, chapters: readonly Chapter[], pages: readonly BookPage[]): string[] {
  const listed = new Set(pages.map((page) => page.section.file));
  const planned = chapters.flatMap(({ slug, planned: isPlanned, entries }) =>
    isPlanned
      ? [`chapters/${slug.value}/`]
      : entries.filter((entry) => entry.planned).map((entry) => `chapters/${slug.value}/${entry.slug.value}.md`),
  );
  return [...sections.keys()].filter((file) => !listed.has(file) && !planned.some((prefix) => file.startsWith(prefix)));
}

/** 2.3节, 第2章, or the title of a page without number. */
export function namePage(page: BookPage, { numbers }: Pick<BookSettings, 'numbers'>): string {
  return page.number && page.kind === 'section'
    ? fillNumber(numbers.section, page.number)
    : page.numberText || page.title;
}

/** Words around a number: `第{}章` and `3` → 第3章. */
export function fillNumber(words: string, number: string): string {
  return words.split('{}').join(number);
}

/** Where a page's id stands in its file. */
export function idSpan(section: Section): Span {
  return findNode(section.frontMatter.yaml, ['id'])?.value ?? section.frontMatter.yaml.span;
}
