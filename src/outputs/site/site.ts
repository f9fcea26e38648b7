// What the whole site shares, and how its pages name each other. A base begins and ends with `/`.
import type { Book, BookPage, Chapter } from '../../model/book.ts';
import { escapeHtml } from '../../render/html.ts';

export type Site = {
  readonly book: Book;
  readonly base: string;
  /** Addresses of style sheets and icon. */
  readonly styles: { readonly main: string; readonly math: string };
  readonly icon: string;
};

/** Value of an `href` or `src` for an address of this site. */
export function linkTo(site: Site, address: string): string {
  return escapeHtml(site.base + address);
}

/** `<a>` to an address of this site around `html`; `attributes` are ours and safe. */
export function anchorTo(site: Site, address: string, html: string, attributes = ''): string {
  return `<a href="${linkTo(site, address)}"${attributes}>${html}</a>`;
}

/** 第3章, 附录A, or empty. */
export function chapterNumber(site: Site, chapter: Chapter): string {
  if (chapter.page) return chapter.page.numberText;
  const words = site.book.settings.numbers;
  const word = chapter.kind === 'appendix' ? words.appendix : words.chapter;
  return chapter.number && word.replace('{}', () => chapter.number);
}

/** A number and a title as HTML; the style sheet sets the gap, the blank is for whoever copies or listens. */
export function numberedTitle(number: string, title: string): string {
  return number ? `<span class="number">${escapeHtml(number)}</span> ${escapeHtml(title)}` : escapeHtml(title);
}

/** The same as plain text. */
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
