// What a page may load when it is needed, by the names under which the script element gives the addresses. All lie on the page's host.

const script = document.querySelector<HTMLScriptElement>('script[data-base]');

/** Begins and ends with `/`. */
export const BASE = script?.dataset.base ?? '/';

export function addressOf(name: string): string {
  return new URL(script?.getAttribute(`data-${name}`) ?? '', location.href).href;
}

/** A bundle of this folder as a module; the caller names its type. */
export async function load<Module>(name: string): Promise<Module> {
  return (await import(addressOf(name))) as Module;
}

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

/** What nobody can want before: begins when a reader first moves, touches or types. */
export function atFirstSign(begin: (event: Event) => void): void {
  const start = (event: Event) => {
    for (const sign of SIGNS) removeEventListener(sign, start);
    begin(event);
  };
  for (const sign of SIGNS) addEventListener(sign, start, { passive: true });
}
