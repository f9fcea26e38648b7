// The button 字 of the bar opens the choices about colours, size, measure and keys; each takes effect at once, in other open pages too.
import { element } from '../dom/element.ts';
import { applyChoices, type ChoiceName, choose, readChoice } from '../settings/choices.ts';

const FIELDS: readonly (readonly [ChoiceName, string, readonly (readonly [value: string, words: string])[]])[] = [
  [
    'theme',
    '配色',
    [
      ['system', '跟随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
      ['paper', '纸色'],
    ],
  ],
  [
    'size',
    '字号',
    [
      ['small', '小'],
      ['normal', '标准'],
      ['large', '大'],
      ['larger', '特大'],
    ],
  ],
  [
    'measure',
    '行长',
    [
      ['narrow', '32字'],
      ['normal', '38字'],
      ['wide', '44字'],
    ],
  ],
  [
    'keys',
    '单键快捷键',
    [
      ['on', '开启'],
      ['off', '关闭'],
    ],
  ],
];

export function offerSettings(): void {
  const button = document.querySelector<HTMLButtonElement>('.settings-button');
  if (!button) return;
  const panel = makePanel();
  button.after(panel);
  button.popoverTargetElement = panel;
  const refresh = () => {
    applyChoices();
    showChosen(panel);
  };
  showChosen(panel);
  addEventListener('storage', refresh);
  // A page that Back brings out of memory missed what was chosen meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) refresh();
  });
}

function makePanel(): HTMLElement {
  const fields = FIELDS.map(([name, legend, values]) => {
    const options = values.map(([value, words]) => {
      const input = element('input', { type: 'radio', name: `page:${name}`, value });
      input.addEventListener('change', () => choose(name, value));
      return element('label', {}, input, element('span', {}, words));
    });
    return element('fieldset', {}, element('legend', {}, legend), ...options);
  });
  return element('div', { class: 'settings', popover: 'auto', role: 'group', 'aria-label': '文字与配色' }, ...fields);
}

function showChosen(panel: HTMLElement): void {
  for (const [name] of FIELDS)
    for (const input of panel.querySelectorAll<HTMLInputElement>(`[name="page:${name}"]`))
      input.checked = input.value === readChoice(name);
}
