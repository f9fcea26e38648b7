// The page of search: a form that scripts bring to life, and for those without scripts the ways into the book that need none.
import { SEARCH_ADDRESS } from '../../../model/page.ts';
import type { PageParts } from '../document.ts';
import { anchorTo, linkTo, type Site } from '../site.ts';

export function renderSearchPage(site: Site): PageParts {
  const lists = site.directories.map(({ address, title }) => anchorTo(site, address, title));
  const without = `<p class="without-scripts">搜索要用到 JavaScript，而这个浏览器没有开启它。不用搜索，也可以从这些地方查起：${lists.join('、')}。</p>`;
  const field =
    '<input type="search" name="q" aria-label="搜索全书" placeholder="字词、拼音、图号、公式、作者" maxlength="200" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">';
  const form = `<form class="search-form" role="search" method="get" action="${linkTo(site, SEARCH_ADDRESS)}">${field}<button type="submit">搜索</button></form>`;
  return {
    kind: 'search',
    title: '搜索',
    description: `在《${site.book.settings.title}》全书中搜索。`,
    address: SEARCH_ADDRESS,
    outline: '',
    current: { address: SEARCH_ADDRESS },
    trail: [],
    main: `<article class="directory"><header class="title"><h1>搜索</h1></header><div class="search">${form}${without}</div></article>`,
  };
}
