// A request → the file of the build that the asking page is of. What the build does not have, others on this host may: it is asked for there.
import type { Edition } from './edition.ts';
import { cachePrefix, findDownload, findKept, listCaches, wholeAddress } from './kept-files.ts';
import type { Readers } from './readers.ts';
import type { Asked } from './worker-scope.ts';

/** Undefined where the request is none of ours: of another host or place, of a part of a file, or one that changes something. */
export function findAddress({ base }: Edition, request: Request): string | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range')) return undefined;
  if (origin !== location.origin || !pathname.startsWith(base)) return undefined;
  return pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
}

export async function answerRequest(
  edition: Edition,
  readers: Readers,
  asked: Asked,
  address: string,
): Promise<Response> {
  const { request, clientId, resultingClientId } = asked;
  if (request.mode !== 'navigate') return (await findFile(edition, readers, clientId, address)) ?? fetch(request);
  asked.waitUntil(readers.sweep());
  const { revision } = edition;
  const page = (await findKept(edition, revision, address)) ?? (await findDownload(edition, revision, address));
  if (page) return page;
  if (edition.files.some(([other]) => other === `${address}/`))
    return Response.redirect(wholeAddress(edition, `${address}/`) + new URL(request.url).search);
  return openElsewhere(edition, readers, request, resultingClientId);
}

async function findFile(
  edition: Edition,
  readers: Readers,
  client: string,
  address: string,
): Promise<Response | undefined> {
  // Named by its content, it is the same in every build.
  if (address.startsWith('assets/')) return findAsset(edition, address);
  const revision = await readers.findRevision(client);
  if (!revision) return undefined;
  return (await findKept(edition, revision, address)) ?? findDownload(edition, revision, address);
}

async function findAsset(edition: Edition, address: string): Promise<Response | undefined> {
  const found = await findKept(edition, edition.revision, address);
  if (found) return found;
  for (const name of await listCaches(edition)) {
    const other = await findKept(edition, name.slice(cachePrefix(edition).length), address);
    if (other) return other;
  }
  return undefined;
}

/** A page that the build does not have: newer than it, of somebody else on this host, or nowhere. */
async function openElsewhere(edition: Edition, readers: Readers, request: Request, client: string): Promise<Response> {
  try {
    const found = await fetch(request);
    if (client) await readers.noteStranger(client);
    return found;
  } catch (error) {
    const page = await findKept(edition, edition.revision, '404.html');
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
