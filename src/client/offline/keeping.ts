// The list of a build → its cache, complete or not at all: a file that is missing, cut short or of another build ends the attempt. What an
// attempt got stays for the next; what did not change since an older build is taken from there.
import type { Edition } from './edition.ts';
import { cacheName, listCaches, wholeAddress } from './kept-files.ts';

/** So few that what the reader asks for meanwhile does not have to wait. */
const AT_ONCE = 4;

export async function keepEdition(edition: Edition): Promise<void> {
  const name = cacheName(edition, edition.revision);
  const older = await Promise.all((await listCaches(edition)).filter((other) => other !== name).map(openCache));
  const cache = await openCache(name);
  const left = [...edition.files];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift())
      await keepFile(cache, older, wholeAddress(edition, next[0]), next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  // Somebody may have cleared it meanwhile.
  const kept = await (await openCache(name)).keys();
  if (kept.length < edition.files.length) throw new Error(`${kept.length} files kept`);
}

function openCache(name: string): Promise<Cache> {
  return caches.open(name);
}

async function keepFile(cache: Cache, older: readonly Cache[], address: string, hash: string): Promise<void> {
  if (await cache.match(address)) return;
  for (const other of older) {
    const found = await readFile(await other.match(address));
    if (found?.hash === hash) return cache.put(address, found.copy);
  }
  const fresh = await readFile(await fetch(address, { cache: 'no-cache', priority: 'low' }));
  if (fresh?.hash !== hash) throw new Error(`not of this build: ${address}`);
  return cache.put(address, fresh.copy);
}

/** Of bytes as they are read: neither how they were sent nor whether the host redirected is part of the copy. */
async function readFile(response: Response | undefined): Promise<{ hash: string; copy: Response } | undefined> {
  if (!response) return undefined;
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return { hash, copy: new Response(bytes, { headers }) };
}
