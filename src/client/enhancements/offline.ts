// What keeps the book for reading without a network is loaded last of all: it must not take anything from the page that is being opened.
import { load } from '../dom/later.ts';

type Offline = typeof import('../offline.ts');

export function keepOffline(): void {
  // Only where the connection is safe; and never where the book is being written (`src/dev/reload.js`).
  if (!('serviceWorker' in navigator)) return;
  const begin = () => {
    if (document.documentElement.dataset.offline === 'never') return;
    void load<Offline>('offline').then(({ offerOffline }) => offerOffline());
  };
  const wait = () => (window.requestIdleCallback ?? setTimeout)(begin);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait);
}
