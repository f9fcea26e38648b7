// Book + fragments of its pages → every page of the site as a finished document, in reading order.
import type { Book, BookPage, Chapter } from '../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, type Page } from '../../model/page.ts';
import { escapeHtml } from '../../render/html.ts';
import type { RenderedSection } from '../../render/section.ts';
import { hasBibliography, renderSectionList } from './contents.ts';
import { renderCover } from './cover.ts';
import { type Neighbour, type PageParts, renderDocument } from './document.ts';
import { renderOutline } from './outline.ts';
import { shorten } from './plain-text.ts';
import { anchorTo, chapterNumber, numberedTitle, plainTitle, type Site } from './site.ts';

/** What render made: of each page by its address, and of the bibliography. */
export type Fragments = { readonly sections: ReadonlyMap<string, RenderedSection>; readonly bibliography: string };

export function renderPages(site: Site, fragments: Fragments): Page[] {
  const order = listNeighbours(site.book);
  const pages = site.book.pages.map((page, index) => {
    const parts = page.kind === 'chapter' ? chapterParts(site, page) : sectionParts(site, page);
    const main = renderMain(site, page, fragments.sections.get(page.address));
    // Neighbours begin with the cover.
    return finish(site, { ...parts, main, previous: order[index], next: order[index + 2] }, page.kind);
  });
  return [coverPage(site, order[1]), ...pages, ...bibliographyPages(site, fragments, order), notFoundPage(site)];
}

function finish(site: Site, parts: PageParts, kind: Page['kind']): Page {
  const address = parts.address ?? NOT_FOUND;
  const path = address.endsWith('.html') ? address : `${address}index.html`;
  return { kind, path, address, title: parts.title, html: renderDocument(site, parts) };
}

/** Cover, pages, bibliography: what previous and next walk through. */
function listNeighbours(book: Book): Neighbour[] {
  const pages = book.pages.map((page) => ({ address: page.address, title: plainTitle(page) }));
  const bibliography = hasBibliography(book) ? [{ address: BIBLIOGRAPHY_ADDRESS, title: '参考文献' }] : [];
  return [{ address: '', title: book.settings.title }, ...pages, ...bibliography];
}

function coverPage(site: Site, first: Neighbour | undefined): Page {
  const { title, abstract } = site.book.settings;
  const main = renderCover(site, first);
  const parts = { kind: 'cover', title, address: '', current: { address: '' }, trail: [], outline: '', main };
  return finish(site, { ...parts, description: shorten(abstract) }, 'cover');
}

/** What hosts serve, with any address, for a page that is not there. */
const NOT_FOUND = '404.html';

type Frame = Omit<PageParts, 'main'>;

function chapterParts(site: Site, page: BookPage): Frame {
  const chapter = chapterOf(site.book, page);
  const trail = partTrail(site.book, chapter);
  const outline = renderOutline(page.headings, chapter?.entries.length ? [{ anchor: SECTIONS, text: '本章各节' }] : []);
  return { kind: 'chapter', ...pageParts(page), current: current(page, chapter), trail, outline };
}

function sectionParts(site: Site, page: BookPage): Frame {
  const chapter = chapterOf(site.book, page);
  const title = chapter && [chapterNumber(site, chapter), chapter.title].filter((text) => text).join(' ');
  const link = chapter?.page && { address: chapter.page.address };
  const trail = [...partTrail(site.book, chapter), ...(title ? [{ ...link, title }] : [])];
  return {
    kind: 'section',
    ...pageParts(page),
    current: current(page, chapter),
    trail,
    outline: renderOutline(page.headings, []),
  };
}

function pageParts(page: BookPage): { title: string; description: string; address: string } {
  const summary = page.section.frontMatter.yaml.value?.summary ?? '';
  return { title: plainTitle(page), description: shorten(summary), address: page.address };
}

function current(page: BookPage, chapter: Chapter | undefined): PageParts['current'] {
  return { address: page.address, ...(chapter && { chapter }) };
}

function chapterOf(book: Book, page: BookPage): Chapter | undefined {
  return book.chapters[page.chapter];
}

function partTrail(book: Book, chapter: Chapter | undefined): { title: string }[] {
  const part = chapter?.part === undefined ? undefined : book.parts[chapter.part];
  return part ? [{ title: part.title }] : [];
}

const SECTIONS = 'page:sections';

function renderMain(site: Site, page: BookPage, section: RenderedSection | undefined): string {
  const chapter = page.kind === 'chapter' ? chapterOf(site.book, page) : undefined;
  const list = chapter ? renderSectionList(site, chapter) : '';
  const sections = list && `<section class="sections-of-chapter"><h2 id="${SECTIONS}">本章各节</h2>${list}</section>`;
  return `<article>${renderHeading(site, page)}<div class="prose">${section?.html ?? ''}</div>${sections}${section?.footnotes ?? ''}</article>`;
}

/** Title, and who wrote the page where that differs from the book. */
function renderHeading(site: Site, page: BookPage): string {
  const { authors, keywords } = page.section.frontMatter.yaml.value ?? {};
  const whole = site.book.settings.authors.map(({ name }) => name).join('，');
  const own = authors?.join('，');
  const lines = [
    own && own !== whole ? `<p class="byline">执笔：${escapeHtml(own)}</p>` : '',
    keywords?.length ? `<p class="keywords"><b>关键词</b> ${escapeHtml(keywords.join('；'))}</p>` : '',
  ];
  const title = numberedTitle(page.numberText, page.title);
  return `<header class="title"><h1 id="${escapeHtml(page.id)}">${title}</h1>${lines.join('')}</header>`;
}

function bibliographyPages(site: Site, fragments: Fragments, order: readonly Neighbour[]): Page[] {
  if (!hasBibliography(site.book)) return [];
  const main = `<article><header class="title"><h1>参考文献</h1><p>按在书中首次出现的次序排列；条目之后是引用它的地方。</p></header>${fragments.bibliography}</article>`;
  const parts = {
    kind: 'bibliography',
    title: '参考文献',
    description: '',
    address: BIBLIOGRAPHY_ADDRESS,
    trail: [],
    outline: '',
  };
  const current = { address: BIBLIOGRAPHY_ADDRESS };
  return [finish(site, { ...parts, current, main, previous: order.at(-2) }, 'bibliography')];
}

function notFoundPage(site: Site): Page {
  const text = '地址可能写错了，或者这一页已经移走。可以从目录里找，也可以';
  const home = anchorTo(site, '', '回到首页');
  const main = `<article><header class="title"><h1>没有这一页</h1></header><div class="prose"><p>${text}${home}。</p></div></article>`;
  const parts = { kind: 'not-found', title: '没有这一页', description: '', address: undefined, trail: [], outline: '' };
  return finish(site, { ...parts, current: { address: NOT_FOUND }, main }, 'not-found');
}
