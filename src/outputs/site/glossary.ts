// Terms of the glossary → 术语表: each with its English, abbreviation, other names, definition, and the place of its first use.
import type { BookTerm } from '../../model/book.ts';
import { escapeHtml, tag } from '../../render/html.ts';
import type { OwnHeading } from './outline.ts';
import { splitParagraphs } from './plain-text.ts';
import { anchorTo, type Site } from './site.ts';
import { groupTerms, pinyinCollator } from './term-groups.ts';

/** `main` without the page's title; `headings` are those of its letters. */
export function renderGlossary(site: Site): { readonly main: string; readonly headings: readonly OwnHeading[] } {
  const groups = groupTerms(site.book.terms, pinyinCollator()).map(({ letter, terms }) => ({
    heading: { anchor: `page:${letter === '#' ? 'other' : letter.toLowerCase()}`, text: letter },
    entries: `<dl class="terms">\n${terms.map((entry) => renderTerm(site, entry)).join('\n')}\n</dl>`,
  }));
  const main = groups.map(({ heading: { anchor, text }, entries }) => {
    if (!text) return entries;
    return `<section aria-labelledby="${anchor}"><h2 id="${anchor}">${text}</h2>${entries}</section>`;
  });
  return { main: main.join('\n'), headings: groups.map(({ heading }) => heading).filter(({ text }) => text) };
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
