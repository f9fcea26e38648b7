// A book × chapter/section → the section's file, and the chapter's opening with it at the end of `sections` or where it was planned.
import { refuse } from '../disk.ts';
import type { Book } from '../model/book.ts';
import { nearest } from '../model/nearest.ts';
import type { Section } from '../model/section.ts';
import { parseFrontMatter } from '../parse/front-matter.ts';
import { listName } from './list-entry.ts';
import { chooseId, judgeNewFile, judgeSlug, judgeTitle, type Plan, textOf, writePageText } from './page-file.ts';

/** Refuses a name that cannot be one, a chapter that is not written, a file that exists, and an opening that it cannot add to. */
export function planSection(book: Book, name: string, title: string | undefined): Plan {
  const [chapter = '', slug = '', ...rest] = name.split('/');
  if (!slug || rest.length > 0) refuse(`节的名字应写成“章/节”，如 introduction/history，而不是：${name}`);
  judgeSlug(chapter, '章');
  judgeSlug(slug, '节');
  const opening = findOpening(book, chapter);
  const file = judgeNewFile(book, `chapters/${chapter}/${slug}.md`);
  const entry = listEntries(opening).find(({ name }) => name === slug);
  const chosen = judgeTitle(title ?? entry?.title ?? slug);
  const page = { file, text: writePageText(chooseId(book, [slug, `${chapter}-${slug}`]), chosen), title: chosen };
  return entry && entry.title === undefined ? page : { ...page, list: addToList(book, opening, slug) };
}

function findOpening(book: Book, slug: string): Section {
  const chapter = book.chapters.find((known) => known.slug.value === slug);
  if (chapter?.page) return chapter.page.section;
  if (chapter) return refuse(`${slug} 这一章还没有写，先运行 kanben new chapter ${slug}`);
  const near = nearest(
    slug,
    book.chapters.map((known) => known.slug.value),
  );
  return refuse(`书中没有“${slug}”这一章${near ? `，是否指“${near}”？` : `，先运行 kanben new chapter ${slug}`}`);
}

/** Those with a title are planned. */
function listEntries({ frontMatter }: Section): { name: string; title?: string }[] {
  if (frontMatter.kind !== 'chapter') return [];
  const entries = frontMatter.yaml.value?.sections ?? [];
  return entries.map((entry) =>
    typeof entry === 'string' ? { name: entry } : { name: entry.section, title: entry.title },
  );
}

function addToList(book: Book, opening: Section, slug: string): NonNullable<Plan['list']> {
  const { file, frontMatter } = opening;
  const before = textOf(book, file);
  const names = listEntries(opening).map(({ name }) => name);
  const place = { file, text: before, yaml: frontMatter.yaml, path: ['sections'], names };
  return { file, before, after: listName(place, slug, (text) => parseFrontMatter(file, text).frontMatter.yaml) };
}
