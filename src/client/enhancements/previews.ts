// Pointing at, focusing or tapping a link into the book shows what it leads to. The preview is a dialog that blocks nothing: the link
// is described by it, so that it is read out at once; formulas, tables and links in it are reached with Tab, which goes on behind the link.
import { type Box, createBox } from '../previews/box.ts';
import { openFragments } from '../previews/fragments.ts';
import { createTiming, type Timing } from '../previews/timing.ts';

/** Milliseconds, so that a pointer or the Tab key may cross a text in peace. */
const OPENING = 300;

const LINKS = ':is(.prose, .footnotes) a[href]:not(.anchor, [role="doc-backlink"], [href^="http"], [href^="mailto:"])';

export function offerPreviews(): void {
  const address = document.querySelector<HTMLElement>('[data-previews]')?.dataset.previews;
  if (!address || !('popover' in HTMLElement.prototype)) return;
  const box = createBox();
  const timing = createTiming(box, openFragments(address));
  followPointer(box, timing);
  followTaps(box, timing);
  followKeys(box, timing);
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(LINKS)) || undefined;
}

/** The pointer may rest on the preview; leaving both closes it. */
function followPointer(box: Box, { show, hideLater, keep }: Timing): void {
  document.addEventListener('pointerover', ({ target, pointerType, clientY }) => {
    if (pointerType === 'touch') return;
    const link = linkOf(target);
    if (box.isShown(link) || box.contains(target)) keep();
    else if (link) void show(link, OPENING, clientY);
  });
  document.addEventListener('pointerout', ({ target, relatedTarget, pointerType }) => {
    if (pointerType === 'touch') return;
    const link = linkOf(target);
    const isLeft = link ? linkOf(relatedTarget) !== link : box.contains(target) && !box.contains(relatedTarget);
    if (isLeft) hideLater();
  });
}

/** The first tap shows, a second one follows; a tap elsewhere closes. */
function followTaps(box: Box, { show, hide }: Timing): void {
  // Not every browser tells of a click what made it; one that a key made has no count.
  let last = '';
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (!link || box.contains(link)) return;
    if (last !== 'touch' || event.detail === 0 || box.isShown(link)) return hide();
    event.preventDefault();
    void show(link, 0, event.clientY).then((isFound) => {
      if (!isFound) location.assign(link.href);
    });
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    last = pointerType;
    if (!box.contains(target) && !box.isShown(linkOf(target))) hide();
  });
}

function followKeys(box: Box, { show, hide }: Timing): void {
  document.addEventListener('focusin', ({ target }) => {
    const link = linkOf(target);
    if (link?.matches(':focus-visible') && !box.isShown(link)) void show(link, OPENING);
    else if (!link && !box.contains(target)) hide();
  });
  document.addEventListener('keydown', (event) => {
    const shown = box.isOpen() ? box.link() : undefined;
    if (event.key === 'Escape') {
      // One key closes one thing.
      if (shown) event.preventDefault();
      if (box.contains(document.activeElement)) shown?.focus();
      hide();
    } else if (event.key === 'Tab' && shown) passFocus(event, box.element, shown);
  });
}

/** From the link into its preview; from either end of it back to the link, so that the key goes on from there. */
function passFocus(event: KeyboardEvent, box: HTMLElement, link: HTMLElement): void {
  const stops = [box, ...box.querySelectorAll<HTMLElement>('a[href], summary, [tabindex="0"]')];
  const active = document.activeElement;
  if (active === link && !event.shiftKey) {
    event.preventDefault();
    box.focus();
  } else if (active === box && event.shiftKey) {
    event.preventDefault();
    link.focus();
  } else if (active === stops.at(-1) && !event.shiftKey) link.focus();
}
