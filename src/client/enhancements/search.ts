// Search over any page: `/`, Ctrl or ⌘ K, or the link of the bar open it at once; what searches is loaded then, while the reader types.
import { element } from '../dom/element.ts';
import { isCommand } from '../dom/keys.ts';
import { BASE, load } from '../dom/later.ts';

type Search = typeof import('../search.ts');

export function enhanceSearch(): void {
  const place = document.querySelector<HTMLElement>('main .search');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a.search-link')];
  const open = place ? openPage(place) : openOverlay(links[0]?.getAttribute('href') ?? '');
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  for (const link of links) {
    link.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
    link.addEventListener('click', (event) => {
      // A new tab is for the page of search.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      open();
    });
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  if (event.key.toLowerCase() === 'k') return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return event.key === '/' && isCommand(event);
}

/** On the page of search its own field takes what is typed. */
function openPage(place: HTMLElement): () => void {
  const input = place.querySelector('input');
  attach(place);
  return () => {
    input?.focus();
    input?.select();
  };
}

function openOverlay(action: string): () => void {
  let dialog: HTMLDialogElement | undefined;
  return () => {
    if (!dialog) {
      dialog = makeDialog(action);
      document.body.append(dialog);
      attach(dialog);
    }
    if (dialog.open) dialog.close();
    else {
      dialog.showModal();
      dialog.querySelector('input')?.select();
    }
  };
}

function attach(place: HTMLElement): void {
  load<Search>('search').then(
    ({ attachSearch }) => attachSearch(place, BASE),
    () =>
      place.append(
        element('p', { class: 'search-status', role: 'status' }, '没能载入搜索，可能是网络断了；刷新网页再试。'),
      ),
  );
}

/** The field alone, so that no key that is pressed at once gets lost. */
function makeDialog(action: string): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': '搜索全书',
    placeholder: '字词、拼音、图号、公式、作者',
    maxlength: '200',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const close = element('button', { type: 'button' }, '关闭');
  const form = element('form', { class: 'search-form', role: 'search', method: 'get', action }, input, close);
  const dialog = element('dialog', { class: 'search search-overlay', 'aria-label': '搜索全书' }, form);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}
