// The global scope of a service worker, as far as ours uses it: the types of a page, which the rest of this folder is checked with, lack it.
// https://www.w3.org/TR/service-workers/

type Lasting = { readonly waitUntil: (work: Promise<unknown>) => void };

export type Asked = Lasting & {
  readonly request: Request;
  /** Who asks; empty for a page that is being opened. */
  readonly clientId: string;
  /** The page that is being opened; else empty. */
  readonly resultingClientId: string;
  readonly respondWith: (response: Promise<Response>) => void;
};

type Listen = {
  (type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  (type: 'fetch', hear: (event: Asked) => void): void;
  (type: 'message', hear: (event: MessageEvent<unknown>) => void): void;
};

export type WorkerScope = {
  readonly addEventListener: Listen;
  readonly registration: Pick<ServiceWorkerRegistration, 'installing' | 'waiting'>;
  readonly clients: {
    readonly claim: () => Promise<void>;
    /** Pages and threads of this host; those that no worker of this registration serves only when asked for. */
    readonly matchAll: (options: {
      readonly type: 'all';
      readonly includeUncontrolled?: boolean;
    }) => Promise<readonly { readonly id: string }[]>;
  };
  readonly skipWaiting: () => Promise<void>;
};

export const scope = globalThis as unknown as WorkerScope;
