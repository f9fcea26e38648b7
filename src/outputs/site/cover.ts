// Book → the cover: title, authors, abstract, keywords, and the whole table of contents.
import type { BookSettings } from '../../../schemas/book.ts';
import { type Neighbour, SEARCH_ADDRESS } from '../../model/page.ts';
import { escapeHtml } from '../../render/html.ts';
import { renderContents } from './contents.ts';
import { splitParagraphs } from './plain-text.ts';
import { anchorTo, type Site } from './site.ts';

/** `citing` is HTML: how to cite the book. */
export function renderCover(site: Site, first: Neighbour | undefined, citing: string): string {
  const { title, subtitle, authors, abstract, keywords, date } = site.book.settings;
  const [year, month] = date.split('-').map(Number);
  const edition = `${year}年${month}月`;
  const start = first ? anchorTo(site, first.address, `从头读起：${escapeHtml(first.title)}`) : '';
  const search = anchorTo(site, SEARCH_ADDRESS, '搜索全书', ' class="search-link"');
  return `<article class="cover">
<header class="title-page"><h1>${escapeHtml(title)}</h1>${subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>` : ''}
<ul class="authors">${authors.map((author) => `<li>${renderAuthor(author)}</li>`).join('')}</ul>
<p class="edition">${escapeHtml(edition)}</p></header>
${renderAbstract(abstract, keywords)}
<p class="start">${start}${search}</p>
<section class="contents" aria-labelledby="page:book"><h2 id="page:book">目录</h2>${renderContents(site)}</section>
${citing}
</article>`;
}

function renderAuthor({ name, url, orcid, affiliation }: BookSettings['authors'][number]): string {
  const home = url && /^https?:\/\//i.test(url) ? url : orcid && `https://orcid.org/${encodeURI(orcid)}`;
  const text = home ? `<a href="${escapeHtml(home)}">${escapeHtml(name)}</a>` : escapeHtml(name);
  return affiliation ? `${text} <span class="affiliation">${escapeHtml(affiliation)}</span>` : text;
}

function renderAbstract(abstract: string, keywords: readonly string[]): string {
  const paragraphs = splitParagraphs(abstract);
  if (paragraphs.length === 0 && keywords.length === 0) return '';
  const words = keywords.length > 0 ? `<p class="keywords"><b>关键词</b> ${escapeHtml(keywords.join('；'))}</p>` : '';
  const text = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('');
  return `<section class="abstract" aria-labelledby="page:abstract"><h2 id="page:abstract">摘要</h2>${text}${words}</section>`;
}
