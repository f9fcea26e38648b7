// Pointing at, focusing or tapping a link into the book shows what it leads to. The preview is a dialog that blocks nothing: the link
// is described by it, so that it is read out at once; formulas, tables and links in it are reached with Tab, which goes on behind the link.
import { element } from '../dom/element.ts';
import { type FindFragment, openFragments } from '../previews/fragments.ts';
import { placeBox } from '../previews/place.ts';

/** Milliseconds until a preview opens, so that a pointer may cross a text in peace, and until it closes, so that one may move into it. */
const [OPENING, CLOSING] = [300, 250];

const LINKS = ':is(.prose, .footnotes) a[href]:not(.anchor, [role="doc-backlink"], [href^="http"], [href^="mailto:"])';

export function offerPreviews(): void {
  const address = document.querySelector<HTMLElement>('[data-previews]')?.dataset.previews;
  if (!address || !('popover' in HTMLElement.prototype)) return;
  const preview = createPreview(openFragments(address));
  followPointer(preview);
  followTaps(preview);
  followKeys(preview);
}

type Preview = ReturnType<typeof createPreview>;

function createPreview(find: FindFragment) {
  const box = element('div', {
    class: 'preview',
    id: 'page:preview',
    popover: 'manual',
    role: 'dialog',
    tabindex: '-1',
  });
  document.body.append(box);
  /** What is described or shown, what was asked for last, and until when its preview waits. */
  let [link, wanted, timer]: [HTMLAnchorElement | undefined, HTMLAnchorElement | undefined, number] = [
    undefined,
    undefined,
    0,
  ];
  const isOpen = () => box.matches(':popover-open');
  const describe = (next: HTMLAnchorElement, nodes: readonly Node[]) => {
    link?.removeAttribute('aria-describedby');
    link = next;
    box.replaceChildren(...nodes);
    box.setAttribute('aria-label', `预览：${next.textContent}`);
    next.setAttribute('aria-describedby', box.id);
  };
  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute('aria-describedby');
    link = wanted = undefined;
    box.hidePopover();
  };
  const open = (y: number | undefined) => {
    if (isOpen()) box.hidePopover();
    box.style.removeProperty('--room');
    box.showPopover();
    box.scrollTop = 0;
    if (link) placeBox(box, link, y);
  };
  /** False: there is nothing to show. */
  const show = async (next: HTMLAnchorElement, delay: number, y?: number): Promise<boolean> => {
    clearTimeout(timer);
    wanted = next;
    const due = performance.now() + delay;
    const nodes = await find(next).catch(() => undefined);
    if (wanted !== next || !nodes) return wanted !== next;
    if (!isOpen()) describe(next, nodes);
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (link !== next) describe(next, nodes);
        open(y);
      },
      Math.max(0, due - performance.now()),
    );
    return true;
  };
  const hideLater = () => {
    clearTimeout(timer);
    wanted = undefined;
    timer = setTimeout(() => {
      if (!box.contains(document.activeElement) && !link?.matches(':focus-visible')) hide();
    }, CLOSING);
  };
  const keep = () => clearTimeout(timer);
  const isShown = (other: unknown) => isOpen() && other === link;
  return { box, show, hide, hideLater, keep, isOpen, isShown, link: () => link };
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(LINKS)) || undefined;
}

/** The pointer may rest on the preview; leaving both closes it. */
function followPointer({ box, show, hideLater, keep, isShown }: Preview): void {
  document.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return;
    const link = linkOf(target);
    if (isShown(link) || box.contains(target as Node)) keep();
    else if (link) void show(link, OPENING, clientY);
  });
  document.addEventListener('pointerout', ({ target, relatedTarget, pointerType }) => {
    if (pointerType === 'touch') return;
    const link = linkOf(target);
    if (link ? linkOf(relatedTarget) !== link : box.contains(target as Node) && !box.contains(relatedTarget as Node))
      hideLater();
  });
}

/** The first tap shows, a second one follows; a tap elsewhere closes. */
function followTaps({ box, show, hide, isShown }: Preview): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (!link || box.contains(link)) return;
    const isTap = (event as PointerEvent).pointerType === 'touch';
    if (!isTap || isShown(link)) return hide();
    event.preventDefault();
    void show(link, 0, event.clientY).then((isFound) => {
      if (!isFound) location.assign(link.href);
    });
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!box.contains(target as Node) && !isShown(linkOf(target))) hide();
  });
}

function followKeys({ box, show, hide, isOpen, isShown, link }: Preview): void {
  document.addEventListener('focusin', ({ target }) => {
    const next = linkOf(target);
    if (next?.matches(':focus-visible') && !isShown(next)) void show(next, OPENING);
    else if (!next && !box.contains(target as Node)) hide();
  });
  document.addEventListener('keydown', (event) => {
    const shown = isOpen() ? link() : undefined;
    if (event.key === 'Escape') {
      if (!shown) return hide();
      // One key closes one thing.
      event.preventDefault();
      if (box.contains(document.activeElement)) shown.focus();
      hide();
    } else if (event.key === 'Tab' && shown) passFocus(event, box, shown);
  });
}

/** From the link into its preview; from either end of it back to the link, so that the key goes on from there. */
function passFocus(event: KeyboardEvent, box: HTMLElement, link: HTMLElement): void {
  const stops = [box, ...box.querySelectorAll<HTMLElement>('a[href], summary, [tabindex="0"]')];
  const active = document.activeElement;
  if (active === link && !event.shiftKey) {
    event.preventDefault();
    box.focus();
  } else if (active === stops[0] && event.shiftKey) {
    event.preventDefault();
    link.focus();
  } else if (active === stops.at(-1) && !event.shiftKey) link.focus();
}
