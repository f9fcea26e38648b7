// Book + fragments of its pages → every page of the site as a finished document, in reading order.
import type { Book, BookPage, Chapter } from '../../model/book.ts';
import type { Neighbour, Page } from '../../model/page.ts';
import { escapeHtml, openTag } from '../../render/html.ts';
import type { RenderedSection } from '../../render/section.ts';
import { CHAPTER_REFERENCES, listCited, renderChapterReferences } from './chapter-references.ts';
import { renderCiting } from './citing.ts';
import { renderSectionList } from './contents.ts';
import { renderCover } from './cover.ts';
import { renderDirectory } from './directory-pages.ts';
import { type PageParts, renderDocument } from './document.ts';
import { renderOutline } from './outline.ts';
import { summarizePage, summarizeText } from './plain-text.ts';
import type { PreviewSources } from './previews/fragment.ts';
import { describeExtent } from './reading-time.ts';
import { renderSearchPage } from './search/search-page.ts';
import {
  anchorTo,
  changeDate,
  chapterNumber,
  chineseDate,
  listPages,
  numberedTitle,
  plainTitle,
  type Site,
} from './site.ts';
import type { Work } from './works.ts';

/** What was made of each page by its address, of the bibliography and of the glossary. */
export type Fragments = PreviewSources & {
  /** Address of a page → of the file of its previews. */
  readonly previews: ReadonlyMap<string, string>;
};

export function renderPages(site: Site, fragments: Fragments, works: readonly Work[]): Page[] {
  const [book, ...ofPages] = works;
  const workOf = new Map(ofPages.map((work) => [work.page, work]));
  const order = listNeighbours(site);
  const pages = site.book.pages.map((page) => {
    const section = fragments.sections.get(page.address);
    const parts = page.kind === 'chapter' ? chapterParts(site, page, section) : sectionParts(site, page, section);
    const work = workOf.get(page);
    return { ...parts, work, main: renderMain(site, page, section, fragments.previews.get(page.address), work) };
  });
  const directories = site.directories.map((directory) => renderDirectory(site, directory, fragments));
  const all = [coverParts(site, order[1], book), ...pages, ...directories, renderSearchPage(site)].map((parts) => {
    const place = order.findIndex(({ address }) => address === parts.address);
    return place < 0 ? parts : { ...parts, previous: order[place - 1], next: order[place + 1] };
  });
  return [...all, notFoundParts(site)].map((parts) => finish(site, parts));
}

function finish(site: Site, parts: PageParts): Page {
  const { kind, title, address = NOT_FOUND, updated, description, previous, next } = parts;
  const path = address.endsWith('.html') ? address : `${address}index.html`;
  const around = { ...(updated && { updated }), ...(previous && { previous }), ...(next && { next }) };
  return { kind, path, address, title, html: renderDocument(site, parts), description, ...around };
}

/** Cover, pages, directories: what previous and next walk through. The whole contents are a way in, the status is about the book: no parts of it. */
function listNeighbours({ book, directories }: Site): Neighbour[] {
  const pages = book.pages.map((page) => ({ address: page.address, title: plainTitle(page) }));
  const last = directories.filter(({ kind }) => kind !== 'contents' && kind !== 'status');
  const lists = last.map(({ address, title }) => ({ address, title }));
  return [{ address: '', title: book.settings.title }, ...pages, ...lists];
}

function coverParts(site: Site, first: Neighbour | undefined, work: Work | undefined): PageParts {
  const { title, abstract } = site.book.settings;
  const frame = { kind: 'cover', title, address: '', current: { address: '' }, trail: [], outline: '' } as const;
  return {
    ...frame,
    description: summarizeText(abstract),
    work,
    main: renderCover(site, first, work ? renderCiting(site, work) : ''),
  };
}

/** What hosts serve, with any address, for a page that is not there. */
const NOT_FOUND = '404.html';

type Frame = Omit<PageParts, 'main' | 'work'>;

function chapterParts(site: Site, page: BookPage, section: RenderedSection | undefined): Frame {
  const chapter = chapterOf(site.book, page);
  const own = [
    ...(chapter?.entries.length ? [{ anchor: SECTIONS, text: '本章各节' }] : []),
    ...(chapter && listCited(site, chapter).length > 0 ? [{ anchor: CHAPTER_REFERENCES, text: '本章文献' }] : []),
  ];
  const outline = renderOutline(page.headings, section?.titles.headings ?? new Map(), own);
  const trail = partTrail(site.book, chapter);
  return { kind: 'chapter', ...pageParts(site, page), current: current(page, chapter), trail, outline };
}

function sectionParts(site: Site, page: BookPage, section: RenderedSection | undefined): Frame {
  const chapter = chapterOf(site.book, page);
  const title = chapter && [chapterNumber(site, chapter), chapter.title].filter((text) => text).join(' ');
  const link = chapter?.page && { address: chapter.page.address };
  const trail = [...partTrail(site.book, chapter), ...(title ? [{ ...link, title }] : [])];
  const outline = renderOutline(page.headings, section?.titles.headings ?? new Map());
  return { kind: 'section', ...pageParts(site, page), current: current(page, chapter), trail, outline };
}

function pageParts(site: Site, page: BookPage): Pick<PageParts, 'title' | 'description' | 'address' | 'updated'> {
  const updated = changeDate(site, page);
  return { title: plainTitle(page), description: summarizePage(page), address: page.address, updated };
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

function renderMain(
  site: Site,
  page: BookPage,
  section: RenderedSection | undefined,
  previews: string | undefined,
  work: Work | undefined,
): string {
  const chapter = page.kind === 'chapter' ? chapterOf(site.book, page) : undefined;
  const list = chapter ? renderSectionList(site, chapter) : '';
  const sections = list && `<section class="sections-of-chapter"><h2 id="${SECTIONS}">本章各节</h2>${list}</section>`;
  const references = chapter ? renderChapterReferences(site, chapter) : '';
  return `${openTag('article', { 'data-previews': previews })}${renderHeading(site, page)}<div class="prose">${section?.html ?? ''}</div>${sections}${references}${section?.footnotes ?? ''}${renderChangeDate(changeDate(site, page))}${work ? renderCiting(site, work) : ''}</article>`;
}

function renderChangeDate(date: string | undefined): string {
  if (date === undefined) return '';
  return `<p class="updated">最后修改：<time datetime="${escapeHtml(date)}">${chineseDate(date)}</time></p>`;
}

/** Title, who wrote the page where that differs from the book, and how long it is; of a chapter the whole. */
function renderHeading(site: Site, page: BookPage): string {
  const { authors, keywords } = page.section.frontMatter.yaml.value ?? {};
  const whole = site.book.settings.authors.map(({ name }) => name).join('，');
  const own = authors?.join('，');
  const chapter = page.kind === 'chapter' ? chapterOf(site.book, page) : undefined;
  const extent = describeExtent(chapter ? listPages(chapter) : [page]);
  const lines = [
    own && own !== whole ? `<p class="byline">执笔：${escapeHtml(own)}</p>` : '',
    extent && `<p class="extent">${chapter ? '本章' : ''}${extent}</p>`,
    keywords?.length ? `<p class="keywords"><b>关键词</b> ${escapeHtml(keywords.join('；'))}</p>` : '',
  ];
  const title = numberedTitle(page.numberText, page.title);
  return `<header class="title"><h1 id="${escapeHtml(page.id)}">${title}</h1>${lines.join('')}</header>`;
}

function notFoundParts(site: Site): PageParts {
  const text = '地址可能写错了，或者这一页已经移走。可以从目录里找，也可以';
  const home = anchorTo(site, '', '回到首页');
  const main = `<article><header class="title"><h1>没有这一页</h1></header><div class="prose"><p>${text}${home}。</p></div></article>`;
  const frame = { kind: 'not-found', title: '没有这一页', description: '', address: undefined } as const;
  return { ...frame, trail: [], outline: '', current: { address: NOT_FOUND }, main };
}
