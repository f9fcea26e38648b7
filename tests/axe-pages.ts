// What axe is asked about: every kind of page of the small book × colours × widths, and how it is asked.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** Addresses of the small book: at least one of each kind. */
export const PAGES = [
  '',
  'learning/',
  'learning/gradient/',
  'learning/writing/',
  'evaluation/measure/',
  'references.html',
  'glossary.html',
  'figures.html',
  'tables.html',
  'contents.html',
  'status.html',
  'search.html',
  'no/such/page',
];
export const SCHEMES = ['light', 'dark', 'forced'] as const;
export const WIDTHS = [320, 375, 1280];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Scripts for the page are strings: the tests are compiled without the types of a browser. */
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))';
export const FONTS_READY = 'document.fonts.ready.then(() => undefined)';

/** What axe finds on a page as it stands. */
export async function runAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(RUN_AXE);
}

export async function findViolations(
  browser: Browser,
  address: string,
  scheme: (typeof SCHEMES)[number],
  width: number,
): Promise<string[]> {
  const colours = scheme === 'forced' ? { forcedColors: 'active' as const } : { colorScheme: scheme };
  const context = await browser.newContext({ ...colours, viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(FONTS_READY);
  const found = await runAxe(page);
  await context.close();
  return found;
}
