// The thread between the pages and the network: keeps one build of the book whole, and serves it from there, with and without a network. Law: it takes
// the place of an older one only when no page is open, or when the reader says so.
import { answerRequest, findAddress } from './offline/answering.ts';
import type { Edition } from './offline/edition.ts';
import { keepEdition } from './offline/keeping.ts';
import { openReaders } from './offline/readers.ts';
import { scope } from './offline/worker-scope.ts';

/** What a page says when its reader wants the build that waits. */
export type ToOfflineWorker = 'take over';

/** Stands before this code in the file that browsers get. */
declare const EDITION: Edition;

function startWorker(edition: Edition): void {
  const readers = openReaders(edition);
  scope.addEventListener('install', (event) => event.waitUntil(keepEdition(edition)));
  scope.addEventListener('activate', (event) => event.waitUntil(readers.begin().then(readers.sweep)));
  scope.addEventListener('message', ({ data }) => {
    if (data === ('take over' satisfies ToOfflineWorker)) void scope.skipWaiting();
  });
  scope.addEventListener('fetch', (event) => {
    const address = findAddress(edition, event.request);
    if (address !== undefined) event.respondWith(answerRequest(edition, readers, event, address));
  });
}

startWorker(EDITION);
