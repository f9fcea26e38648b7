// A newer build that waits → a line at the foot of the page with two buttons: take it, or stay with what is being read until the tab is closed.
import { element } from '../dom/element.ts';
import type { ToOfflineWorker } from '../offline-worker.ts';

export function openAnnouncement(base: string): (registration: ServiceWorkerRegistration) => void {
  const place = `kanben-later:${base}`;
  // There before its words are, or nobody would be told them.
  const box = element('div', { class: 'new-edition', role: 'status' });
  document.body.append(box);
  return (registration) => {
    if (box.hasChildNodes() || readKept(place)) return;
    const take = element('button', { type: 'button' }, '换到新版');
    const later = element('button', { type: 'button' }, '以后再说');
    box.append(element('span', {}, '本书有新版。'), take, later);
    take.addEventListener('click', () => {
      take.disabled = true;
      // The newest: another may have come since.
      const { waiting } = registration;
      // A page that no worker serves is not told by the browser.
      if (!navigator.serviceWorker.controller) waiting?.addEventListener('statechange', reloadWhenActive);
      waiting?.postMessage('take over' satisfies ToOfflineWorker);
    });
    later.addEventListener('click', () => {
      box.replaceChildren();
      keep(place);
    });
  };
}

function reloadWhenActive({ target }: Event): void {
  if ((target as ServiceWorker).state === 'activated') location.reload();
}

function readKept(place: string): boolean {
  try {
    return sessionStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

function keep(place: string): void {
  try {
    sessionStorage.setItem(place, '');
  } catch {
    // Refused: the next page announces it again.
  }
}
