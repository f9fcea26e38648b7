// A fence → highlighted code, with its caption 代码3-1 above; code wider than a phone scrolls in its own box.
import { listingCode } from '../model/listing-code.ts';
import type { Listing } from '../model/section.ts';
import { captionContent } from './caption.ts';
import { factOf, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

/** Columns that fit a phone's width; only wider code needs to be reachable by keyboard. */
const MAX_FITTING = 28;

export const listingRules: Rules = {
  listing: (token, context) => {
    const { language, caption, label, ...listing } = factOf<Listing>(token);
    const text = listingCode(listing, context.book.source);
    const html = (language && context.highlight(text, language.value)) ?? escapeHtml(text);
    const box = isWide(text) ? { tabindex: 0, role: 'group', 'aria-label': '代码' } : {};
    const pre = tag('pre', box, tag('code', { class: language && `language-${language.value}` }, html));
    const above = captionContent(context, label, escapeHtml(caption?.value ?? ''));
    if (!label && !above) return `${pre}\n`;
    return `${tag('figure', { id: label?.value, class: 'listing' }, (above && tag('figcaption', {}, above)) + pre)}\n`;
  },
};

/** Han characters are two columns wide, and tabs are taken as four. */
function isWide(code: string): boolean {
  return code.split('\n').some((line) => {
    const width = line.replace(/[\u2e80-\uffff]/g, 'xx').replaceAll('\t', 'xxxx').length;
    return width > MAX_FITTING;
  });
}
