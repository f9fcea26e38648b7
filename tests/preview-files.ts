// A finished site → what its previews hold, page by page, and which links of each page must have one: said by the page alone.
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { valuesOf } from './site-links.ts';

export type PageLink = { readonly page: string; readonly href: string; readonly words: string; readonly id: string };

const KINDS =
  /<a(?= )(?=[^>]*(?:class="cross-reference"|class="term"|role="doc-biblioref"|role="doc-noteref"))[^>]*>(.*?)<\/a>/gs;

/** Every citation, cross-reference, footnote mark and term of the pages that authors wrote. */
export function listPreviewedLinks({ pages }: SiteOutput): PageLink[] {
  return pages
    .filter(({ kind }) => kind === 'chapter' || kind === 'section')
    .flatMap(({ address, html }) =>
      [...html.matchAll(KINDS)].map(([tag, words = '']) => ({
        page: address,
        href: unescapeHtml(valuesOf(tag, 'href')[0] ?? ''),
        words: words.replace(/<[^>]*>/g, ''),
        id: valuesOf(tag, 'id')[0] ?? '',
      })),
    );
}

export type Previews = { readonly math?: string; readonly fragments: Readonly<Record<string, string>> };

/** Address of a page → its previews, with what lies in files of its own put in its place. */
export function readPreviews({ pages, files }: SiteOutput): Map<string, Previews> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): unknown => JSON.parse(String(contents.get(path)));
  return new Map(
    pages.flatMap(({ address, html }): [string, Previews][] => {
      const path = / data-previews="([^"]*)"/.exec(html)?.[1];
      if (path === undefined) return [];
      const { fragments, ...rest } = read(path) as Previews;
      const whole = Object.entries(fragments).map(([name, html]) => [
        name,
        html.startsWith('<') ? html : (read(html) as string),
      ]);
      return [[address, { ...rest, fragments: Object.fromEntries(whole) as Record<string, string> }]];
    }),
  );
}

function unescapeHtml(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
