// The whole small site by keyboard alone, with scripts, in a real Chromium: every page from cover to end, every stop on it, and what keys open.
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';
import { describeFocus, LIST_FOCUSABLE, press, walk, walkTo } from './tab-walk.ts';

const executable = findChromium();
const site = await renderSmallSite();
let browser: Browser;
let server: Server;
let address = '';

describe.skipIf(!executable)('by keyboard', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const host = await serveSite(site, BASE, SMALL);
    server = host.server;
    address = host.origin + BASE;
    browser = await launchChromium(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(address + path);
    return page;
  }

  /** Every stop is seen, marked and named, and Tab leaves at the end. A preview may open when the machine is slow: its stops are its own. */
  async function judgeStops(page: Page): Promise<void> {
    const focusable = await page.evaluate<number>(LIST_FOCUSABLE);
    // The page of search begins in its field.
    await page.locator('.skip').focus();
    const stops = (await walk(page)).filter(({ region }) => region !== 'preview');
    expect(
      stops.filter(({ isSeen, isMarked, words }) => !isSeen || !isMarked || !words),
      page.url(),
    ).toEqual([]);
    expect(stops.length, page.url()).toBeGreaterThanOrEqual(focusable - 1);
    expect(stops.length, page.url()).toBeLessThan(500);
  }

  test('the key ] leads through the whole book, and Tab through all that each page offers', async () => {
    const page = await open('');
    const seen: string[] = [];
    const last = site.pages.findLast(({ kind }) => kind === 'tables')?.address ?? '';
    for (;;) {
      const here = page.url().slice(address.length);
      seen.push(here);
      await judgeStops(page);
      if (here === last) break;
      await page.keyboard.press(']');
      await page.waitForURL((url) => url.href !== address + here);
    }
    const aside = ['contents', 'status', 'search', 'not-found'];
    expect(seen).toEqual(site.pages.filter(({ kind }) => !aside.includes(kind)).map((one) => one.address));
    for (const path of ['contents.html', 'status.html', 'search.html', 'no/such/page']) {
      await page.goto(address + path);
      await judgeStops(page);
    }
    await page.context().close();
  });

  test('from the cover over search to a passage, whose mark Escape wipes away', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('凸函数');
    await page.locator('.search-overlay [role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}learning/writing/**`);
    await page.locator('.found').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.found').count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['?', '键盘快捷键'],
    ['/', '搜索全书'],
    ['Control+k', '搜索全书'],
  ])('what %s opens keeps focus inside, and Escape gives it back', async (key, name) => {
    const page = await open('learning/gradient/');
    const link = await walkTo(page, '下一页 1.2 其余的写法');
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    for (let count = 0; count < 6; count++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(IS_BEHIND)).toBe(false);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await describeFocus(page)).toMatchObject(link);
    await page.context().close();
  });

  test('a preview is entered with Tab, left with Escape, and the way goes on', async () => {
    const page = await open('learning/gradient/');
    await page.locator('main sup a').first().focus();
    await page.keyboard.press('Shift+Tab');
    const link = await press(page, 'Tab');
    await page.locator('.preview').waitFor();
    expect(await press(page, 'Tab')).toMatchObject({ region: 'preview' });
    await page.keyboard.press('Escape');
    await page.locator('.preview').waitFor({ state: 'hidden' });
    expect(await describeFocus(page)).toMatchObject({ region: 'main', words: link?.words });
    expect(await press(page, 'Tab')).toMatchObject({ region: 'main' });
    await page.context().close();
  });
});

/** Focus on the page behind a dialog; the browser's own bars are no page. */
const IS_BEHIND = `document.activeElement !== document.body && !document.activeElement.closest('dialog')`;
