// Bundles of src/client/ → files of the site, and the elements that run the first of them and tell it where the others are. Law: no
// page loads more than `main` before its reader does something, but `offline`, once it is at rest.
import { openTag } from '../../render/html.ts';
import { hashedFile, type ReadPackageFile, type SiteFile } from './assets.ts';
import type { Site } from './site.ts';

/** Files directly in src/client/, as `npm run prepare` bundles them; the first is loaded with the page. */
const BUNDLES = [
  'main',
  'search',
  'search-worker',
  'passage-mark',
  'copying',
  'figure-zoom',
  'citing',
  'key-help',
  'offline',
] as const;

export type Scripts = {
  /** Code that stands in the head of every page and runs before anything is drawn. */
  readonly first: string;
  readonly main: string;
  /** What `main` may load later, bundles and data → its address. */
  readonly later: ReadonlyMap<string, string>;
};

/** `data`: files that scripts read, by the name under which they ask for them. */
export function prepareScripts(
  read: ReadPackageFile,
  data: ReadonlyMap<string, SiteFile>,
): { readonly files: readonly SiteFile[]; readonly addresses: Scripts } {
  const code = (name: string) => new TextDecoder().decode(read('own', `dist/client/${name}.js`)).trim();
  const bundles = BUNDLES.map((name): [string, SiteFile] => [name, hashedFile(`${name}.js`, code(name))]);
  const later = [...bundles.slice(1), ...data].map(([name, { path }]): [string, string] => [name, path]);
  const files = [...bundles.map(([, file]) => file), ...data.values()];
  // Not a module, or it would run too late: a function keeps its names out of the page's.
  const first = `(()=>{${code('first-paint')}})()`;
  return { files, addresses: { first, main: bundles[0]?.[1].path ?? '', later: new Map(later) } };
}

/** The first, a few hundred bytes, without a request; then a module: it runs when the page has been read, and blocks nothing. */
export function renderScript({ base, scripts }: Pick<Site, 'base' | 'scripts'>): string {
  const later = [...scripts.later].map(([name, path]) => [`data-${name}`, base + path] as const);
  const attributes = { type: 'module', src: base + scripts.main, 'data-base': base, ...Object.fromEntries(later) };
  return `<script>${scripts.first}</script>\n${openTag('script', attributes)}</script>`;
}
