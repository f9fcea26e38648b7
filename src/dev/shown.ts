// What the server shows: the last good site by address, and what is wrong since. Law: a page is served as the build writes it, byte for
// byte, but for one insertion before `</body>`, which built pages never have.
import { createHash } from 'node:crypto';
import type { SiteOutput } from '../outputs/site/render-site.ts';
import { escapeHtml } from '../render/html.ts';

/** What lies at a path of the site; `image` is a path in the book. */
export type SiteEntry = { readonly content: string | Uint8Array } | { readonly image: string };

export type ServedSite = {
  /** Equal for equal sites. */
  readonly id: string;
  readonly pages: number;
  /** By path in the site; nothing else is ever served. */
  readonly entries: ReadonlyMap<string, SiteEntry>;
};

export type Shown = {
  /** Undefined until the book compiles without error. */
  readonly site: ServedSite | undefined;
  /** What is wrong, in plain text; undefined when the site is the book as it is. */
  readonly report: string | undefined;
};

/** Paths that no book can have: an @ stands in no slug. */
export const EVENTS_PATH = '/@kanben/events';
export const SCRIPT_PATH = '/@kanben/reload.js';

export function indexSite({ pages, files, images }: SiteOutput): ServedSite {
  const entries = new Map<string, SiteEntry>([
    ...pages.map(({ path, html }): [string, SiteEntry] => [path, { content: html }]),
    ...files.map(({ path, content }): [string, SiteEntry] => [path, { content }]),
    ...[...images].map(([image, path]): [string, SiteEntry] => [path, { image }]),
  ]);
  const hash = createHash('sha256');
  for (const [path, entry] of entries) hash.update(`${path}\n`).update('content' in entry ? entry.content : '');
  return { id: hash.digest('base64url'), pages: pages.length, entries };
}

export function insertReload(html: string, shown: Shown): string {
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html : `${html.slice(0, end)}${renderReload(shown)}${html.slice(end)}`;
}

/** The panel with what is wrong, and the script that keeps it and the page up to date. */
function renderReload(shown: Shown): string {
  return `${renderPanel(shown)}<script src="${SCRIPT_PATH}" data-site="${shown.site?.id ?? ''}" defer></script>`;
}

/**
 * What the book's style sheet says of such elements is undone: the report must be legible whatever is being edited. In the first fonts Han
 * takes two columns, as the underlining counts them.
 */
const PANEL_STYLE =
  'all:initial;position:fixed;inset:auto 0 0;z-index:2147483647;max-height:70vh;overflow:auto;box-sizing:border-box;' +
  'padding:.6rem 1rem;border-top:3px solid #e5484d;background:#241416;color:#fdeeee;' +
  "font:14px/1.6 'Noto Sans Mono CJK SC','Sarasa Mono SC',ui-monospace,monospace";
const TEXT_STYLE = 'all:revert;margin-top:.5em;white-space:pre-wrap;overflow-wrap:anywhere';

/** The same as in the terminal; empty when nothing is wrong. The script finds it by its id. */
export function renderPanel({ site, report }: Shown): string {
  if (report === undefined) return '';
  const summary = `<summary style="all:revert">${site ? '有错误；这里是上一次没有错误时的网页' : '有错误'}</summary>`;
  const details = `<details open style="all:revert">${summary}<div style="${TEXT_STYLE}">${escapeHtml(report)}</div></details>`;
  return `<aside id="page:report" role="alert" style="${PANEL_STYLE}">${details}</aside>`;
}

/** Stands in while there is no site yet. */
export function renderWaiting(shown: Shown): string {
  const title = shown.report === undefined ? '正在编译……' : '改正错误之后，这里会显示书的网页';
  const head = `<meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title>`;
  return insertReload(
    `<!doctype html>\n<html lang="zh-Hans"><head>${head}</head><body><h1>${title}</h1></body></html>\n`,
    shown,
  );
}
