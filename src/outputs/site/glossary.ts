// Terms of the glossary → 术语表: each with its English, abbreviation, other names, definition, and the place of its first use;
// above them the letters that they begin with.
import type { BookTerm } from '../../model/book.ts';
import { escapeHtml, tag } from '../../render/html.ts';
import { splitParagraphs } from './plain-text.ts';
import { anchorTo, type Site } from './site.ts';
import { groupTerms, pinyinCollator } from './term-groups.ts';

/** Without the page's title. */
export function renderGlossary(site: Site): string {
  const groups = groupTerms(site.book.terms, pinyinCollator());
  const lists = groups.map(({ letter, terms }) => {
    const entries = `<dl class="terms">\n${terms.map((entry) => renderTerm(site, entry)).join('\n')}\n</dl>`;
    const anchor = letterAnchor(letter);
    return letter
      ? `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${letter}</h2>${entries}</section>`
      : entries;
  });
  const letters = groups.flatMap(({ letter }) =>
    letter ? [`<li><a href="#${letterAnchor(letter)}">${letter}</a></li>`] : [],
  );
  const nav = `<nav class="letters" aria-label="首字母"><ul>${letters.join('')}</ul></nav>\n`;
  return (letters.length > 1 ? nav : '') + lists.join('\n');
}

function letterAnchor(letter: string): string {
  return `page:${letter === '#' ? 'other' : letter.toLowerCase()}`;
}

function renderTerm(site: Site, { term, anchor, firstUse }: BookTerm): string {
  const { zh, en, abbreviation, definition, aliases = [] } = term;
  const names = [
    `<dfn>${escapeHtml(zh)}</dfn>`,
    tag('span', { class: 'term-english', lang: 'en' }, escapeHtml(en)),
    abbreviation && tag('abbr', {}, escapeHtml(abbreviation)),
  ];
  const notes = [
    aliases.length > 0 && `又称${aliases.map(escapeHtml).join('、')}`,
    firstUse && `首见于${anchorTo(site, firstUse.address, escapeHtml(firstUse.pageText))}`,
  ].filter((note) => note);
  const paragraphs = splitParagraphs(definition).map((text) => `<p>${escapeHtml(text)}</p>`);
  const last = notes.length > 0 ? `<p class="term-notes">${notes.join('；')}。</p>` : '';
  const heading = `<dt>${names.filter((name) => name).join(' ')}</dt>`;
  return `<div id="${escapeHtml(anchor)}">${heading}<dd>${paragraphs.join('')}${last}</dd></div>`;
}
