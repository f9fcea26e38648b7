// What scripts add for comfort, in a real Chromium: the reader's choices, kept without a flash.
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAxe } from './axe-pages.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

const executable = findChromium();
let browser: Browser;
let server: Server;
let address = '';

const PAPER = 'getComputedStyle(document.body).backgroundColor';
const LIGHT = 'rgb(253, 252, 248)';
const DARK = 'rgb(26, 25, 23)';
const SEPIA = 'rgb(241, 231, 208)';

describe.skipIf(!executable)('in Chromium', { timeout: 60_000 }, () => {
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

  async function open(path: string, options = {}): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(address + path);
    return { page, context };
  }

  const choose = async (page: Page, words: string) => {
    await page.getByRole('button', { name: '文字与配色' }).click();
    await page.getByRole('radio', { name: words }).check();
    await page.keyboard.press('Escape');
  };

  test('each theme takes effect at once, on the next page before anything is drawn, and in other open pages', async () => {
    const { page, context } = await open('learning/gradient/', { colorScheme: 'dark' });
    const other = await context.newPage();
    await other.goto(`${address}learning/`);
    for (const [words, colour] of [
      ['浅色', LIGHT],
      ['深色', DARK],
      ['纸色', SEPIA],
    ] as const) {
      await choose(page, words);
      expect(await page.evaluate(PAPER)).toBe(colour);
      await expect.poll(() => other.evaluate(PAPER)).toBe(colour);
    }
    await page.addInitScript(
      `new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.firstTheme = document.documentElement.dataset.theme;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true })`,
    );
    await page.goto(`${address}learning/writing/`);
    expect(await page.evaluate('window.firstTheme')).toBe('paper');
    await choose(page, '跟随系统');
    expect(await page.evaluate(PAPER)).toBe(DARK);
    await context.close();
  });

  test('paper is printed white whatever the theme', async () => {
    const { page, context } = await open('learning/gradient/');
    for (const words of ['深色', '纸色']) {
      await choose(page, words);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(PAPER)).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ media: 'screen' });
    }
    await context.close();
  });

  test('size and measure change the text, and no page grows wider than the screen', async () => {
    const { page, context } = await open('learning/gradient/', { viewport: { width: 1600, height: 800 } });
    const size = () =>
      page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)`);
    const characters = () =>
      page.evaluate<number>(
        `(({ width }) => width / ${'parseFloat(getComputedStyle(document.body).fontSize)'})(document.querySelector('main').getBoundingClientRect())`,
      );
    expect(await size()).toBe(18);
    expect(await characters()).toBeCloseTo(38, 1);
    await choose(page, '特大');
    expect(await size()).toBe(22.5);
    await choose(page, '32字');
    expect(await characters()).toBeCloseTo(32, 1);
    for (const width of [320, 375, 1000, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test('the panel is worked by keyboard alone, and gives focus back', async () => {
    const { page, context } = await open('learning/gradient/');
    const button = page.getByRole('button', { name: '文字与配色' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.value')).toBe('system');
    await page.keyboard.press('ArrowLeft');
    expect(await page.evaluate(PAPER)).toBe(SEPIA);
    await page.keyboard.press('Escape');
    expect(await page.locator('.settings').isVisible()).toBe(false);
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
    await context.close();
  });

  test.each(['light', 'dark', 'paper'])('axe finds nothing in the colours that a reader chose: %s', async (theme) => {
    const { page, context } = await open('', { colorScheme: theme === 'dark' ? 'light' : 'dark' });
    await page.evaluate(`localStorage.setItem('kanben-reading', '{"theme":"${theme}","size":"larger"}')`);
    for (const path of ['learning/gradient/', 'learning/writing/', 'references.html', 'glossary.html', 'search.html']) {
      await page.goto(address + path);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.getByRole('button', { name: '文字与配色' }).click();
      expect(await runAxe(page)).toEqual([]);
    }
    await context.close();
  });

  test('without scripts there is no button, and what was kept by another program does no harm', async () => {
    const plain = await open('learning/gradient/', { javaScriptEnabled: false });
    expect(await plain.page.locator('.settings-button').isVisible()).toBe(false);
    await plain.context.close();
    const { page, context } = await open('');
    for (const kept of ['{', 'null', '{"theme":{"toString":1},"size":"x\\"y","measure":["wide"]}', '[]', '7']) {
      await page.evaluate(`localStorage.setItem('kanben-reading', ${JSON.stringify(kept)})`);
      const errors: Error[] = [];
      page.once('pageerror', (error) => errors.push(error));
      await page.reload();
      expect(await page.evaluate('Object.keys(document.documentElement.dataset)')).toEqual(['scripts']);
      expect(errors).toEqual([]);
    }
    await context.close();
  });
});
