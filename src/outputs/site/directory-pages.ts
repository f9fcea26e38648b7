// Book + fragments → what stands on each directory: references, terms, figures, tables, and the whole contents.
import { isStyled } from '../../bibliography/entry-text.ts';
import { readStyle } from '../../bibliography/style.ts';
import type { Book } from '../../model/book.ts';
import { CONTENTS_ADDRESS } from '../../model/page.ts';
import { renderWholeContents } from './contents.ts';
import { type Directory, listNumbered } from './directories.ts';
import type { PageParts } from './document.ts';
import { renderFigureList } from './figure-list.ts';
import type { Fragments } from './pages.ts';
import type { Site } from './site.ts';
import { renderStatus } from './status/status-page.ts';
import { pinyinCollator } from './term-groups.ts';

type Content = { readonly main: string; readonly introduction: string };

/** `title` and `introduction` are ours and hold nothing of the author's. */
export function renderDirectory(site: Site, directory: Directory, fragments: Fragments): PageParts {
  const { kind, address, title } = directory;
  const { main, introduction } = renderContent(site, kind, fragments);
  const header = `<header class="title"><h1>${title}</h1><p>${introduction}</p></header>`;
  return {
    kind,
    title,
    address,
    outline: '',
    description: `《${site.book.settings.title}》的${title}：${introduction}`,
    current: { address },
    trail: [],
    main: `<article class="directory">${header}${main}</article>`,
  };
}

function renderContent(site: Site, kind: Directory['kind'], fragments: Fragments): Content {
  const { book } = site;
  switch (kind) {
    case 'bibliography':
      return {
        main: fragments.bibliography,
        introduction: `${describeOrder(book)}；条目之后是核对的结果，以及引用它的地方。`,
      };
    case 'glossary':
      return {
        main: fragments.glossary,
        introduction: `全书共${book.terms.length}条术语，${pinyinCollator() ? '按汉语拼音' : '按字符编码'}排列；书中带标记的术语都链接到这里。`,
      };
    case 'figures':
      return {
        main: renderFigureList(site, 'fig', fragments.sections),
        introduction: `全书共${listNumbered(book, 'fig').length}幅图，按出现的次序排列。`,
      };
    case 'tables':
      return {
        main: renderFigureList(site, 'tbl', fragments.sections),
        introduction: `全书共${listNumbered(book, 'tbl').length}张表，按出现的次序排列。`,
      };
    case 'contents':
      return {
        main: `<div class="contents contents-whole">${renderWholeContents(site, CONTENTS_ADDRESS, fragments.sections)}</div>`,
        introduction: '各部分、章、节及其中的标题。',
      };
    case 'status':
      return {
        main: `<div class="status">${renderStatus(site)}</div>`,
        introduction: '写了多少，计划写什么，文献查到什么程度，术语用在哪里；每次构建时由书稿算出。',
      };
  }
}

function describeOrder(book: Book): string {
  if (isStyled(book)) return '次序与格式依本书所用的 CSL 样式';
  if (readStyle(book.settings).form === 'numeric') return '按在书中首次出现的次序排列';
  return `按文种（中文、日文、西文、俄文、其他）、作者和年份排列${pinyinCollator() ? '，中文作者按汉语拼音' : ''}`;
}
