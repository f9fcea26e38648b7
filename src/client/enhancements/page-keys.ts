// `[` and `]`, and ← and → where nothing scrolls sideways, lead to the page before and after; `?` shows every key.
import { isCommand, isCovered } from '../dom/keys.ts';
import { load } from '../dom/later.ts';

type KeyHelp = typeof import('../key-help.ts');

const RELATIONS = new Map([
  ['[', 'prev'],
  ['ArrowLeft', 'prev'],
  [']', 'next'],
  ['ArrowRight', 'next'],
]);

export function offerPageKeys(): void {
  let help: Promise<HTMLDialogElement> | undefined;
  document.addEventListener('keydown', (event) => {
    if (!isCommand(event) || isCovered()) return;
    if (event.key === '?') {
      help ??= load<KeyHelp>('key-help').then(({ makeHelp }) => makeHelp());
      void help.then((dialog) => isCovered() || dialog.showModal());
      return;
    }
    const relation = RELATIONS.get(event.key);
    if (relation === undefined || (event.key.startsWith('Arrow') && (event.shiftKey || scrollsSideways(event)))) return;
    document.querySelector<HTMLAnchorElement>(`.pager [rel="${relation}"]`)?.click();
  });
}

/** A wide table or formula that has focus, or a whole page that was magnified. */
function scrollsSideways({ target }: KeyboardEvent): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  const box = target instanceof Element ? target.closest<HTMLElement>('[tabindex="0"]') : null;
  return box !== null || scrollWidth > clientWidth || (globalThis.visualViewport?.scale ?? 1) > 1;
}
