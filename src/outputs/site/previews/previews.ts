// Rendered pages → for each the file of its previews: what every citation, cross-reference, footnote mark, term and link into the book
// leads to. One file for a page, asked for once, when a reader first points at such a link: then none of its previews has to wait.
import { hashedFile, type SiteFile } from '../assets.ts';
import type { Site } from '../site.ts';
import { createFragments, type PreviewSources } from './fragment.ts';
import { listLinks } from './links.ts';

export type Previews = {
  readonly files: readonly SiteFile[];
  /** Address of a page → of the file of its previews; none for a page without such links. */
  readonly addresses: ReadonlyMap<string, string>;
};

/** Characters. What is longer has a file of its own: it is sent when it is asked for, and lies on the host once. */
const MAX_SHARED = 24_000;

/** What the client reads. */
type PreviewFile = {
  /** Style sheet for formulas, where the page itself has none. */
  readonly math?: string;
  /** Name of each link → HTML, or the address of a file that holds it. */
  readonly fragments: Readonly<Record<string, string>>;
};

export function preparePreviews(site: Site, sources: PreviewSources): Previews {
  const fragmentOf = createFragments(site, sources);
  const large = new Map<string, SiteFile>();
  const share = (html: string) => {
    if (html.length <= MAX_SHARED) return html;
    const file = hashedFile('preview.json', JSON.stringify(html));
    large.set(file.path, file);
    return file.path;
  };
  const files: SiteFile[] = [];
  const addresses = new Map<string, string>();
  for (const [address, { html, footnotes }] of sources.sections) {
    const body = html + footnotes;
    const found = listLinks(site, address, body).flatMap(({ name, targets }): [string, string][] => {
      const shown = targets.flatMap((target) => fragmentOf(target) ?? []);
      return shown.length === 0 ? [] : [[name, shown.join('')]];
    });
    if (found.length === 0) continue;
    const needsMath = !hasFormula(body) && found.some(([, fragment]) => hasFormula(fragment));
    const fragments = Object.fromEntries(found.map(([href, fragment]) => [href, share(fragment)]));
    const content: PreviewFile = needsMath ? { math: site.styles.math, fragments } : { fragments };
    const file = hashedFile('previews.json', JSON.stringify(content));
    files.push(file);
    addresses.set(address, file.path);
  }
  return { files: [...files, ...large.values()], addresses };
}

function hasFormula(html: string): boolean {
  return html.includes('class="katex');
}
