// A page's parts → the whole HTML document: landmarks, sidebar, breadcrumb, outline, previous and next. Complete without scripts.
import { type Neighbour, type PageKind, SEARCH_ADDRESS } from '../../model/page.ts';
import { escapeHtml, openTag, tag } from '../../render/html.ts';
import { type Current, renderSidebarList } from './contents.ts';
import { FEED_ADDRESS } from './feed.ts';
import { renderHead } from './head.ts';
import { anchorTo, chineseDate, type Site, siteUrl } from './site.ts';
import type { Work } from './works.ts';

export type PageParts = {
  readonly kind: PageKind;
  /** Plain text; the book's title is added. */
  readonly title: string;
  /** Plain text for search engines; may be empty. */
  readonly description: string;
  /** Undefined on a page that has no address of its own. */
  readonly address: string | undefined;
  readonly current: Current;
  /** Ancestors below the cover, outermost first; those without an address are plain text. */
  readonly trail: readonly { readonly address?: string; readonly title: string }[];
  /** List items, or empty. */
  readonly outline: string;
  readonly main: string;
  /** Undefined on a page that is no work. */
  readonly work?: Work | undefined;
  /** `2026-11-23`: the day of its last change. */
  readonly updated?: string | undefined;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
};

/** Ids of the shell hold a colon after `page`: neither headings, labels nor citations can make such an anchor. */
const [MAIN, CONTENTS, OUTLINE] = ['page:main', 'page:contents', 'page:outline'];

export function renderDocument(site: Site, parts: PageParts): string {
  const { settings } = site.book;
  return `<!doctype html>
${openTag('html', { lang: settings.language, style: runningHeads(settings.title, parts.title) })}
<head>
${renderHead(site, parts)}
</head>
<body class="page-${parts.kind}">
<a class="skip" href="#${MAIN}">跳到正文</a>
${renderHeader(site, parts)}
<div class="frame">
<nav class="sidebar" id="${CONTENTS}" popover aria-label="全书目录">${closeButton(CONTENTS)}${renderSidebarList(site, parts.current, parts.outline)}</nav>
<div class="column">
${renderTrail(site, parts)}
<main id="${MAIN}" tabindex="-1">
${parts.main}
</main>
${renderPager(site, parts)}
${renderFooter(site)}
</div>
${renderOutlineSheet(parts.outline)}
</div>
</body>
</html>
`;
}

/** What stands at the head of printed pages, as strings of CSS. */
function runningHeads(book: string, page: string): string {
  const quote = (text: string) => `"${text.replace(/["\\\s]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
  return `--running-book:${quote(book)};--running-page:${quote(page === book ? '' : page)}`;
}

function renderHeader(site: Site, parts: PageParts): string {
  const button = (id: string | undefined, text: string) =>
    `<button type="button" popovertarget="${id}">${text}</button>`;
  return `<header class="top">
<p>${anchorTo(site, '', escapeHtml(site.book.settings.title), parts.address === '' ? ' aria-current="page"' : '')}</p>
${anchorTo(site, SEARCH_ADDRESS, '搜索', ` class="search-link"${parts.kind === 'search' ? ' aria-current="page"' : ''}`)}
<button type="button" class="settings-button" aria-label="文字与配色">字</button>
<div class="top-buttons">${button(CONTENTS, '目录')}${parts.outline && button(OUTLINE, '本页')}</div>
</header>`;
}

function renderTrail(site: Site, parts: PageParts): string {
  if (parts.trail.length === 0) return '';
  const items = [{ address: '', title: '首页' }, ...parts.trail].map(({ address, title }) => {
    const text = escapeHtml(title);
    return tag('li', {}, address === undefined ? text : anchorTo(site, address, text));
  });
  return `<nav class="trail" aria-label="所在位置"><ol>${items.join('')}</ol></nav>`;
}

function renderOutlineSheet(outline: string): string {
  if (!outline) return '';
  const list = `<nav aria-label="本页目录"><p>本页目录</p><ol>${outline}</ol></nav>`;
  return `<aside class="outline" id="${OUTLINE}" popover aria-label="本页目录">${closeButton(OUTLINE)}${list}</aside>`;
}

/** Of the sheets that both lists are on narrow screens. */
function closeButton(sheet: string | undefined): string {
  return `<button type="button" popovertarget="${sheet}" popovertargetaction="hide">关闭</button>`;
}

function renderPager(site: Site, { previous, next }: PageParts): string {
  if (!previous && !next) return '';
  const link = (page: Neighbour | undefined, relation: string, word: string) =>
    page
      ? anchorTo(
          site,
          page.address,
          `<span>${word}</span> ${escapeHtml(page.title)}`,
          ` rel="${relation}" class="pager-${relation}"`,
        )
      : '';
  return `<nav class="pager" aria-label="前后页">${link(previous, 'prev', '上一页')}${link(next, 'next', '下一页')}</nav>`;
}

/** What the whole book is, and the pages that list its things. */
function renderFooter(site: Site): string {
  const { copyright, licence, date } = site.book.settings;
  const feed = siteUrl(site.book.settings) === undefined ? [] : [{ address: FEED_ADDRESS, title: '订阅更新' }];
  const links = [...site.directories, ...feed].map(
    ({ address, title }) => `<li>${anchorTo(site, address, title)}</li>`,
  );
  const items = [copyright, licence, `${chineseDate(date)}版`].filter((text) => text);
  return `<footer class="bottom"><nav class="bottom-links" aria-label="附页"><ul>${links.join('')}</ul></nav>${items
    .map((text) => `<p>${escapeHtml(text ?? '')}</p>`)
    .join('')}</footer>`;
}
