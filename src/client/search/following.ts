// A result that is chosen: remembered as a search; and where it lies on the page already open, shown there without loading it again.
import { load } from '../dom/later.ts';

type PassageMark = typeof import('../passage-mark.ts');

export function followResults(list: HTMLElement, place: HTMLElement, remember: () => void): void {
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    remember();
    const { pathname, search, hash } = link;
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (pathname !== location.pathname || opensElsewhere) return;
    event.preventDefault();
    if (place instanceof HTMLDialogElement) place.close();
    location.hash = hash;
    if (search) void load<PassageMark>('passage-mark').then(({ markPassage }) => markPassage(search, hash));
  });
}
