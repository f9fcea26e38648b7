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

function resolveHref(href: string, context: Context): string | undefined {
  const found = resolveDestination(href, context);
  if (found === undefined) return undefined;
  return 'outside' in found ? found.outside : linkTo(context, found.address);
}

/** Where a link of a page leads: out of the site, or to an address of it. Undefined: not safe, or leads nowhere. */
export function resolveDestination(
  href: string,
  { book, page }: Pick<Context, 'book' | 'page'>,
): { readonly outside: string } | { readonly address: string } | undefined {
  const { scheme, path, anchor } = splitAddress(href);
  if (scheme !== undefined) return OUTSIDE.has(scheme) ? { outside: href.trim() } : undefined;
  if (path.startsWith('/')) return undefined;
  const target = path === '' ? page.section.file : joinPath(page.section.file, path);
  const found = book.pages.find(({ section }) => section.file === target);
  if (found) return { address: anchor === undefined ? found.address : `${found.address}#${anchor}` };
  const file = target === undefined ? undefined : book.source.get(target);
  return target !== undefined && file?.kind === 'image' ? { address: imageAddress(target, file) } : undefined;
}
