// A figure alone on the whole screen, as large as its reader likes: buttons, the keys + − 0, and whatever scrolls and pinches a page. Nothing
// moves by itself. Loaded by `enhancements/figure-zoom.ts`.
import { element } from './dom/element.ts';
import { isCommand } from './dom/keys.ts';
import { firstScale, fitScale, nextScale, type Size } from './zoom/scale.ts';
import { adoptStyles } from './zoom/styles.ts';

adoptStyles();

const KEYS = new Map<string, Step>([
  ['+', 'larger'],
  ['=', 'larger'],
  ['-', 'smaller'],
  ['0', 'fit'],
]);

type Step = 'larger' | 'smaller' | 'fit';

/** `name`: 图2-3. */
export function showFigure(drawing: HTMLElement, name: string): void {
  if (document.querySelector('dialog[open]')) return;
  const copy = copyDrawing(drawing);
  const view = element('div', { class: 'zoom-view', tabindex: '0', role: 'group', 'aria-label': name }, copy);
  const said = element('output', {});
  const natural = measure(drawing);
  const room = () => ({ width: view.clientWidth, height: view.clientHeight });
  let scale = 1;
  const set = (wanted: number) => {
    const [x, y] = centre(view);
    scale = wanted;
    copy.style.width = `${natural.width * scale}px`;
    copy.style.height = `${natural.height * scale}px`;
    view.scrollTo(x * view.scrollWidth - view.clientWidth / 2, y * view.scrollHeight - view.clientHeight / 2);
    said.value = `${Math.round(scale * 100)}%`;
  };
  const step = (how: Step) => set(how === 'fit' ? fitScale(natural, room()) : nextScale(scale, how));
  const dialog = makeDialog(name, view, said, step);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('keydown', (event) => {
    const how = KEYS.get(event.key);
    if (!how || !isCommand(event)) return;
    event.preventDefault();
    step(how);
  });
  dialog.showModal();
  view.focus();
  set(firstScale(natural, room()));
  view.scrollTo(0, 0);
}

function makeDialog(name: string, view: HTMLElement, said: HTMLElement, step: (how: Step) => void): HTMLDialogElement {
  const button = (label: string, words: string, act: () => void) => {
    const made = element('button', { type: 'button', 'aria-label': label }, words);
    made.addEventListener('click', act);
    return made;
  };
  const dialog = element('dialog', { class: 'zoom', 'aria-label': `放大的${name}` });
  const bar = element(
    'div',
    { class: 'zoom-bar' },
    element('b', {}, name),
    said,
    button('缩小', '−', () => step('smaller')),
    button('放大', '＋', () => step('larger')),
    button('看全', '看全', () => step('fit')),
    button('关闭', '关闭', () => dialog.close()),
  );
  dialog.append(bar, element('figure', {}, view));
  return dialog;
}

/** The page's own stays where it is, so that nothing moves; it keeps the ids, which what the copy points to has in common with it. */
function copyDrawing(drawing: HTMLElement): HTMLElement {
  const copy = drawing.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  copy.removeAttribute('style');
  copy.removeAttribute('loading');
  return copy;
}

/** In pixels, as it was drawn. */
function measure(drawing: HTMLElement): Size {
  const [width, height] = ['width', 'height'].map((side) => Number.parseFloat(drawing.getAttribute(side) ?? ''));
  if (width && height) return { width, height };
  const box = drawing.getBoundingClientRect();
  return { width: box.width, height: box.height };
}

/** Of what is in sight, as a part of the whole. */
function centre(view: HTMLElement): [number, number] {
  return [
    (view.scrollLeft + view.clientWidth / 2) / view.scrollWidth,
    (view.scrollTop + view.clientHeight / 2) / view.scrollHeight,
  ];
}
