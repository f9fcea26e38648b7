// Every key that a page knows, in a dialog. Loaded by `enhancements/page-keys.ts` when a reader asks for it.
import { element } from './dom/element.ts';

const KEYS: readonly (readonly [keys: readonly string[], words: string])[] = [
  [['/', 'Ctrl K', '⌘ K'], '搜索全书'],
  [['[', '←'], '上一页'],
  [[']', '→'], '下一页'],
  [['c'], '引用正在读的一段'],
  [['+', '−', '0'], '在放大的图里：放大、缩小、看全'],
  [['?'], '显示这张表'],
  [['Esc'], '关闭打开的窗口，擦去搜索的标记'],
];

export function makeHelp(): HTMLDialogElement {
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
