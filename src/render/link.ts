// `[文字](地址)` → a link to the web, to a page of the book by its file, or to an anchor; anything else is shown as its text.
import type { Token } from 'markdown-it';
import { joinPath, splitAddress } from '../model/address-parts.ts';
import { imageAddress } from '../model/page.ts';
import type { Link } from '../model/section.ts';
import { type Context, factOf, linkTo, type Rules } from './context.ts';
import { openTag } from './html.ts';

const OUTSIDE: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

export const linkRules: Rules = {
  link_open: (token, context) => {
    const href = resolveHref(hrefOf(token), context);
    // A link inside a link is no HTML.
    const isLink = href !== undefined && !context.openLinks.includes(true);
    context.openLinks.push(isLink);
    if (!isLink) return '';
    const title = token.attrGet('title');
    const rel = /^https?:/i.test(href) ? 'noopener' : undefined;
    return openTag('a', { href, title: title === null ? undefined : String(title), rel });
  },
  link_close: (_token, { openLinks }) => (openLinks.pop() ? '</a>' : ''),
};

/** Of `<a@b.c>` the address that markdown-it made: with `mailto:`. */
function hrefOf(token: Token): string {
  const { autolink, href } = factOf<Link>(token);
  return autolink ? String(token.attrGet('href') ?? '') : href.value;
}

/** Undefined: not safe, or leads nowhere. */
function resolveHref(href: string, context: Context): string | undefined {
  const { scheme, path, anchor } = splitAddress(href);
  if (scheme !== undefined) return OUTSIDE.has(scheme) ? href.trim() : undefined;
  if (path.startsWith('/')) return undefined;
  const { book, page } = context;
  const target = path === '' ? page.section.file : joinPath(page.section.file, path);
  const found = book.pages.find(({ section }) => section.file === target);
  if (found) return linkTo(context, anchor === undefined ? found.address : `${found.address}#${anchor}`);
  const file = target === undefined ? undefined : book.source.get(target);
  return target !== undefined && file?.kind === 'image' ? linkTo(context, imageAddress(target, file)) : undefined;
}
