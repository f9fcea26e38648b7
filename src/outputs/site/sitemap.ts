// Pages → sitemap (sitemaps.org, 0.9), with the day of last change where it is known, and the robots.txt that names it.
import type { Page } from '../../model/page.ts';
import { textElement } from './xml.ts';

export const SITEMAP_ADDRESS = 'sitemap.xml';

/** `url` is where the site's base lies, without a slash at its end. */
export function writeSitemap(pages: readonly Page[], url: string): string {
  const entries = pages
    .filter(({ kind }) => kind !== 'not-found' && kind !== 'search')
    .map(({ address, updated }) => {
      const day = updated === undefined ? '' : textElement('lastmod', updated);
      return `<url>${textElement('loc', `${url}/${address}`)}${day}</url>\n`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}

/** Names the sitemap where there is one. */
export function writeRobots(url: string | undefined): string {
  const sitemap = url === undefined ? '' : `\nSitemap: ${url}/${SITEMAP_ADDRESS}\n`;
  return `User-agent: *\nAllow: /\n${sitemap}`;
}
