// `[基础模型]{.term}` → a link to the glossary, and 基础模型（foundation model，FM） where the book first uses it.
import type { Token } from 'markdown-it';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Book, BookTerm } from '../model/book.ts';
import { GLOSSARY_ADDRESS } from '../model/page.ts';
import type { TermUse } from '../model/section.ts';
import { termNames } from '../resolve/terms.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';

export const termRules: Rules = {
  term_open: (token, context) => {
    const use = factOf<TermUse>(token);
    const entry = context.terms.get(use.text.value);
    const isFirst = entry !== undefined && isFirstUse(entry, use);
    // A link inside a link is no HTML.
    const isLink = entry !== undefined && !context.openLinks.includes(true);
    context.closings.push((isLink ? '</a>' : '') + (isFirst ? '</dfn>' : ''));
    const href = isLink && linkTo(context, `${GLOSSARY_ADDRESS}#${entry.anchor}`);
    return (isFirst ? '<dfn>' : '') + (href ? openTag('a', { class: 'term', href }) : '');
  },
  term_close: (_token, context, tokens, index) => (context.closings.pop() ?? '') + glossAt(context, tokens, index),
};

/** What follows the term that closes at `index`: its other names, where the book first uses it; else nothing. */
export function glossAt({ terms }: Pick<Context, 'terms'>, tokens: readonly Token[], index: number): string {
  let at = index;
  while (at > 0 && tokens[at]?.type !== 'term_open') at -= 1;
  const open = tokens[at];
  const use = open && factOf<TermUse | null>(open);
  const entry = use && terms.get(use.text.value);
  if (!entry || !isFirstUse(entry, use)) return '';
  const behind = tokens[index + 1];
  return isGlossed(entry.term, behind?.type === 'text' ? behind.content : '')
    ? ''
    : glossHtml(entry.term, use.text.value);
}

/** Each way of writing a term → its entry; of two entries the first. */
export function indexTerms({ terms }: Pick<Book, 'terms'>): Map<string, BookTerm> {
  const index = new Map<string, BookTerm>();
  for (const entry of terms) for (const name of termNames(entry.term)) if (!index.has(name)) index.set(name, entry);
  return index;
}

export function isFirstUse({ firstUse }: BookTerm, { span }: TermUse): boolean {
  return firstUse?.file === span.file && firstUse.span.start === span.start;
}

/** The author wrote the English in brackets right after the term. */
export function isGlossed({ en }: GlossaryTerm, behind: string): boolean {
  const bracket = /^\s*[（(][^）)]*/.exec(behind)?.[0];
  return bracket?.toLowerCase().includes(en.toLowerCase()) ?? false;
}

/** The other names of a term that is called by `words`. */
export function glossNames({ zh, en, abbreviation }: GlossaryTerm, words: string): string[] {
  return [
    ...(words === abbreviation || words === en ? [zh] : []),
    ...(words === en ? [] : [en]),
    ...(abbreviation === undefined || words === abbreviation ? [] : [abbreviation]),
  ];
}

/** In an element of its own: what is said about a term is no part of its sentence, for search and for whoever styles it. */
function glossHtml(term: GlossaryTerm, words: string): string {
  const names = glossNames(term, words).map((name) =>
    name === term.en ? tag('span', { lang: 'en' }, escapeHtml(name)) : escapeHtml(name),
  );
  return tag('span', { class: 'gloss' }, `（${names.join('，')}）`);
}
