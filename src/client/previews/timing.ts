// When a box opens and closes: at once for a finger, after a while for a pointer that rests, and only what was asked for last.
import type { Box } from './box.ts';
import type { FindFragment } from './fragments.ts';

/** Milliseconds after which a pointer that left has not come back. */
const CLOSING = 250;

export type Timing = ReturnType<typeof createTiming>;

export function createTiming(box: Box, find: FindFragment) {
  let [wanted, timer]: [HTMLAnchorElement | undefined, number] = [undefined, 0];
  const wait = (run: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
  const hide = () => {
    clearTimeout(timer);
    wanted = undefined;
    box.close();
  };
  return {
    hide,
    keep: () => clearTimeout(timer),
    /** False: the link has no preview, or it cannot be had. */
    show: async (link: HTMLAnchorElement, delay: number, y?: number): Promise<boolean> => {
      clearTimeout(timer);
      wanted = link;
      const due = performance.now() + delay;
      const nodes = await find(link).catch(() => undefined);
      // The pointer has gone on meanwhile.
      if (wanted !== link) return true;
      if (!nodes) return false;
      // Focus is followed by its description, whatever is seen.
      if (!box.isOpen()) box.fill(link, nodes);
      wait(
        () => {
          if (box.link() !== link) box.fill(link, nodes);
          box.open(y);
        },
        Math.max(0, due - performance.now()),
      );
      return true;
    },
    /** What has focus stays: only Escape or focus itself takes it away. */
    hideLater: () => {
      wanted = undefined;
      wait(() => {
        if (!box.contains(document.activeElement) && !box.link()?.matches(':focus-visible')) hide();
      }, CLOSING);
    },
  };
}
