// Figures alone on the whole screen, in a real Chromium: by keyboard, pointer and finger; and the sizes that they are shown in.
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstScale, fitScale, nextScale } from '../src/client/zoom/scale.ts';
import { runAxe } from './axe-pages.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

test('a figure is first shown whole, but never smaller than it was drawn', () => {
  const phone = { width: 375, height: 600 };
  const wide = { width: 800, height: 400 };
  expect(firstScale(wide, phone)).toBe(1);
  expect(fitScale(wide, phone)).toBeCloseTo(375 / 800);
  expect(firstScale({ width: 100, height: 100 }, { width: 250, height: 400 })).toBe(2.5);
  expect(firstScale({ width: 1, height: 1 }, phone)).toBe(4);
  expect(nextScale(nextScale(1, 'larger'), 'smaller')).toBe(1);
  expect(nextScale(8, 'larger')).toBe(8);
  expect(nextScale(0.1, 'smaller')).toBe(0.1);
});

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

  async function open(options = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    await page.goto(`${address}learning/gradient/`);
    return page;
  }

  const dialogOf = (page: Page) => page.getByRole('dialog', { name: '放大的图1-1' });
  const scaleOf = (page: Page) => page.locator('.zoom output').textContent();

  test('Enter on its button opens it, keys change its size, Escape closes it and gives focus back', async () => {
    const page = await open();
    const button = page.getByRole('button', { name: '放大图1-1' });
    await button.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    expect(await page.evaluate(`document.activeElement.className`)).toBe('zoom-view');
    expect(await scaleOf(page)).toBe('400%');
    for (const [key, scale] of [
      ['+', '500%'],
      ['=', '625%'],
      ['-', '500%'],
      ['0', '400%'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await scaleOf(page)).toBe(scale);
    }
    for (const name of ['放大', '放大', '放大'])
      await dialogOf(page).getByRole('button', { name, exact: true }).click();
    expect(await page.locator('.zoom svg').evaluate((drawing) => drawing.getBoundingClientRect().width)).toBeCloseTo(
      1562.5,
      0,
    );
    await page.locator('.zoom-view').focus();
    const left = () => page.locator('.zoom-view').evaluate((view) => view.scrollLeft);
    const before = await left();
    await page.keyboard.press('ArrowRight');
    await expect.poll(left).toBeGreaterThan(before);
    expect(await runAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(page.url()).toBe(`${address}learning/gradient/`);
    await page.context().close();
  });

  test('on a phone a tap on the drawing opens it, which moves nothing, and a button closes it', async () => {
    const page = await open({ viewport: { width: 375, height: 700 }, hasTouch: true });
    const place = () => page.locator('#fig-loss').evaluate((figure) => JSON.stringify(figure.getBoundingClientRect()));
    await page.locator('#fig-loss svg').scrollIntoViewIfNeeded();
    const before = await place();
    await page.locator('#fig-loss svg').tap();
    await dialogOf(page).waitFor();
    expect(await place()).toBe(before);
    expect(await scaleOf(page)).toBe('188%');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '关闭' }).tap();
    await dialogOf(page).waitFor({ state: 'detached' });
    expect(await place()).toBe(before);
    await page.context().close();
  });

  test('each drawing of its own has a button that lies within the page, and no icon in the line has', async () => {
    const page = await open({ viewport: { width: 320, height: 700 } });
    const buttons = page.locator('.zoom-button');
    expect(await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')))).toEqual([
      '放大图1-1',
      '放大图1-2',
    ]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect(await buttons.first().isVisible()).toBe(false);
    await page.context().close();
  });
});
