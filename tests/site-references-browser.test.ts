// References in a real Chromium: a way back marks the whole sentence without scripts, a record is copied with them, and axe finds nothing
// on a page that shows every verdict.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { lockedSource } from './locked-book.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))';
/** Sentences with a ground of their own, and whether they are in view below the bar. */
const MARKED = `[...document.querySelectorAll('.sentence')]
  .filter((sentence) => getComputedStyle(sentence).backgroundColor !== 'rgba(0, 0, 0, 0)')
  .map((sentence) => {
    const { top, bottom } = sentence.getBoundingClientRect();
    const bar = document.querySelector('.top').getBoundingClientRect().bottom;
    return { words: sentence.textContent.replace(/\\u2060/g, ''), isSeen: top >= bar && bottom <= innerHeight };
  })`;

const executable = findChromium();
let browser: Browser;
let server: Server;
let origin = '';

describe.skipIf(!executable)('in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    ({ origin, server } = await serveSite(await renderBookSite(lockedSource(), '/'), '/', CONTENT));
    browser = await launchChromium(executable ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each([375, 1280])('at %i px a way back leads to the sentence, marked, without scripts', async (width) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 500 } });
    const page = await context.newPage();
    await page.goto(`${origin}/references.html`);
    await page.locator('[id="ref-renewed"] .cited-by a').click();
    expect(page.url()).toBe(`${origin}/first/one/#cite-renewed-1`);
    expect(await page.evaluate(MARKED)).toEqual([{ words: expect.stringMatching(/^文献.*另有新版。$/), isSeen: true }]);
    await page.locator('.citation :target').click();
    expect(page.url()).toBe(`${origin}/references.html#ref-renewed`);
    expect(await page.locator('.records button').first().isVisible()).toBe(false);
    await context.close();
  });

  test('on paper no sentence is marked', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/first/one/#cite-renewed-1`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(MARKED)).toEqual([]);
    await page.close();
  });

  test('a record is copied as its file has it', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${origin}/references.html`);
    const button = page.locator('[id="ref-agreed"] .records button');
    await button.click();
    await expect.poll(() => button.textContent()).toBe('已复制');
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await (await page.request.get(`${origin}/references/agreed.bib`)).text());
    expect(copied).toContain('@article{agreed,');
    await context.close();
  });

  test.each([
    ['references.html', 'light', 375],
    ['references.html#ref-retracted', 'dark', 1280],
    ['first/one/#cite-retracted-1', 'light', 1280],
    ['first/one/#cite-retracted-1', 'dark', 375],
    ['first/one/#cite-renewed-1', 'dark', 375],
    ['first/', 'light', 375],
  ] as const)('axe finds nothing on %s in %s colours at %i px', async (address, colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(`${origin}/${address}`);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    await page.evaluate(AXE);
    expect(await page.evaluate(RUN_AXE)).toEqual([]);
    await context.close();
  });
});
