// The caches that hold the book, one for each build, and what lies in them. Law: nothing gets into one but what has the hash that its list
// names, so a cache is of one build, whatever the host serves meanwhile.
import type { Downloads, Edition } from './edition.ts';

/** All caches of the book, of any build, begin with it. */
export function cachePrefix({ base }: Pick<Edition, 'base'>): string {
  return `kanben:${base}:`;
}

export function cacheName({ base }: Pick<Edition, 'base'>, revision: string): string {
  return `${cachePrefix({ base })}${revision}`;
}

export function wholeAddress({ base }: Pick<Edition, 'base'>, address: string): string {
  return new URL(base + address, location.origin).href;
}

/** Undefined where the build is not kept, or has no such file. */
export function findKept(edition: Edition, revision: string, address: string): Promise<Response | undefined> {
  return caches.match(wholeAddress(edition, address), { cacheName: cacheName(edition, revision) });
}

/** One of the small texts for programs. */
export async function findDownload(edition: Edition, revision: string, address: string): Promise<Response | undefined> {
  const file = await findKept(edition, revision, edition.downloads);
  const text = file && new Map(Object.entries((await file.json()) as Downloads)).get(address);
  if (text === undefined) return undefined;
  const type = TYPES.get(address.slice(address.lastIndexOf('.') + 1)) ?? 'text/plain';
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

const TYPES = new Map([
  ['xml', 'application/xml'],
  ['json', 'application/json'],
]);

export async function listCaches(edition: Edition): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(cachePrefix(edition)));
}
