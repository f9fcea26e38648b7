// The one box that shows previews: what it holds, the link that it describes, whether it is open. It lies in the top layer, where nothing
// cuts it off.
import { element } from '../dom/element.ts';
import { placeBox } from './place.ts';

export type Box = ReturnType<typeof createBox>;

export function createBox() {
  const attributes = { class: 'preview', id: 'page:preview', popover: 'manual', role: 'dialog', tabindex: '-1' };
  const box = element('div', attributes);
  document.body.append(box);
  let link: HTMLAnchorElement | undefined;
  const isOpen = () => box.matches(':popover-open');
  const forget = () => {
    link?.removeAttribute('aria-describedby');
    link = undefined;
  };
  return {
    element: box,
    isOpen,
    /** The link whose preview it holds. */
    link: () => link,
    isShown: (other: HTMLAnchorElement | undefined) => isOpen() && other === link,
    contains: (target: EventTarget | null) => target instanceof Node && box.contains(target),
    fill: (next: HTMLAnchorElement, nodes: readonly Node[]) => {
      forget();
      link = next;
      fetchFaces();
      box.replaceChildren(...nodes);
      box.setAttribute('aria-label', `预览：${next.textContent}`);
      next.setAttribute('aria-describedby', box.id);
    },
    open: (y: number | undefined) => {
      box.hidePopover();
      box.style.removeProperty('--room');
      box.showPopover();
      box.scrollTop = 0;
      if (link) placeBox(box, link, y);
    },
    close: () => {
      forget();
      box.hidePopover();
    },
  };
}

/** Faces that the page did without are optional: one that comes after its first line would never be shown. */
function fetchFaces(): void {
  for (const face of document.fonts) if (face.status === 'unloaded') face.display = 'block';
}
