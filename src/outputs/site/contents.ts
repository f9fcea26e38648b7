// Book → lists of its chapters and sections: the sidebar's, which opens the current chapter only, the cover's, and the whole one, which
// goes down to the headings of each page.
import type { BookPage, Chapter, SectionEntry } from '../../model/book.ts';
import { escapeHtml } from '../../render/html.ts';
import type { RenderedSection } from '../../render/section.ts';
import { renderHeadingList } from './outline.ts';
import { joinLines } from './plain-text.ts';
import { anchorTo, chapterNumber, groupChapters, linkTo, numberedTitle, type Site } from './site.ts';

/** What the current page is: a chapter's or section's, or an address such as the bibliography's. */
export type Current = { readonly address: string; readonly chapter?: Chapter };

/** How far a list goes: which chapters show their sections, what tops a part, and what stands below the line of a page. */
type Depth = {
  readonly current: string;
  readonly isOpen: (chapter: Chapter) => boolean;
  readonly part: 'h2' | 'h3' | 'p';
  readonly below: (address: string, page?: BookPage) => string;
};

const PLANNED = '<span class="planned-mark">（计划中）</span>';

/** The cover's table of contents: parts, chapters, sections; what is planned has no link. */
export function renderContents(site: Site): string {
  return renderList(site, { current: '', isOpen: () => true, part: 'h3', below: () => '' });
}

/** The list of the sidebar; `headings` are the items of the current page's outline. */
export function renderSidebarList(site: Site, { address, chapter }: Current, headings: string): string {
  const below = (line: string) => (line === address && headings ? `<ol class="headings">${headings}</ol>` : '');
  return renderList(site, { current: address, isOpen: (other) => other === chapter, part: 'p', below });
}

/** The page of the whole contents; `sections` are the rendered pages by address, for the words of their headings. */
export function renderWholeContents(
  site: Site,
  address: string,
  sections: ReadonlyMap<string, RenderedSection>,
): string {
  const below = (_address: string, page?: BookPage) => {
    if (!page) return '';
    const titles = sections.get(page.address)?.titles.headings ?? new Map();
    const items = renderHeadingList(page.headings, titles, linkTo(site, page.address));
    return items && `<ol class="headings">${items}</ol>`;
  };
  return renderList(site, { current: address, isOpen: () => true, part: 'h2', below });
}

/** Sections of a chapter, with their summaries, for the chapter's own page. */
export function renderSectionList(site: Site, chapter: Chapter): string {
  const items = chapter.entries.map((entry) => {
    const summary = entry.page?.section.frontMatter.yaml.value?.summary;
    return `<li>${renderEntry(site, entry, '')}${summary ? `<p>${escapeHtml(joinLines(summary))}</p>` : ''}</li>`;
  });
  return items.length > 0 ? `<ol class="section-list">${items.join('')}</ol>` : '';
}

function renderList(site: Site, depth: Depth): string {
  const groups = groupChapters(site.book).map(({ title, chapters }) => {
    const items = chapters.map((chapter) => renderChapter(site, chapter, depth));
    const heading = title ? `<${depth.part} class="part">${escapeHtml(title)}</${depth.part}>` : '';
    return `${heading}<ol class="chapters">${items.join('')}</ol>`;
  });
  const directories = site.directories.map(
    ({ address, title }) =>
      `<li>${anchorTo(site, address, title, currentAttribute(address, depth.current))}${depth.below(address)}</li>`,
  );
  return `${groups.join('')}<ol class="chapters directories">${directories.join('')}</ol>`;
}

function renderChapter(site: Site, chapter: Chapter, depth: Depth): string {
  const title = numberedTitle(chapterNumber(site, chapter), chapter.title);
  const line =
    renderLine(site, chapter.page, title, depth.current) +
    (chapter.page ? depth.below(chapter.page.address, chapter.page) : '');
  const entries = depth.isOpen(chapter) ? chapter.entries : [];
  const sections = entries.map(
    (entry) =>
      `<li>${renderEntry(site, entry, depth.current)}${entry.page ? depth.below(entry.page.address, entry.page) : ''}</li>`,
  );
  return `<li>${line}${sections.length > 0 ? `<ol class="sections">${sections.join('')}</ol>` : ''}</li>`;
}

function renderEntry(site: Site, entry: SectionEntry, current: string): string {
  return renderLine(site, entry.page, numberedTitle(entry.number, entry.title), current);
}

/** A page's title as a link, or marked as planned. `title` is HTML. */
export function renderLine(site: Site, page: BookPage | undefined, title: string, current: string): string {
  if (!page) return `<span class="planned">${title}${PLANNED}</span>`;
  return anchorTo(site, page.address, title, currentAttribute(page.address, current));
}

function currentAttribute(address: string, current: string): string {
  return address === current ? ' aria-current="page"' : '';
}
