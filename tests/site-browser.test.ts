// The small book in a real Chromium: a reader's walk, phones, and what axe says of every kind of page, pairwise over colours and widths.
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FONTS_READY, findViolations, PAGES, SCHEMES, WIDTHS } from './axe-pages.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderSmallSite, SMALL } from './small-site.ts';

/** A Latin square: each page meets every scheme and every width, and each scheme every width. */
const CASES = PAGES.flatMap((path, row) =>
  SCHEMES.map((scheme, column) => [path, scheme, WIDTHS[(row + column) % WIDTHS.length] ?? 0] as const),
);

const executable = findChromium();
let browser: Browser;
let server: Server;
let origin = '';

describe.skipIf(!executable)('in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    ({ origin, server } = await serveSite(await renderSmallSite(), BASE, SMALL));
    browser = await launchChromium(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens each page in turn, and collects what it asked of other hosts or wrote to the console. */
  async function visit<T>(options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<Map<string, T>> {
    const context = await browser.newContext(options);
    const noise: string[] = [];
    const seen = new Map<string, T>();
    for (const path of PAGES) {
      const page = await context.newPage();
      const missing = path.startsWith('no/');
      page.on('console', (message) => missing || noise.push(`${path}: ${message.text()}`));
      page.on('pageerror', (error) => noise.push(`${path}: ${error}`));
      page.on('request', (request) => request.url().startsWith(origin) || noise.push(request.url()));
      page.on(
        'response',
        (response) => missing || response.ok() || noise.push(`${response.status()} ${response.url()}`),
      );
      await page.goto(`${origin}${BASE}${path}`);
      await page.evaluate(FONTS_READY);
      seen.set(path, await look(page));
      await page.close();
    }
    await context.close();
    expect(noise).toEqual([]);
    return seen;
  }

  test('a reader walks from the cover to a reference and back to where it is cited, without scripts', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${origin}${BASE}`);
    await page.locator('main .contents').getByRole('link', { name: '学习' }).click();
    expect(page.url()).toBe(`${origin}${BASE}learning/`);
    await page.locator('main .section-list').getByRole('link', { name: '梯度下降' }).click();
    expect(page.url()).toBe(`${origin}${BASE}learning/gradient/`);
    await page.locator('main sup a[href*="#ref-lin2025survey"]').first().click();
    expect(page.url()).toBe(`${origin}${BASE}references.html#ref-lin2025survey`);
    await page.locator('[id="ref-lin2025survey"] summary').click();
    await page.locator('[id="ref-lin2025survey"] a[href*="learning/gradient/#cite-"]').first().click();
    expect(page.url()).toBe(`${origin}${BASE}learning/gradient/#cite-lin2025survey-1`);
    await page.goBack();
    await page.goBack();
    expect(page.url()).toBe(`${origin}${BASE}learning/gradient/`);
    await context.close();
  });

  test('on a phone a button opens the contents, Esc closes them, and a link leads on', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    await page.goto(`${origin}${BASE}learning/gradient/`);
    const contents = page.getByRole('navigation', { name: '全书目录' });
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    expect(await contents.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '目录' }).click();
    await contents.getByRole('link', { name: '检验' }).click();
    expect(page.url()).toBe(`${origin}${BASE}evaluation/`);
    await context.close();
  });

  test('no page is too wide, asks another host for anything or writes to the console', async () => {
    const found = await visit({}, async (page) => {
      const problems: string[] = [];
      for (const width of [320, 375, 1000, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const surplus = await page.evaluate<number>(SURPLUS_WIDTH);
        if (surplus > 0) problems.push(`${surplus} px too wide for ${width} px`);
      }
      return problems;
    });
    expect([...found].filter(([, problems]) => problems.length > 0)).toEqual([]);
    expect([...found.keys()]).toEqual(PAGES);
  });

  test('a footnote stands beside its mark where there is a margin, and below the text on a phone and on paper', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}${BASE}learning/gradient/`);
    const place = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      return page.evaluate<{ down: number; right: number }>(NOTE_PLACE);
    };
    const beside = await place(1280);
    expect(Math.abs(beside.down)).toBeLessThan(20);
    expect(beside.right).toBeGreaterThan(0);
    for (const width of [375, 1100]) {
      const below = await place(width);
      expect(below.down).toBeGreaterThan(100);
      expect(below.right).toBeLessThan(0);
    }
    await page.emulateMedia({ media: 'print' });
    expect((await place(1280)).right).toBeLessThan(0);
    await page.close();
  });

  test.each(CASES)('axe finds nothing on %s in %s colours at %i px', async (path, scheme, width) => {
    expect(await findViolations(browser, `${origin}${BASE}${path}`, scheme, width)).toEqual([]);
  });
});

test('every two of page, colours and width meet', () => {
  const pairs = CASES.flatMap(([path, scheme, width]) => [
    `${path} ${scheme}`,
    `${path} ${width}`,
    `${scheme} ${width}`,
  ]);
  expect(new Set(pairs).size).toBe(
    PAGES.length * SCHEMES.length + PAGES.length * WIDTHS.length + SCHEMES.length * WIDTHS.length,
  );
});

/** Scripts for the page are strings: the tests are compiled without the types of a browser. */
const SURPLUS_WIDTH = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
/** How far the first note begins below its mark, and to the right of the text. */
const NOTE_PLACE = `(() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const note = box('.footnotes li');
  return { down: note.top - box('.footnote-mark').top, right: note.left - box('.prose').right };
})()`;
