// Book → how far it has come: what is written in each chapter, what is planned, which terms were used. Facts of parsing alone.
import type { Book, BookTerm, Chapter, PageCount } from '../../../model/book.ts';
import { changeDate, groupChapters, listPages, type Site } from '../site.ts';

/** What a chapter's pages hold together. */
export type Extent = PageCount & { readonly listings: number };

export type ChapterState = Extent & {
  readonly chapter: Chapter;
  readonly written: number;
  /** Sections that book and chapters list, and that are not written. */
  readonly planned: number;
  /** Terms that the book marks here for the first time. */
  readonly terms: readonly BookTerm[];
  /** `2026-11-23`, where it is known. */
  readonly updated: string | undefined;
};

/** In reading order. */
export function countChapters(site: Pick<Site, 'book' | 'changeDates'>): ChapterState[] {
  const terms = groupByFile(site.book);
  return groupChapters(site.book).flatMap(({ chapters }) =>
    chapters.map((chapter) => countChapter(site, chapter, terms)),
  );
}

function countChapter(
  site: Pick<Site, 'changeDates'>,
  chapter: Chapter,
  terms: ReadonlyMap<string, readonly BookTerm[]>,
): ChapterState {
  const pages = listPages(chapter);
  const written = chapter.entries.filter(({ page }) => page).length;
  const dates = pages.flatMap((page) => changeDate(site, page) ?? []);
  return {
    ...addExtents(pages.map(({ count, section }) => ({ ...count, listings: section.listings.length }))),
    chapter,
    written,
    planned: chapter.entries.length - written,
    terms: pages.flatMap(({ section }) => terms.get(section.file) ?? []),
    updated: latest(dates),
  };
}

function addExtents(extents: readonly Extent[]): Extent {
  const sum = (key: keyof Extent) => extents.reduce((total, extent) => total + extent[key], 0);
  return {
    words: sum('words'),
    formulas: sum('formulas'),
    figures: sum('figures'),
    tables: sum('tables'),
    listings: sum('listings'),
    citations: sum('citations'),
  };
}

/** What a chapter's row says, of all together. */
export function addStates(
  states: readonly ChapterState[],
): Extent & Pick<ChapterState, 'written' | 'planned' | 'updated'> {
  const sum = (key: 'written' | 'planned') => states.reduce((total, state) => total + state[key], 0);
  const updated = latest(states.flatMap((state) => state.updated ?? []));
  return { ...addExtents(states), written: sum('written'), planned: sum('planned'), updated };
}

/** Days in this form compare as text. */
function latest(dates: readonly string[]): string | undefined {
  return dates.toSorted().at(-1);
}

/** File → the terms that are marked there first, in the order of their places. */
function groupByFile({ terms }: Book): Map<string, BookTerm[]> {
  const groups = new Map<string, BookTerm[]>();
  for (const term of terms.toSorted((a, b) => (a.firstUse?.span.start ?? 0) - (b.firstUse?.span.start ?? 0)))
    if (term.firstUse) groups.set(term.firstUse.file, [...(groups.get(term.firstUse.file) ?? []), term]);
  return groups;
}
