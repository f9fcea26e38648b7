// A page's parts → the whole HTML document: head, landmarks, sidebar, breadcrumb, outline, previous and next. Complete without scripts.
import { escapeHtml, tag } from '../../render/html.ts';
import { type Current, renderSidebarList } from './contents.ts';
import { anchorTo, linkTo, type Site } from './site.ts';

/** Address and HTML of a page that another one points to. */
export type Neighbour = { readonly address: string; readonly title: string };

export type PageParts = {
  readonly kind: string;
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
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
};

/** Ids of the shell hold a colon after `page`: neither headings, labels nor citations can make such an anchor. */
const [MAIN, CONTENTS, OUTLINE] = ['page:main', 'page:contents', 'page:outline'];

export function renderDocument(site: Site, parts: PageParts): string {
  const { settings } = site.book;
  return `<!doctype html>
<html lang="${escapeHtml(settings.language)}">
<head>
${renderHead(site, parts)}
</head>
<body class="page-${parts.kind}">
<a class="skip" href="#${MAIN}">跳到正文</a>
${renderHeader(site, parts)}
<div class="frame">
<nav class="sidebar" id="${CONTENTS}" popover aria-label="全书目录">${closeButton(CONTENTS)}${renderSidebarList(site, parts.current)}</nav>
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

function renderHead(site: Site, parts: PageParts): string {
  const { settings } = site.book;
  const title = parts.title === settings.title ? parts.title : `${parts.title} · ${settings.title}`;
  const canonical = parts.address === undefined ? undefined : absoluteAddress(site, parts.address);
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    parts.description && `<meta name="description" content="${escapeHtml(parts.description)}">`,
    `<meta name="author" content="${escapeHtml(settings.authors.map(({ name }) => name).join('，'))}">`,
    '<meta name="color-scheme" content="light dark">',
    canonical && `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    parts.address === undefined && '<meta name="robots" content="noindex">',
    `<link rel="icon" href="${linkTo(site, site.icon)}" type="image/svg+xml">`,
    parts.main.includes('class="katex') && `<link rel="stylesheet" href="${linkTo(site, site.styles.math)}">`,
    `<link rel="stylesheet" href="${linkTo(site, site.styles.main)}">`,
    parts.previous && `<link rel="prev" href="${linkTo(site, parts.previous.address)}">`,
    parts.next && `<link rel="next" href="${linkTo(site, parts.next.address)}">`,
  ]
    .filter((line) => line)
    .join('\n');
}

/** `url` of book.yaml names where the site's base lies; without it there is no canonical address. */
function absoluteAddress(site: Site, address: string): string | undefined {
  const { url } = site.book.settings;
  if (!url || !/^https?:\/\//i.test(url)) return undefined;
  return `${url.replace(/\/+$/, '')}/${address}`;
}

function renderHeader(site: Site, parts: PageParts): string {
  const button = (id: string | undefined, text: string) =>
    `<button type="button" popovertarget="${id}">${text}</button>`;
  return `<header class="top">
<p>${anchorTo(site, '', escapeHtml(site.book.settings.title), parts.address === '' ? ' aria-current="page"' : '')}</p>
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

function renderFooter(site: Site): string {
  const { copyright, licence, date } = site.book.settings;
  const [year, month, day] = date.split('-').map(Number);
  const edition = `${year}年${month}月${day}日版`;
  const items = [copyright, licence, edition].filter((text) => text).map((text) => `<p>${escapeHtml(text ?? '')}</p>`);
  return `<footer class="bottom">${items.join('')}</footer>`;
}
