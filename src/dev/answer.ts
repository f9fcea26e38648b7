// The path of a request × what is shown → the answer. A path is only ever looked up among those of the site: it never names a file on disk.
import { insertReload, renderWaiting, type Shown, type SiteEntry } from './shown.ts';

export type Answer =
  | { readonly status: 200 | 404 | 503; readonly type: string; readonly body: string | Uint8Array }
  | { readonly status: 302; readonly location: string };

export type AnswerOptions = {
  /** The site's path on its host, with `/` at both ends. */
  readonly base: string;
  /** Bytes of an image by its path in the book; undefined when it is gone. */
  readonly readImage: (path: string) => Uint8Array | undefined;
};

const TYPES = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['webmanifest', 'application/manifest+json'],
  ['xml', 'application/xml; charset=utf-8'],
  ['txt', 'text/plain; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
  ['woff2', 'font/woff2'],
]);

export function typeOf(path: string): string {
  return TYPES.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}

/** `target` is the request's, query included. */
export function answerRequest(shown: Shown, target: string, options: AnswerOptions): Answer {
  const { base } = options;
  const path = target.replace(/[?#].*$/s, '');
  if (`${path}/` === base || (path === '/' && base !== '/')) return { status: 302, location: base };
  if (!shown.site) return { status: 503, type: typeOf('.html'), body: renderWaiting(shown) };
  const asked = path.startsWith(base) ? path.slice(base.length) : undefined;
  const { entries } = shown.site;
  // What static hosts do: a folder is its index.html, and the address of a folder ends with a slash.
  if (asked && entries.has(`${asked}/index.html`)) return { status: 302, location: `${base}${asked}/` };
  const file = asked === '' || asked?.endsWith('/') ? `${asked}index.html` : asked;
  const found = file !== undefined && answerEntry(shown, 200, file, options);
  return (
    found ||
    (answerEntry(shown, 404, '404.html', options) ?? { status: 404, type: typeOf('.txt'), body: '没有这一页\n' })
  );
}

function answerEntry(shown: Shown, status: 200 | 404, path: string, { readImage }: AnswerOptions): Answer | undefined {
  const entry = shown.site?.entries.get(path);
  const content = entry && readEntry(entry, readImage);
  if (content === undefined) return undefined;
  const isPage = typeof content === 'string' && path.endsWith('.html');
  return { status, type: typeOf(path), body: isPage ? insertReload(content, shown) : content };
}

function readEntry(entry: SiteEntry, readImage: AnswerOptions['readImage']): string | Uint8Array | undefined {
  return 'content' in entry ? entry.content : readImage(entry.image);
}
