// A field and its list of options, by the pattern of WAI-ARIA for comboboxes: focus stays in the field, arrows move the active option,
// Enter chooses it. Keys that an input method takes while it composes are not ours.
import { element } from '../dom/element.ts';

export type Listbox = {
  readonly list: HTMLElement;
  /** Shows other options, the one at `active` active. From now on they may be chosen. */
  readonly show: (children: readonly HTMLElement[], active: number) => void;
  /** The options answer what stood in the field before: Enter chooses none of them. */
  readonly outdate: () => void;
  /** Index of the active option. */
  readonly active: () => number;
};

const ID = 'page:search-results';

export function openListbox(input: HTMLInputElement): Listbox {
  const list = element('div', { class: 'search-results', role: 'listbox', id: ID, 'aria-label': '搜索结果' });
  const described = { role: 'combobox', 'aria-controls': ID, 'aria-autocomplete': 'list', 'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(described)) input.setAttribute(name, value);
  let [options, active, isCurrent]: [HTMLElement[], number, boolean] = [[], 0, false];
  const activate = (index: number) => {
    options[active]?.removeAttribute('aria-selected');
    active = Math.max(0, Math.min(index, options.length - 1));
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const show = (children: readonly HTMLElement[], index: number) => {
    list.replaceChildren(...children);
    options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
    for (const [place, option] of options.entries()) option.id ||= `${ID}-${place}`;
    input.setAttribute('aria-expanded', String(options.length > 0));
    isCurrent = true;
    activate(index);
    if (index === 0) list.scrollTop = 0;
  };
  input.addEventListener('keydown', (event) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      activate((active + step + options.length) % options.length);
      options[active]?.scrollIntoView({ block: 'nearest' });
    }
    const chosen = event.key === 'Enter' && isCurrent ? options[active] : undefined;
    chosen?.click();
    if (step || chosen) event.preventDefault();
  });
  const outdate = () => {
    isCurrent = false;
  };
  return { list, show, outdate, active: () => active };
}

/** Safari ends a composition before the key that ended it: that key has the code 229. */
export function isComposing({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
