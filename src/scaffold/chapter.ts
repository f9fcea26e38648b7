// A book × the name of a chapter → its opening, and book.yaml with the chapter in the last part or in the place that was planned for it.
import type { ChapterEntry } from '../../schemas/book.ts';
import { SETTINGS_FILE } from '../compile.ts';
import { refuse } from '../disk.ts';
import type { Book } from '../model/book.ts';
import type { YamlPath } from '../model/yaml.ts';
import { parseSettings } from '../parse/settings.ts';
import { listName } from './list-entry.ts';
import { chooseId, judgeNewFile, judgeSlug, judgeTitle, type Plan, textOf, writePageText } from './page-file.ts';

type List = { readonly path: YamlPath; readonly entries: readonly ChapterEntry[] };

/** Refuses a name that cannot be one, a file that exists, and a book.yaml that it cannot add to. */
export function planChapter(book: Book, name: string, title: string | undefined): Plan {
  const slug = judgeSlug(name, '章');
  const file = judgeNewFile(book, `chapters/${slug}/index.md`);
  const lists = chapterLists(book);
  const entry = lists.flatMap(({ entries }) => entries).find((chapter) => slugOf(chapter) === slug);
  const chosen = judgeTitle(title ?? (typeof entry === 'object' ? entry.title : slug));
  const page = { file, text: writePageText(chooseId(book, [slug]), chosen), title: chosen };
  if (typeof entry === 'string') return page;
  const list = lists.findLast(({ path, entries }) => (entry ? entries.includes(entry) : path[0] === 'parts'));
  if (!list) refuse(`${SETTINGS_FILE} 里还没有 parts：先写出一个部分的 title 和 chapters，再新建章`);
  return { ...page, list: addToList(book, list, slug) };
}

function addToList(book: Book, { path, entries }: List, slug: string): NonNullable<Plan['list']> {
  const [file, before] = [SETTINGS_FILE, textOf(book, SETTINGS_FILE)];
  const place = { file, text: before, yaml: book.settingsFile, path, names: entries.map(slugOf) };
  return { file, before, after: listName(place, slug, (text) => parseSettings(file, text)) };
}

function chapterLists({ settings }: Book): List[] {
  return [
    { path: ['front-matter'], entries: settings['front-matter'] },
    ...settings.parts.map(({ chapters }, index): List => ({ path: ['parts', index, 'chapters'], entries: chapters })),
    { path: ['appendices'], entries: settings.appendices },
    { path: ['back-matter'], entries: settings['back-matter'] },
  ];
}

function slugOf(entry: ChapterEntry): string {
  return typeof entry === 'string' ? entry : entry.chapter;
}
