// `[基础模型]{.term}` → a link to the glossary, and 基础模型（foundation model，FM） where the book first uses it.
import type { Token } from 'markdown-it';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Book, BookTerm } from '../model/book.ts';
import { GLOSSARY_ADDRESS } from '../model/page.ts';
import type { TermUse } from '../model/section.ts';
import { termNames } from '../resolve/terms.ts';
import { factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';

export const termRules: Rules = {
  term_open: (token, context, tokens, index) => {
    const use = factOf<TermUse>(token);
    const entry = context.terms.get(use.text.value);
    const isFirst = entry !== undefined && isFirstUse(entry, use);
    const close = isFirst ? tokens.findIndex(({ type }, at) => at > index && type === 'term_close') : -1;
    const gloss = isFirst && !isGlossed(entry.term, tokens[close + 1]) ? glossHtml(entry.term, use.text.value) : '';
    // A link inside a link is no HTML.
    const isLink = entry !== undefined && !context.openLinks.includes(true);
    context.closings.push((isLink ? '</a>' : '') + (isFirst ? `</dfn>${gloss}` : ''));
    const href = isLink && linkTo(context, `${GLOSSARY_ADDRESS}#${entry.anchor}`);
    return (isFirst ? '<dfn>' : '') + (href ? openTag('a', { class: 'term', href }) : '');
  },
  term_close: (_token, { closings }) => closings.pop() ?? '',
};

/** Each way of writing a term → its entry; of two entries the first. */
export function indexTerms({ terms }: Pick<Book, 'terms'>): Map<string, BookTerm> {
  const index = new Map<string, BookTerm>();
  for (const entry of terms) for (const name of termNames(entry.term)) if (!index.has(name)) index.set(name, entry);
  return index;
}

function isFirstUse({ firstUse }: BookTerm, { span }: TermUse): boolean {
  return firstUse?.file === span.file && firstUse.span.start === span.start;
}

/** The author wrote the English in brackets right after the term. */
function isGlossed({ en }: GlossaryTerm, next: Token | undefined): boolean {
  const bracket = next?.type === 'text' ? /^\s*[（(][^）)]*/.exec(next.content)?.[0] : undefined;
  return bracket?.toLowerCase().includes(en.toLowerCase()) ?? false;
}

/** In an element of its own: what is said about a term is no part of its sentence, for search and for whoever styles it. */
function glossHtml({ zh, en, abbreviation }: GlossaryTerm, words: string): string {
  const english = tag('span', { lang: 'en' }, escapeHtml(en));
  const names = [
    ...(words === abbreviation || words === en ? [escapeHtml(zh)] : []),
    ...(words === en ? [] : [english]),
    ...(abbreviation === undefined || words === abbreviation ? [] : [escapeHtml(abbreviation)]),
  ];
  return tag('span', { class: 'gloss' }, `（${names.join('，')}）`);
}
