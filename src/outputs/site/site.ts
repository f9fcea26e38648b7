// What the whole site shares, and how its pages name each other. A base begins and ends with `/`.
import type { BookSettings } from '../../../schemas/book.ts';
import type { Book, BookPage, Chapter } from '../../model/book.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Verdict } from '../../model/verdict.ts';
import { escapeHtml } from '../../render/html.ts';
import type { Directory } from './directories.ts';
import type { Scripts } from './scripts.ts';

export type Site = {
  readonly book: Book;
  readonly base: string;
  /** Addresses of style sheets and icon. */
  readonly styles: { readonly main: string; readonly math: string };
  /** Face that the book's formulas use → address of its font. */
  readonly mathFonts: ReadonlyMap<string, string>;
  readonly icon: string;
  readonly scripts: Scripts;
  readonly directories: readonly Directory[];
  /** Key → what is known of each reference of the book. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** File of the book → the day of its last change, `2026-11-23`, where that is known. */
  readonly changeDates: ReadonlyMap<string, string>;
  /** What `check` reports of the book, where it was asked. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
};

/** Value of an `href` or `src` for an address of this site. */
export function linkTo(site: Site, address: string): string {
  return escapeHtml(site.base + address);
}

/** `<a>` to an address of this site around `html`; `attributes` are ours and safe. */
export function anchorTo(site: Site, address: string, html: string, attributes = ''): string {
  return `<a href="${linkTo(site, address)}"${attributes}>${html}</a>`;
}

/** Where the site's base lies on the web, without a slash at its end; undefined when book.yaml names no such place. */
export function siteUrl({ url = '' }: Pick<BookSettings, 'url'>): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/+$/, '');
}

/** The day that the author gave the page, else that of its file's last change. */
export function changeDate(site: Pick<Site, 'changeDates'>, { section }: BookPage): string | undefined {
  return section.frontMatter.yaml.value?.updated ?? site.changeDates.get(section.file);
}

/** 2026-11-03 → 2026年11月3日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Of a chapter: its opening and its sections, as far as they are written. */
export function listPages({ page, entries }: Chapter): BookPage[] {
  return [page, ...entries.map((entry) => entry.page)].filter((one) => one !== undefined);
}

/** 第3章, 附录A, or empty. */
export function chapterNumber(site: Pick<Site, 'book'>, chapter: Chapter): string {
  if (chapter.page) return chapter.page.numberText;
  const words = site.book.settings.numbers;
  const word = chapter.kind === 'appendix' ? words.appendix : words.chapter;
  return chapter.number && word.replace('{}', () => chapter.number);
}

/** A number and a title as HTML. */
export function numberedTitle(number: string, title: string): string {
  return numberedHtml(number, escapeHtml(title));
}

/**
 * The same around words that are HTML; the style sheet sets the gap, the blank is for whoever copies or listens. Words with elements in
 * them are made one: in a line of columns each would be a column of its own.
 */
export function numberedHtml(number: string, html: string): string {
  const words = html.includes('<') ? `<span>${html}</span>` : html;
  return number ? `<span class="number">${escapeHtml(number)}</span> ${words}` : words;
}

/** A number and a title as plain text. */
export function plainTitle(page: BookPage): string {
  return page.numberText ? `${page.numberText} ${page.title}` : page.title;
}

/** What the sidebar and the cover list, in reading order: chapters outside parts stand in groups without a title. */
export function groupChapters(book: Book): { readonly title: string; readonly chapters: readonly Chapter[] }[] {
  const ofKind = (kind: Chapter['kind']) => book.chapters.filter((chapter) => chapter.kind === kind);
  return [
    { title: '', chapters: ofKind('front') },
    ...book.parts.map(({ numberText, title, chapters }) => ({ title: `${numberText} ${title}`, chapters })),
    { title: '附录', chapters: ofKind('appendix') },
    { title: '', chapters: ofKind('back') },
  ].filter(({ chapters }) => chapters.length > 0);
}
