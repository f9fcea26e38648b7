// A page's parts → its `<head>`: title and description, for search engines and for those who share a link too, and what the page loads.

import { versionAddress } from '../../model/page.ts';
import { escapeHtml, openTag } from '../../render/html.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cards/card.ts';
import { cardAddress, describeCard } from './cards/cards.ts';
import type { PageParts } from './document.ts';
import { FEED_ADDRESS } from './feed.ts';
import { writePolicy } from './headers.ts';
import { findMathFaces } from './math-faces.ts';
import { renderMetadata } from './metadata.ts';
import { MANIFEST_ADDRESS, TOUCH_ICON_ADDRESS } from './offline/addresses.ts';
import { territorial } from './page-record.ts';
import { type VersionFormat, versionFormats } from './page-versions.ts';
import { renderSchemaOrg } from './schema-org.ts';
import { renderScript } from './scripts.ts';
import { linkTo, type Site, siteUrl } from './site.ts';

export function renderHead(site: Site, parts: PageParts): string {
  const { settings } = site.book;
  const title = parts.title === settings.title ? parts.title : `${parts.title} · ${settings.title}`;
  const url = siteUrl(settings);
  const canonical = url !== undefined && parts.address !== undefined ? `${url}/${parts.address}` : undefined;
  return [
    '<meta charset="utf-8">',
    openTag('meta', { 'http-equiv': 'Content-Security-Policy', content: writePolicy(site.scripts) }),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    parts.description && openTag('meta', { name: 'description', content: parts.description }),
    openTag('meta', { name: 'author', content: settings.authors.map(({ name }) => name).join('，') }),
    '<meta name="color-scheme" content="light dark">',
    canonical && openTag('link', { rel: 'canonical', href: canonical }),
    ...(parts.address === undefined ? ['<meta name="robots" content="noindex">'] : openGraph(site, parts, canonical)),
    ...versionLinks(site, parts),
    ...renderMetadata(site, parts),
    renderSchemaOrg(site, parts),
    feedLink(site),
    `<link rel="icon" href="${linkTo(site, site.icon)}" type="image/svg+xml">`,
    `<link rel="apple-touch-icon" href="${linkTo(site, TOUCH_ICON_ADDRESS)}">`,
    `<link rel="manifest" href="${linkTo(site, MANIFEST_ADDRESS)}">`,
    ...loadMath(site, parts),
    `<link rel="stylesheet" href="${linkTo(site, site.styles.main)}">`,
    awaitFirstScreen(parts),
    renderScript(site),
    parts.previous && `<link rel="prev" href="${linkTo(site, parts.previous.address)}">`,
    parts.next && `<link rel="next" href="${linkTo(site, parts.next.address)}">`,
  ]
    .filter((line) => line)
    .join('\n');
}

/** Characters of HTML that more than fill a screen. */
const FIRST_SCREEN = 20_000;
const BLOCK = /<(?:p|h[2-6]|li|dt|figure|div|section) (?:[^>"]|"[^"]*")*?\bid="([^"&]+)"/g;

/** Drawn by halves, a paragraph moves its words when the rest of it arrives: browsers that can do so draw the first screen whole. */
function awaitFirstScreen({ main }: PageParts): string {
  const later = [...main.slice(FIRST_SCREEN, 2 * FIRST_SCREEN).matchAll(BLOCK)][0];
  const block = later ?? [...main.slice(0, FIRST_SCREEN).matchAll(BLOCK)].at(-1);
  return block ? openTag('link', { rel: 'expect', href: `#${block[1]}`, blocking: 'render' }) : '';
}

/** Fonts that formulas of the page are set in are there for its first line, or the text around formulas would move. */
function loadMath(site: Site, { main, outline }: PageParts): string[] {
  const fonts = [...findMathFaces([main, outline]).keys()].flatMap((face) => site.mathFonts.get(face) ?? []);
  if (fonts.length === 0) return [];
  return [
    ...fonts.map((font) =>
      openTag('link', { rel: 'preload', href: site.base + font, as: 'font', type: 'font/woff2', crossorigin: true }),
    ),
    `<link rel="stylesheet" href="${linkTo(site, site.styles.math)}">`,
  ];
}

function versionLinks(site: Site, { kind, address }: PageParts): string[] {
  if (address === undefined) return [];
  return versionFormats({ kind }).map((format) =>
    openTag('link', {
      rel: 'alternate',
      type: VERSION_TYPES[format],
      href: site.base + versionAddress(address, format),
    }),
  );
}

const VERSION_TYPES: Readonly<Record<VersionFormat, string>> = { md: 'text/markdown', json: 'application/json' };

function feedLink(site: Site): string {
  const href = site.base + FEED_ADDRESS;
  return openTag('link', { rel: 'alternate', type: 'application/atom+xml', title: site.book.settings.title, href });
}

/** https://ogp.me */
function openGraph(site: Site, parts: PageParts, canonical: string | undefined): string[] {
  const { title, language } = site.book.settings;
  const properties: readonly (readonly [string, string | undefined])[] = [
    ['og:title', parts.title],
    ['og:type', parts.kind === 'cover' ? 'book' : 'article'],
    ['og:site_name', title],
    ['og:locale', graphLocale(language)],
    ['og:description', parts.description],
    ['og:url', canonical],
    ['article:modified_time', parts.updated],
    ...describePicture(site, parts),
  ];
  return [
    ...properties.flatMap(([property, content]) => (content ? [openTag('meta', { property, content })] : [])),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
}

/** Without `url` in book.yaml no whole address is known; most who share resolve one on the host. */
function describePicture({ book, base }: Site, { current }: PageParts): [string, string][] {
  const address = cardAddress(current.chapter);
  const url = siteUrl(book.settings);
  return [
    ['og:image', url === undefined ? base + address : `${url}/${address}`],
    ['og:image:width', `${CARD_WIDTH}`],
    ['og:image:height', `${CARD_HEIGHT}`],
    ['og:image:alt', describeCard(book, current.chapter)],
  ];
}

/** Open Graph wants a language and a territory: zh-Hans → zh_CN. Undefined where the language names no territory. */
function graphLocale(language: string): string | undefined {
  const tag = territorial(language);
  return tag.includes('-') ? tag.replace('-', '_') : undefined;
}
