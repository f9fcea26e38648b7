// `[` and `]`, and ← and → where nothing scrolls sideways, lead to the page before and after; `?` shows every key.
import { element } from '../dom/element.ts';
import { isCommand, isCovered } from '../dom/keys.ts';

const RELATIONS = new Map([
  ['[', 'prev'],
  ['ArrowLeft', 'prev'],
  [']', 'next'],
  ['ArrowRight', 'next'],
]);

const KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [['/', 'Ctrl K', '⌘ K'], '搜索全书'],
  [['[', '←'], '上一页'],
  [[']', '→'], '下一页'],
  [['?'], '显示这张表'],
  [['Esc'], '关闭打开的窗口，擦去搜索的标记'],
];

export function offerPageKeys(): void {
  let help: HTMLDialogElement | undefined;
  document.addEventListener('keydown', (event) => {
    if (!isCommand(event) || isCovered()) return;
    if (event.key === '?') {
      help ??= makeHelp();
      help.showModal();
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

function makeHelp(): HTMLDialogElement {
  const rows = KEYS.flatMap(([keys, words]) => [
    element('dt', {}, ...keys.map((key) => element('kbd', {}, key))),
    element('dd', {}, words),
  ]);
  const close = element('button', { type: 'button' }, '关闭');
  const note = element('p', {}, '单个键的快捷键可以在“字”的设置里关闭。');
  const heading = element('h2', { id: 'page:keys' }, '键盘快捷键');
  const dialog = element('dialog', { class: 'key-help', 'aria-labelledby': 'page:keys' }, heading);
  dialog.append(element('dl', {}, ...rows), note, close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
