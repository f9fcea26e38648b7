// A page's Tab stops in a real Chromium: where focus goes, what it is called, and whether it is seen.
import type { Page } from 'playwright-core';

/** Scripts for the page are strings: the tests are compiled without the types of a browser. */
const REGIONS = '.preview, .skip, .top, .sidebar, .trail, main, .pager, .bottom, .outline';
const FOCUSABLE = 'a[href], button, input, [tabindex="0"], summary';
export const LIST_FOCUSABLE = `[...document.querySelectorAll('${FOCUSABLE}')].filter((element) => element.checkVisibility()).length`;
const DESCRIBE_FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const region = element.closest('${REGIONS}');
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const bar = document.querySelector('.top').getBoundingClientRect().bottom;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const isCovered = region.matches('main, .trail, .pager, .bottom') && bottom <= bar;
  return {
    region: region.className || region.localName,
    words: element.textContent.trim() || element.getAttribute('aria-label') || element.value || '',
    isSeen: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight && !isCovered,
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
})()`;

export type Stop = {
  readonly region: string;
  readonly words: string;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
};

export const describeFocus = (page: Page) => page.evaluate<Stop | undefined>(DESCRIBE_FOCUS);

export async function press(page: Page, key: string): Promise<Stop | undefined> {
  await page.keyboard.press(key);
  return describeFocus(page);
}

/** Every stop of the Tab key until it leaves the page. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let stop = await press(page, 'Tab'); stop && stops.length < 500; stop = await press(page, 'Tab'))
    stops.push(stop);
  return stops;
}

/** Presses Tab until focus stands on what has these words. */
export async function walkTo(page: Page, words: string): Promise<Stop> {
  for (let count = 0; count < 200; count++) {
    const stop = await press(page, 'Tab');
    if (stop?.words === words) return stop;
  }
  throw new Error(`focus never comes to ${words}`);
}
