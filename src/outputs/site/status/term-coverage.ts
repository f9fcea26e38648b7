// Terms of the glossary → which of them the text marks, in which chapter first, and which never.
import type { BookTerm } from '../../../model/book.ts';
import { GLOSSARY_ADDRESS } from '../../../model/page.ts';
import { escapeHtml } from '../../../render/html.ts';
import { anchorTo, chapterNumber, numberedTitle, type Site } from '../site.ts';
import type { ChapterState } from './count.ts';

export function renderTermCoverage(site: Site, chapters: readonly ChapterState[]): string {
  const { terms } = site.book;
  const unused = terms.filter(({ firstUse }) => !firstUse);
  const used = chapters.filter((state) => state.terms.length > 0);
  const coverage = `${anchorTo(site, GLOSSARY_ADDRESS, '术语表')}定义了${terms.length}条术语，正文标出过${terms.length - unused.length}条，从未标出${unused.length}条。`;
  const first = used.map(({ chapter, terms }) => {
    const title = numberedTitle(chapterNumber(site, chapter), chapter.title);
    return renderTerms(`${title}：首次标出${terms.length}条`, site, terms);
  });
  const never = unused.length > 0 ? renderTerms(`从未标出的${unused.length}条`, site, unused) : '';
  return `<p>${coverage}</p>${first.join('')}${never}`;
}

/** Each leads to its first use, or to its definition. */
function renderTerms(title: string, site: Site, terms: readonly BookTerm[]): string {
  const links = terms.map(({ term, anchor, firstUse }) =>
    anchorTo(site, firstUse?.address ?? `${GLOSSARY_ADDRESS}#${anchor}`, escapeHtml(term.zh)),
  );
  return `<details><summary>${title}</summary><p>${links.join('、')}</p></details>`;
}
