// A paragraph or heading of the page → what cites it: the page's entry and records with the address of that passage. One button goes to
// the paragraph that is pointed at or tapped, and the key c asks for the one that is being read: hundreds of buttons would be in the way.
// Loaded by `enhancements/citing.ts`.
import { element } from './dom/element.ts';
import { isCommand, isCovered } from './dom/keys.ts';

const PASSAGES = '.prose :is(p[id^="p-"], :is(h2, h3, h4)[id])';
const QUOTED = 60;
/** Pixels. */
const GAP = 4;

/** `box` says how to cite the page; `first` is what made this module be loaded. */
export function attachCiting(box: HTMLElement, first: Event): void {
  const passages = [...document.querySelectorAll<HTMLElement>(PASSAGES)];
  if (passages.length === 0) return;
  const dialog = createDialog(box, passages);
  const button = element('button', { type: 'button', class: 'cite-passage', tabindex: '-1' }, '引');
  button.hidden = true;
  document.body.append(button);
  let pointed: HTMLElement | undefined;
  button.addEventListener('click', () => pointed && dialog.show(passages.indexOf(pointed)));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'c' && isCommand(event) && !isCovered()) dialog.show(findRead(passages));
  };
  const onPoint = ({ target }: Event) => {
    if (!(target instanceof Element) || target === button) return;
    const passage = target.closest<HTMLElement>(PASSAGES) ?? undefined;
    // On its way to the button the pointer crosses what is no paragraph.
    if (passage === undefined && target.closest('.prose, .column')) return;
    pointed = passage;
    button.hidden = passage === undefined;
    if (passage) place(button, passage);
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerover', onPoint);
  addEventListener('resize', () => {
    button.hidden = true;
  });
  if (first instanceof KeyboardEvent) onKey(first);
  else onPoint(first);
}

/** In the margin; where there is none, behind the last line that is in view. */
function place(button: HTMLElement, passage: HTMLElement): void {
  const { left, right, top, bottom } = passage.getBoundingClientRect();
  const { width, height } = button.getBoundingClientRect();
  const margin = left - width - GAP;
  const hasMargin = margin >= (document.querySelector('.column')?.getBoundingClientRect().left ?? 0);
  const below = Math.min(bottom - height / 4, innerHeight - height - GAP);
  button.ariaLabel = passage.localName === 'p' ? '引用这一段' : '引用这一小节';
  button.style.left = `${scrollX + (hasMargin ? margin : right - width)}px`;
  button.style.top = `${scrollY + (hasMargin ? top : below)}px`;
}

/** The first passage that begins below the bar, as long as it is in view; else the one before it, which fills the window. */
function findRead(passages: readonly HTMLElement[]): number {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) - 8;
  const next = passages.findIndex((passage) => passage.getBoundingClientRect().top >= line);
  const isSeen = next >= 0 && (passages[next]?.getBoundingClientRect().top ?? 0) < innerHeight;
  return isSeen ? next : Math.max(0, (next < 0 ? passages.length : next) - 1);
}

function createDialog(box: HTMLElement, passages: readonly HTMLElement[]) {
  const quote = element('blockquote');
  const entry = element('div', { class: 'cited-as' });
  const said = element('p', { role: 'status' });
  const copies = element('p', { class: 'buttons' });
  const makeButton = (words: string, act: () => void) => {
    const made = element('button', { type: 'button' }, words);
    made.addEventListener('click', act);
    return made;
  };
  let shown = 0;
  const move = (step: number) => {
    shown = Math.min(passages.length - 1, Math.max(0, shown + step));
    const anchor = encodeURIComponent(passages[shown]?.id ?? '');
    quote.replaceChildren(quoteOf(passages[shown]));
    entry.replaceChildren(...readEntry(box, anchor));
    copies.replaceChildren(
      ...listCopies(box, anchor, entry).map(([name, read]) =>
        makeButton(`复制${name}`, () => void copy(name, read, said)),
      ),
    );
    said.textContent = '';
  };
  const dialog = element('dialog', { class: 'key-help citing-help', 'aria-labelledby': 'page:cite-passage' });
  const steps = [makeButton('上一段', () => move(-1)), makeButton('下一段', () => move(1))];
  const foot = element(
    'p',
    { class: 'buttons' },
    ...steps,
    makeButton('关闭', () => dialog.close()),
  );
  dialog.append(element('h2', { id: 'page:cite-passage' }, '引用这一段'), quote, entry, copies, said, foot);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return {
    show: (index: number) => {
      shown = index;
      move(0);
      dialog.showModal();
    },
  };
}

/** How it begins, without what only eyes or only programs see of formulas, and without marks of citations. */
function quoteOf(passage: Element | undefined): string {
  const copy = passage?.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll('.katex-html, annotation, sup')) part.remove();
  const text = [...(copy.textContent ?? '').replace(/\s+/g, ' ').trim()];
  return text.slice(0, QUOTED).join('') + (text.length > QUOTED ? '…' : '');
}

/** The entry of the page and the line about its address, with the address of the passage. */
function readEntry(box: HTMLElement, anchor: string): HTMLElement[] {
  const place = box.dataset.place ?? '';
  return [...box.querySelectorAll('.entry, .entry + p')].map((line) =>
    element('p', {}, (line.textContent ?? '').replaceAll(place, `${place}#${anchor}`)),
  );
}

type Copy = readonly [name: string, read: () => string | Promise<string>];

function listCopies(box: HTMLElement, anchor: string, entry: HTMLElement): Copy[] {
  const place = box.dataset.place ?? '';
  const address = new URL(`${place}#${anchor}`, location.href).href;
  const records = [...box.querySelectorAll<HTMLAnchorElement>('a[download]')].map((link): Copy => {
    // In a note of BibTeX, though not in its addresses, these marks are commands.
    const isNote = place.startsWith('/') && link.href.endsWith('.bib');
    const written = `${place}#${anchor}`.replace(isNote ? /[#%]/g : /$^/, '\\$&');
    return [link.textContent, async () => (await readFile(link.href)).replaceAll(place, written)];
  });
  return [['GB/T 7714', () => readCopied(entry, place)], ...records, ['链接', () => address]];
}

/** Without an address in the entry, the line that says where the page lies belongs to it. */
function readCopied(entry: HTMLElement, place: string): string {
  const [text, where] = [...entry.children].map(({ textContent }) => textContent ?? '');
  return place.startsWith('/') ? `${text} ${where?.replace(/^[^。]*。/, '') ?? ''}` : (text ?? '');
}

async function readFile(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return answer.text();
}

async function copy(name: string, read: Copy[1], said: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(await read());
    said.textContent = `已复制${name}`;
  } catch {
    said.textContent = `没能复制${name}`;
  }
}
