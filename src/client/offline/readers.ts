// Which build each open page is of. Law: a page keeps its build until it is loaded anew, and a build is kept as long as a page is of it.
// Workers are stopped at any moment: what they have to know later lies in a cache.
import type { Edition } from './edition.ts';
import { cacheName, listCaches, wholeAddress } from './kept-files.ts';
import { scope } from './worker-scope.ts';

/** The build that serves pages that are opened now, and clients of another: id → its revision, or empty for what came from the network. */
type Kept = { readonly current: string; readonly others: readonly (readonly [client: string, revision: string])[] };

export type Readers = {
  /** Pages that are open are of the build before, or of an unknown one where none was kept. */
  readonly begin: () => Promise<void>;
  /** Revision of the build of a client; empty where its files come from the network. */
  readonly findRevision: (client: string) => Promise<string>;
  /** A page that is being opened comes from the network. */
  readonly noteStranger: (client: string) => Promise<void>;
  /** Deletes builds that no page is of, unless a newer is on its way: what it has so far is of no page either. */
  readonly sweep: () => Promise<void>;
};

export function openReaders(edition: Edition): Readers {
  const place = wholeAddress(edition, '@readers');
  const name = cacheName(edition, 'readers');
  const read = async (): Promise<Kept> => {
    const found = await caches.match(place, { cacheName: name });
    return found ? ((await found.json()) as Kept) : { current: '', others: [] };
  };
  const write = async (kept: Kept) => (await caches.open(name)).put(place, new Response(JSON.stringify(kept)));
  const listOthers = async () => new Map((await read()).others);
  let last: Promise<void> = Promise.resolve();
  const noteStranger = (client: string) => {
    // One after the other, or one would be lost.
    last = last.then(async () => {
      const living = await listClients(true);
      const others = [...(await listOthers())].filter(([id]) => living.includes(id));
      await write({ current: edition.revision, others: [...others, [client, '']] });
    });
    return last;
  };
  const begin = async () => {
    const before = await read();
    const known = new Map(before.others);
    const [living, served] = [await listClients(true), await listClients(false)];
    const others = living.map((id) => [id, known.get(id) ?? (served.includes(id) ? before.current : '')] as const);
    await write({ current: edition.revision, others });
    // The first page of all can do without the network from now on.
    if (served.length === 0) await scope.clients.claim();
  };
  const sweep = async () => {
    const [names, others, living] = [await listCaches(edition), await listOthers(), await listClients(true)];
    if (names.length <= 2 || scope.registration.installing || scope.registration.waiting) return;
    const used = new Set([name, cacheName(edition, edition.revision)]);
    for (const id of living) used.add(cacheName(edition, others.get(id) ?? edition.revision));
    await Promise.all(names.filter((other) => !used.has(other)).map((other) => caches.delete(other)));
  };
  const findRevision = async (client: string) => (await listOthers()).get(client) ?? edition.revision;
  return { begin, findRevision, noteStranger, sweep };
}

async function listClients(includeUncontrolled: boolean): Promise<string[]> {
  return (await scope.clients.matchAll({ type: 'all', includeUncontrolled })).map(({ id }) => id);
}
