// `[基础模型]{.term}` → 基础模型（foundation model，FM） where the book first uses it, and plain words after that.
import type { Token } from 'markdown-it';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Book } from '../model/book.ts';
import type { TermUse } from '../model/section.ts';
import { type Context, factOf, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

export const termRules: Rules = {
  term_open: (token, { firstUses }) => (firstUses.has(startOf(token)) ? '<dfn>' : ''),
  term_close: (_token, context, tokens, index) => {
    const open = tokens.slice(0, index).findLast(({ type }) => type === 'term_open');
    const term = open && context.firstUses.get(startOf(open));
    if (!open || !term) return '';
    const words = factOf<TermUse>(open).text.value;
    return `</dfn>${isGlossed(term, tokens[index + 1]) ? '' : glossHtml(term, words)}`;
  },
};

/** Terms that a page is the first to use, by where it does. */
export function firstUsesOn({ terms }: Pick<Book, 'terms'>, file: string): Map<number, GlossaryTerm> {
  return new Map(terms.flatMap(({ term, firstUse }) => (firstUse?.file === file ? [[firstUse.span.start, term]] : [])));
}

function startOf(token: Token): number {
  return factOf<TermUse>(token).span.start;
}

/** The author wrote the English in brackets right after the term. */
function isGlossed({ en }: GlossaryTerm, next: Token | undefined): boolean {
  const bracket = next?.type === 'text' ? /^\s*[（(][^）)]*/.exec(next.content)?.[0] : undefined;
  return bracket?.toLowerCase().includes(en.toLowerCase()) ?? false;
}

function glossHtml({ zh, en, abbreviation }: GlossaryTerm, words: string): string {
  const english = tag('span', { lang: 'en' }, escapeHtml(en));
  const names = [
    ...(words === abbreviation || words === en ? [escapeHtml(zh)] : []),
    ...(words === en ? [] : [english]),
    ...(abbreviation === undefined || words === abbreviation ? [] : [escapeHtml(abbreviation)]),
  ];
  return `（${names.join('，')}）`;
}
