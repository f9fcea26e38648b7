// A finished site → what its worker keeps, as a browser reads it.
import type { Downloads, Edition } from '../src/client/offline/edition.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';

export function textOf({ files }: SiteOutput, path: string): string {
  return String(files.find((file) => file.path === path)?.content);
}

/** The first line of the worker's script. */
export function readEdition(site: SiteOutput): Edition {
  const [line = ''] = textOf(site, 'service-worker.js').split('\n');
  return JSON.parse(/^const EDITION=(.*);$/.exec(line)?.[1] ?? '') as Edition;
}

export function readDownloads(site: SiteOutput): Downloads {
  return JSON.parse(textOf(site, readEdition(site).downloads)) as Downloads;
}
