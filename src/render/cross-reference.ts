// `[@fig-x; @fig-y]` → 图3-1和图3-2, each leading to its target.
import type { CrossReference } from '../model/section.ts';
import { crossReferencePieces } from '../resolve/cross-reference-text.ts';
import { factOf, linkTo, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

export const crossReferenceRules: Rules = {
  cross_reference: (token, context) => {
    // A link inside a link is no HTML.
    const isLink = !context.openLinks.includes(true);
    const pieces = crossReferencePieces(context.book, factOf<CrossReference>(token).items);
    return pieces
      .map(({ text, target, label }) => {
        if (target && isLink) {
          // A number is one word, a title is many.
          const kind = target.number ? 'cross-reference' : 'cross-reference titled';
          return tag('a', { class: kind, href: linkTo(context, target.address) }, escapeHtml(text));
        }
        return label === undefined || target
          ? escapeHtml(text)
          : tag('span', { class: 'missing' }, escapeHtml(`[@${label}]`));
      })
      .join('');
  },
};
