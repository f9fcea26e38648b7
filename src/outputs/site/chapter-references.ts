// A chapter → what all of its pages cite, in the order of the list of references, each leading to its entry there: folded at the end of
// the chapter's opening.

import { writeAuthors } from '../../bibliography/author-date-citation.ts';
import { authorYear } from '../../bibliography/author-year.ts';
import { writeEntry, writeNumber } from '../../bibliography/entry-text.ts';
import type { Chapter, CitedReference } from '../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../../model/page.ts';
import { entryFateMark } from '../../render/fate-mark.ts';
import { escapeHtml, tag } from '../../render/html.ts';
import { anchorTo, listPages, type Site } from './site.ts';

export const CHAPTER_REFERENCES = 'page:references';

/** Empty for a chapter that cites nothing. */
export function renderChapterReferences(site: Site, chapter: Chapter): string {
  const cited = listCited(site, chapter);
  if (cited.length === 0) return '';
  const items = cited.map((reference) => tag('li', {}, renderItem(site, reference)));
  const list = tag('ul', {}, items.join(''));
  const title = `<h2 id="${CHAPTER_REFERENCES}">本章文献</h2>`;
  const details = tag('details', {}, `<summary>本章各页引用的${cited.length}条文献</summary>${list}`);
  return tag('section', { class: 'chapter-references' }, title + details);
}

export function listCited({ book }: Pick<Site, 'book'>, chapter: Chapter): CitedReference[] {
  const files = new Set(listPages(chapter).map(({ section }) => section.file));
  return book.citedReferences.filter(({ places }) => places.some((place) => files.has(place.page)));
}

/** [3] Vaswani et al.，2017：Attention is all you need. */
function renderItem(site: Site, cited: CitedReference): string {
  const { book, verdicts } = site;
  const { reference } = cited;
  const label = authorYear(reference.record);
  const number = writeNumber(book, cited);
  const beside = number && `${tag('span', { class: 'reference-number' }, escapeHtml(number))} `;
  const title = writeEntry(book, reference).find(({ kind }) => kind === 'title');
  const lang = title?.lang?.startsWith('zh') ? undefined : title?.lang;
  const words = title ? `：${tag('span', { lang }, escapeHtml(title.text))}` : '';
  const text = escapeHtml(`${writeAuthors(label)}，${label.year}`);
  const key = reference.key.value;
  const address = `${BIBLIOGRAPHY_ADDRESS}#${referenceAnchor(key)}`;
  return anchorTo(site, address, `${beside}${entryFateMark(key, { verdicts })}${text}${words}`);
}
