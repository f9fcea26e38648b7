// Every kind of page in a real Chromium that runs no scripts: what needs none works, and nothing offers what does not.
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGES } from './axe-pages.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

const executable = findChromium();
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: Server;
let address = '';

describe.skipIf(!executable)('without scripts', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const host = await serveSite(await renderSmallSite(), BASE, SMALL);
    server = host.server;
    address = host.origin + BASE;
    browser = await launchChromium(executable ?? '');
    context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(PAGES)('no control that is shown on %s is dead', async (path) => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address + path);
      expect(await page.locator('main h1').isVisible()).toBe(true);
      expect(await page.evaluate(DEAD_CONTROLS), String(width)).toEqual([]);
    }
  });

  test.each(PAGES)('every link of %s within the book lands where it says', async (path) => {
    await page.goto(address + path);
    const links = await page.evaluate<string[]>(OWN_LINKS);
    expect(links.length).toBeGreaterThan(0);
    const found = new Map<string, string>();
    for (const link of links) {
      const [file = '', anchor] = link.split(/#(.*)/s);
      const text = found.get(file) ?? (await (await page.request.get(file)).text());
      found.set(file, text);
      if (anchor) expect(text, link).toContain(`id="${decodeURIComponent(anchor).replaceAll('&', '&amp;')}"`);
    }
  });

  test.each([
    ['citation', 'main sup.citation a', 'references.html'],
    ['cross-reference', 'main a[href$="#eq-update"]', 'learning/gradient/'],
    ['term', 'main a.term', 'glossary.html'],
    ['footnote', 'main .footnote-mark a', 'learning/gradient/'],
  ])('a %s leads to its target, which is shown and marked, and Back leads back', async (_, link, path) => {
    await page.goto(`${address}learning/gradient/`);
    await page.locator(link).first().click();
    await page.waitForURL((url) => url.href.startsWith(`${address}${path}#`));
    expect(await page.evaluate(TARGET)).toEqual({ isInSight: true, isMarked: true });
    await page.goBack();
    expect(page.url()).toBe(`${address}learning/gradient/`);
  });

  test('a footnote leads back to its mark, an entry to the sentence that cites it', async () => {
    await page.goto(`${address}learning/gradient/`);
    await page.locator('main .footnote-mark a').first().click();
    await page.locator('.footnotes [role="doc-backlink"]').first().click();
    expect(await page.evaluate(`document.querySelector(':target').closest('.footnote-mark') !== null`)).toBe(true);
    await page.goto(`${address}references.html`);
    await page.locator('.cited-by summary').first().click();
    await page.locator('.cited-by li a').first().click();
    expect(await page.evaluate(`document.querySelector('.sentence:has(:target)') !== null`)).toBe(true);
  });

  test('the page of search says that it needs scripts, and leads to the lists that need none', async () => {
    await page.goto(`${address}search.html`);
    const note = page.getByText('搜索要用到 JavaScript');
    expect(await note.isVisible()).toBe(true);
    await note.getByRole('link', { name: '全书目录' }).click();
    expect(page.url()).toBe(`${address}contents.html`);
  });

  test('colours follow the system', async () => {
    await page.goto(`${address}learning/gradient/`);
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).not.toBe(light);
  });
});

/** Buttons and fields that do nothing by themselves. A form sends what it holds, a button may open a sheet, the rest waits for scripts. */
const DEAD_CONTROLS = `[...document.querySelectorAll('button, input, select, textarea, [role="button"]')]
  .filter((control) => control.checkVisibility())
  .filter((control) => !document.getElementById(control.getAttribute('popovertarget')))
  .map((control) => control.outerHTML)`;
const OWN_LINKS = `[...new Set([...document.querySelectorAll('main a[href]')].map(({ href }) => href))]
  .filter((href) => href.startsWith(location.origin))`;
const TARGET = `(() => {
  const target = document.querySelector(':target');
  const { top } = target.getBoundingClientRect();
  const bar = document.querySelector('.top').getBoundingClientRect().bottom;
  const shown = [target, target.firstElementChild].some((one) => one && getComputedStyle(one).backgroundColor !== 'rgba(0, 0, 0, 0)');
  return { isInSight: top >= bar && top < innerHeight, isMarked: shown || getComputedStyle(target).boxShadow !== 'none' };
})()`;
