// `## 标题` → a numbered heading that leads to itself.
import type { Token } from 'markdown-it';
import type { Heading } from '../model/section.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, openTag, tag } from './html.ts';

/** What cannot stand inside a link. */
const LINKS = new Set(['link_open', 'citation', 'cross_reference', 'footnote_reference', 'term_open']);

export const headingRules: Rules = {
  heading_open(token, context, tokens, index) {
    const { anchor, level } = factOf<Heading>(token);
    const number = context.headingNumbers.get(anchor);
    const lead = number ? `${tag('span', { class: 'number' }, escapeHtml(number))} ` : '';
    const hasLinks = (tokens[index + 1]?.children ?? []).some(({ type }) => LINKS.has(type));
    const link = openTag('a', { class: 'anchor', href: linkTo(context, `${context.page.address}#${anchor}`) });
    const content = hasLinks ? lead && `${link}${lead}</a>` : link + lead;
    // The page's title is the only h1.
    const name = `h${Math.max(2, level)}`;
    context.closings.push(hasLinks ? `</${name}>` : `</a></${name}>`);
    return openTag(name, { id: anchor }) + content;
  },
  heading_close: closeConstruct,
};

/** Writes what the opening rule of the innermost construct left to be written. */
export function closeConstruct(_token: Token, { closings }: Context): string {
  return `${closings.pop() ?? ''}\n`;
}
