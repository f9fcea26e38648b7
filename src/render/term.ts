// `[基础模型]{.term}` → 基础模型（foundation model，FM） where the book first uses it, and plain words after that.
import type { Token } from 'markdown-it';
import type { GlossaryTerm } from '../../schemas/glossary.ts';
import type { Book } from '../model/book.ts';
import type { TermUse } from '../model/section.ts';
import { factOf, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

export const termRules: Rules = {
  term_open: (token, { firstUses, closings }, tokens, index) => {
    const { span, text } = factOf<TermUse>(token);
    const term = firstUses.get(span.start);
    const close = term ? tokens.findIndex(({ type }, at) => at > index && type === 'term_close') : -1;
    const gloss = term && !isGlossed(term, tokens[close + 1]) ? glossHtml(term, text.value) : '';
    closings.push(term ? `</dfn>${gloss}` : '');
    return term ? '<dfn>' : '';
  },
  term_close: (_token, { closings }) => closings.pop() ?? '',
};

/** Terms that a page is the first to use, by where it does. */
export function firstUsesOn({ terms }: Pick<Book, 'terms'>, file: string): Map<number, GlossaryTerm> {
  return new Map(terms.flatMap(({ term, firstUse }) => (firstUse?.file === file ? [[firstUse.span.start, term]] : [])));
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
