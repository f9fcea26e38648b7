// Bundles of src/client/ → files of the site, and the element that loads the first and tells it where the others are. Law: no page
// loads more than `main` before its reader does something.
import { openTag } from '../../render/html.ts';
import { hashedFile, type ReadPackageFile, type SiteFile } from './assets.ts';
import type { Site } from './site.ts';

/** Files directly in src/client/, as `npm run prepare` bundles them; the first is loaded with the page. */
const BUNDLES = ['main', 'search', 'search-worker', 'passage-mark'] as const;

export type Scripts = {
  readonly main: string;
  /** What `main` may load later, bundles and data → its address. */
  readonly later: ReadonlyMap<string, string>;
};

/** `data`: files that scripts read, by the name under which they ask for them. */
export function prepareScripts(
  read: ReadPackageFile,
  data: ReadonlyMap<string, SiteFile>,
): { readonly files: readonly SiteFile[]; readonly addresses: Scripts } {
  const bundles = BUNDLES.map((name): [string, SiteFile] => {
    const code = new TextDecoder().decode(read('own', `dist/client/${name}.js`));
    return [name, hashedFile(`${name}.js`, code)];
  });
  const later = [...bundles.slice(1), ...data].map(([name, { path }]): [string, string] => [name, path]);
  const files = [...bundles.map(([, file]) => file), ...data.values()];
  return { files, addresses: { main: bundles[0]?.[1].path ?? '', later: new Map(later) } };
}

/** A module: it runs when the page has been read, and blocks nothing. */
export function renderScript({ base, scripts }: Pick<Site, 'base' | 'scripts'>): string {
  const later = [...scripts.later].map(([name, path]) => [`data-${name}`, base + path] as const);
  const attributes = { type: 'module', src: base + scripts.main, 'data-base': base, ...Object.fromEntries(later) };
  return `${openTag('script', attributes)}</script>`;
}
