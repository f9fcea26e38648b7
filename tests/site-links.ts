// A finished site → the links in it that lead nowhere, and how many there are.
import type { SiteOutput } from '../src/outputs/site/render-site.ts';

export function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

/** Every internal link must lead to a page below `base` and an anchor in it, every asset to a file. */
export function followLinks(site: SiteOutput, base: string): { readonly broken: string[]; readonly count: number } {
  const files = new Set([...site.files.map(({ path }) => path), ...site.images.values()]);
  const anchors = new Map(site.pages.map(({ path, html }) => [path, new Set(valuesOf(html, 'id'))]));
  const broken: string[] = [];
  let count = 0;
  for (const page of site.pages) {
    for (const link of [...valuesOf(page.html, 'href'), ...valuesOf(page.html, 'src')]) {
      if (/^(?:https?|mailto):/.test(link)) continue;
      count += 1;
      const [address = '', anchor] = decodeURIComponent(link.replaceAll('&amp;', '&')).split('#');
      if (address && !address.startsWith(base)) broken.push(`${page.path}: ${link} leaves the base`);
      const target = address ? address.slice(base.length) : page.address;
      const path = /(?:^|\/)$/.test(target) ? `${target}index.html` : target;
      if (!anchors.has(path) && !files.has(path)) broken.push(`${page.path}: ${link}`);
      else if (anchor && !anchors.get(path)?.has(anchor)) broken.push(`${page.path}: ${link} has no anchor`);
    }
  }
  return { broken, count };
}
