// Book → lists of its chapters and sections: the whole one of the cover, and the sidebar's, which opens the current chapter only.

import type { Book, BookPage, Chapter, SectionEntry } from '../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS } from '../../model/page.ts';
import { escapeHtml } from '../../render/html.ts';
import { joinLines } from './plain-text.ts';
import { anchorTo, chapterNumber, groupChapters, numberedTitle, type Site } from './site.ts';

/** What the current page is: a chapter's or section's, or an address such as the bibliography's. */
export type Current = { readonly address: string; readonly chapter?: Chapter };

const PLANNED = '<span class="planned-mark">（计划中）</span>';

/** The cover's table of contents: parts, chapters, sections; what is planned has no link. */
export function renderContents(site: Site): string {
  const groups = groupChapters(site.book).map(({ title, chapters }) => {
    const items = chapters.map((chapter) => renderChapter(site, chapter, { address: '', chapter }));
    const heading = title ? `<h3 class="part">${escapeHtml(title)}</h3>` : '';
    return `${heading}<ol class="chapters">${items.join('')}</ol>`;
  });
  return groups.join('') + renderBibliographyItem(site, { address: '' });
}

/** The list of the sidebar. */
export function renderSidebarList(site: Site, current: Current): string {
  const groups = groupChapters(site.book).map(({ title, chapters }) => {
    const items = chapters.map((chapter) => renderChapter(site, chapter, current));
    const heading = title ? `<p class="part">${escapeHtml(title)}</p>` : '';
    return `${heading}<ol class="chapters">${items.join('')}</ol>`;
  });
  return groups.join('') + renderBibliographyItem(site, current);
}

/** Sections of a chapter, with their summaries, for the chapter's own page. */
export function renderSectionList(site: Site, chapter: Chapter): string {
  const items = chapter.entries.map((entry) => {
    const summary = entry.page?.section.frontMatter.yaml.value?.summary;
    return `<li>${renderEntry(site, entry, '')}${summary ? `<p>${escapeHtml(joinLines(summary))}</p>` : ''}</li>`;
  });
  return items.length > 0 ? `<ol class="section-list">${items.join('')}</ol>` : '';
}

function renderChapter(site: Site, chapter: Chapter, current: Current): string {
  const title = numberedTitle(chapterNumber(site, chapter), chapter.title);
  const line = renderLine(site, chapter.page, title, current.address);
  const isOpen = chapter === current.chapter && chapter.entries.length > 0;
  const sections = isOpen
    ? chapter.entries.map((entry) => `<li>${renderEntry(site, entry, current.address)}</li>`).join('')
    : '';
  return `<li>${line}${sections && `<ol class="sections">${sections}</ol>`}</li>`;
}

function renderEntry(site: Site, entry: SectionEntry, current: string): string {
  return renderLine(site, entry.page, numberedTitle(entry.number, entry.title), current);
}

function renderLine(site: Site, page: BookPage | undefined, title: string, current: string): string {
  if (!page) return `<span class="planned">${title}${PLANNED}</span>`;
  return anchorTo(site, page.address, title, currentAttribute(page.address, current));
}

function renderBibliographyItem(site: Site, current: Current): string {
  if (!hasBibliography(site.book)) return '';
  const attribute = currentAttribute(BIBLIOGRAPHY_ADDRESS, current.address);
  return `<ol class="chapters"><li>${anchorTo(site, BIBLIOGRAPHY_ADDRESS, '参考文献', attribute)}</li></ol>`;
}

function currentAttribute(address: string, current: string): string {
  return address === current ? ' aria-current="page"' : '';
}

export function hasBibliography(book: Book): boolean {
  return book.citedReferences.length > 0;
}
