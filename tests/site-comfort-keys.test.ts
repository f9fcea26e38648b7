// Keys, lists that follow, copies, and the way back to where one stopped, in a real Chromium.
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

const executable = findChromium();
let browser: Browser;
let server: Server;
let address = '';

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

  async function open(path: string): Promise<{ page: Page; context: BrowserContext }> {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
    const page = await context.newPage();
    await page.goto(address + path);
    return { page, context };
  }

  test.each([
    ['[', ']'],
    ['ArrowLeft', 'ArrowRight'],
  ])('%s and %s lead to the page before and after', async (back, on) => {
    const { page, context } = await open('learning/gradient/');
    await page.keyboard.press(on);
    await page.waitForURL(`${address}learning/writing/`);
    await page.keyboard.press(back);
    await page.waitForURL(`${address}learning/gradient/`);
    await context.close();
  });

  test('keys do nothing while one types, with a modifier, under a dialog, in a box that scrolls, or when they are off', async () => {
    const { page, context } = await open('learning/gradient/');
    await page.keyboard.press('Control+]');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
    await page.keyboard.press(']');
    await page.keyboard.press('Escape');
    await page.evaluate(`document.querySelector('main [tabindex="0"]').focus()`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: '搜索全书' }).waitFor();
    await page.keyboard.type(']?');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '文字与配色' }).click();
    await page.getByRole('radio', { name: '关闭' }).check();
    await page.keyboard.press('Escape');
    for (const key of [']', 'ArrowRight', '?', '/']) await page.keyboard.press(key);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    // A navigation would come to pass within the round trips of this search, which needs no single key.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: '搜索全书' }).waitFor();
    expect(page.url()).toBe(`${address}learning/gradient/`);
    await context.close();
  });

  test('the heading that is being read is marked in the sidebar, and only that', async () => {
    const { page, context } = await open('learning/writing/');
    const marked = () =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('.sidebar [aria-current="location"]')].map((link) => decodeURIComponent(link.hash.slice(1)))`,
      );
    expect(await marked()).toEqual([]);
    const anchors = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.sidebar .headings a')].map((link) => decodeURIComponent(link.hash.slice(1)))`,
    );
    expect(anchors.length).toBeGreaterThan(1);
    await page.evaluate(`document.querySelector('main').style.paddingBottom = '100vh'`);
    for (const anchor of [...anchors, ...anchors.toReversed()]) {
      await page.evaluate(`document.getElementById(${JSON.stringify(anchor)}).scrollIntoView({ behavior: 'instant' })`);
      await expect.poll(marked).toEqual([anchor]);
    }
    await context.close();
  });

  test('a button copies code as it stands, and another the TeX of a display formula', async () => {
    const { page, context } = await open('learning/writing/');
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    const code = await page.evaluate<string>(`document.querySelector('main pre').textContent`);
    await page.mouse.move(600, 400);
    await page.locator('.copy-place .copy').first().click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    expect(await clipboard()).toBe(code);
    await page.goto(`${address}learning/gradient/`);
    await page.locator('main .formula').first().hover();
    await page.getByRole('button', { name: '复制 TeX' }).click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    const tex = await page.evaluate<string>(`document.querySelector('main .formula annotation').textContent.trim()`);
    expect(await clipboard()).toBe(tex);
    await context.close();
  });

  test('text that is copied holds the TeX of its formulas', async () => {
    const { page, context } = await open('learning/gradient/');
    await page.locator('main .formula').first().hover();
    await page.getByRole('button', { name: '复制 TeX' }).waitFor();
    const expected = await page.evaluate<string>(`(() => {
      const paragraph = document.querySelector('.prose p:has(.katex)');
      getSelection().selectAllChildren(paragraph);
      return '$' + paragraph.querySelector('annotation').textContent + '$';
    })()`);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain(expected);
    expect(copied.split(expected)).toHaveLength(2);
    await context.close();
  });

  test('the cover offers the paragraph where one stopped, and nothing that the book does not hold', async () => {
    const { page, context } = await open('');
    const offer = page.locator('main .resume');
    expect(await offer.count()).toBe(0);
    await page.goto(`${address}learning/writing/`);
    const anchor = await page.evaluate<string>(`(() => {
      const paragraph = [...document.querySelectorAll('main .prose > p[id]')].at(-3);
      paragraph.scrollIntoView({ behavior: 'instant' });
      return paragraph.id;
    })()`);
    expect(anchor).toMatch(/^p-/);
    await page.goto(address);
    expect(await offer.textContent()).toBe('继续读：1.2 其余的写法');
    await offer.click();
    expect(page.url()).toBe(`${address}learning/writing/#${encodeURIComponent(anchor)}`);
    for (const kept of ['javascript:alert(1)#', 'https://other.example/#x', '/no/such/#x', '']) {
      await page.goto(address);
      await page.evaluate(`localStorage.setItem('kanben-place:${BASE}', ${JSON.stringify(kept)})`);
      await page.reload();
      expect(await offer.count()).toBe(0);
    }
    await context.close();
  });
});
