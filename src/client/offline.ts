// Has the whole book kept by the browser, once its page is at rest; tells the reader in the settings whether it is, and announces a newer build.
// Law: who saves data is asked first.
import { BASE } from './dom/later.ts';
import { openAnnouncement } from './offline/announcement.ts';
import { openStatus } from './offline/status.ts';

/** At most so often is the host asked for a newer build while a page stays open, in milliseconds. */
const ASK_EVERY = 3_600_000;

export async function offerOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  const show = openStatus();
  const announce = openAnnouncement(BASE);
  const watch = (registration: ServiceWorkerRegistration) => {
    const look = () => {
      const { active, installing, waiting } = registration;
      show(active ? 'kept' : installing || waiting ? 'keeping' : 'failed');
      if (active && waiting) announce(registration);
    };
    const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);
    for (const worker of [registration.installing, registration.waiting, registration.active]) follow(worker);
    registration.addEventListener('updatefound', () => {
      follow(registration.installing);
      look();
    });
    look();
  };
  const keep = () => {
    const options = { scope: BASE, updateViaCache: 'none' } as const;
    serviceWorker.register(`${BASE}service-worker.js`, options).then(
      (registration) => {
        watch(registration);
        askAgain(registration);
      },
      () => show('failed'),
    );
  };
  reloadWithNewBuild(serviceWorker);
  const known = await serviceWorker.getRegistration(BASE);
  if (!savesData()) keep();
  else if (known?.scope === new URL(BASE, location.href).href) watch(known);
  else show('saving data', keep);
}

/** https://wicg.github.io/savedata/ */
function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** A page that had a build before is loaded anew as soon as another one serves it. */
function reloadWithNewBuild(serviceWorker: ServiceWorkerContainer): void {
  let { controller } = serviceWorker;
  serviceWorker.addEventListener('controllerchange', () => {
    if (controller) location.reload();
    ({ controller } = serviceWorker);
  });
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - asked < ASK_EVERY) return;
    asked = performance.now();
    // Without a network there is nothing new.
    registration.update().catch(() => {});
  });
}
