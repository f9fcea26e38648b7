// A box in the top layer and a link → the box below or above it, inside the window; it scrolls with the page, and long content in it.

/** Pixels. */
const [GAP, MARGIN] = [6, 8];

/** `y`: height of the pointer, for a link that goes on in a second line. */
export function placeBox(box: HTMLElement, link: HTMLElement, y = Number.NaN): void {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ top, bottom }) => top <= y && y <= bottom) ?? lines[0];
  if (!line) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const [above, below] = [line.top - GAP - MARGIN, clientHeight - line.bottom - GAP - MARGIN];
  const isAbove = box.offsetHeight > below && above > below;
  box.style.setProperty('--room', `${Math.max(0, isAbove ? above : below)}px`);
  const top = isAbove ? line.top - GAP - box.offsetHeight : line.bottom + GAP;
  const left = Math.max(MARGIN, Math.min(line.left - 2 * MARGIN, clientWidth - MARGIN - box.offsetWidth));
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${left + scrollX}px`;
}
