// A page of the small book by keyboard alone, in a real Chromium without scripts: where focus goes, that it is seen, and the two sheets.
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';
import { describeFocus, LIST_FOCUSABLE, press, walk, walkTo } from './tab-walk.ts';

const executable = findChromium();
let browser: Browser;
let server: Server;
let address = '';

describe.skipIf(!executable)('by keyboard', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const host = await serveSite(await renderSmallSite(), BASE, SMALL);
    server = host.server;
    address = host.origin + BASE;
    browser = await launchChromium(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(width: number, path: string): Promise<{ page: Page; context: BrowserContext }> {
    const options = { javaScriptEnabled: false, reducedMotion: 'reduce', viewport: { width, height: 800 } } as const;
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.goto(address + path);
    return { page, context };
  }

  test.each([
    [1280, 'learning/gradient/', ['skip', 'top', 'sidebar', 'trail', 'main', 'pager', 'bottom']],
    [375, 'learning/gradient/', ['skip', 'top', 'trail', 'main', 'pager', 'bottom']],
    [1280, 'learning/writing/', ['skip', 'top', 'sidebar', 'trail', 'main', 'pager', 'bottom']],
    [1280, 'glossary.html', ['skip', 'top', 'sidebar', 'main', 'pager', 'bottom']],
    [375, '', ['skip', 'top', 'main', 'pager', 'bottom']],
  ])('at %i px %s is walked in the order of reading, each stop seen and marked', async (width, path, regions) => {
    const { page, context } = await open(width, path);
    const focusable = await page.evaluate<number>(LIST_FOCUSABLE);
    const stops = await walk(page);
    expect(stops.filter(({ isSeen, isMarked }) => !isSeen || !isMarked)).toEqual([]);
    expect(stops.filter(({ words }) => !words)).toEqual([]);
    expect(stops.map(({ region }) => region).filter((region, index, all) => region !== all[index - 1])).toEqual(
      regions,
    );
    expect(stops.length).toBe(focusable);
    await context.close();
  });

  test('the skip link leads past the lists to the text, and from there to the next page', async () => {
    const { page, context } = await open(1280, 'learning/gradient/');
    expect(await press(page, 'Tab')).toMatchObject({ region: 'skip', words: '跳到正文', isSeen: true });
    await page.keyboard.press('Enter');
    expect(await press(page, 'Tab')).toMatchObject({ region: 'main' });
    const next = await walkTo(page, '下一页 1.2 其余的写法');
    expect(next.region).toContain('pager');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}learning/writing/`);
    await context.close();
  });

  test.each([
    ['目录', 'sidebar'],
    ['本页', 'outline'],
  ])('on a phone the sheet %s opens, takes focus, and gives it back', async (button, sheet) => {
    const { page, context } = await open(375, 'learning/gradient/');
    const sheetBox = page.locator(`.${sheet}`);
    await walkTo(page, button);
    expect(await sheetBox.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await sheetBox.isVisible()).toBe(true);
    const inside = await press(page, 'Tab');
    expect(inside).toMatchObject({ region: sheet, words: '关闭', isSeen: true, isMarked: true });
    expect(await press(page, 'Tab')).toMatchObject({ region: sheet, isSeen: true, isMarked: true });
    await page.keyboard.press('Escape');
    expect(await sheetBox.isVisible()).toBe(false);
    expect(await describeFocus(page)).toMatchObject({ region: 'top', words: button });
    await page.keyboard.press('Space');
    await press(page, 'Tab');
    await page.keyboard.press('Enter');
    expect(await sheetBox.isVisible()).toBe(false);
    await context.close();
  });
});
