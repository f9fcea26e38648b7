// Previews in a real Chromium: every link of the small book and of the one in content/ at 320 px, then what pointer, keyboard, finger and
// axe make of one, and what is left where a host fails or paper is printed.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { listPreviewedLinks } from './preview-files.ts';
import { BASE, CONTENT, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Scripts for the page are strings: the tests are compiled without the types of a browser. */
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))';
const KINDS =
  ':is(.prose, .footnotes) :is(a.cross-reference, a.term, a[role="doc-biblioref"], a[role="doc-noteref"]):not(.preview *)';
/** Taps each link of the page and tells what is wrong with what appears: nothing, another link's, or beyond the window. */
const TAP_ALL = `(async () => {
  const problems = [];
  const box = document.querySelector('.preview');
  const links = [...document.querySelectorAll('${KINDS}')];
  // A reader taps what was drawn: on the way down each part of the page is laid out.
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
  for (const link of links) {
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const tap = { pointerType: 'touch', detail: 1, bubbles: true, cancelable: true };
    for (const type of ['pointerdown', 'click']) link.dispatchEvent(new PointerEvent(type, tap));
    const at = link.getAttribute('href') + ' ' + link.textContent;
    for (let turn = 0; turn < 200 && !link.hasAttribute('aria-describedby'); turn++) await new Promise((next) => setTimeout(next, 5));
    await new Promise((next) => setTimeout(next, 5));
    if (!box.matches(':popover-open') || link.getAttribute('aria-describedby') !== box.id) { problems.push(at + ': no preview'); continue; }
    if (box.getAttribute('aria-label') !== '预览：' + link.textContent) problems.push(at + ': of another link');
    if (box.textContent.trim().length < 5) problems.push(at + ': empty');
    const { top, left, right, bottom } = box.getBoundingClientRect();
    if (top < 0 || left < 0 || right > innerWidth || bottom > innerHeight) problems.push(at + ': ' + [top, left, right, bottom]);
    if (document.documentElement.scrollWidth > innerWidth) problems.push(at + ': page too wide');
    const isTwice = ({ id }) => document.querySelectorAll('[id="' + CSS.escape(id) + '"]').length > 1;
    if ([...box.querySelectorAll('[id]')].some(isTwice)) problems.push(at + ': an id stands twice');
  }
  return { count: links.length, problems };
})()`;

const executable = findChromium();
let browser: Browser;
const servers: Server[] = [];
let small: { readonly site: SiteOutput; readonly address: string };

async function host(site: SiteOutput, base: string, folder: string): Promise<string> {
  const { origin, server } = await serveSite(site, base, folder);
  servers.push(server);
  return origin + base;
}

describe.skipIf(!executable)('previews in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
    const site = await renderSmallSite();
    small = { site, address: await host(site, BASE, SMALL) };
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  /** Fails at the end on anything that the page wrote to the console. */
  async function visit(
    address: string,
    walk: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const noise: string[] = [];
    context.on('console', (message) => noise.push(message.text()));
    context.on('weberror', (error) => noise.push(String(error.error())));
    const page = await context.newPage();
    await page.goto(address);
    await walk(page);
    await context.close();
    expect(noise).toEqual([]);
  }

  async function tapAll(site: SiteOutput, address: string): Promise<void> {
    const expected = listPreviewedLinks(site);
    const found: string[] = [];
    let count = 0;
    for (const path of new Set(expected.map(({ page }) => page))) {
      const options = { viewport: { width: 320, height: 600 }, reducedMotion: 'reduce' as const };
      const look = async (page: Page) => {
        const seen = await page.evaluate<{ count: number; problems: string[] }>(TAP_ALL);
        count += seen.count;
        found.push(...seen.problems.map((problem) => `${path}: ${problem}`));
      };
      await visit(address + path, look, options);
    }
    expect(found).toEqual([]);
    expect(count).toBe(expected.length);
  }

  test('every link of the small book shows what it leads to, inside a window of 320 px', async () => {
    await tapAll(small.site, small.address);
  });

  test('every link of the real book too', { timeout: 300_000 }, async () => {
    const site = await renderBookSite(readSource(CONTENT), '/');
    await tapAll(site, await host(site, '/', CONTENT));
  });

  const box = (page: Page) => page.locator('.preview');
  const entryLink = (page: Page) => page.locator('.prose a[href*="#ref-lin2025survey"]').first();
  const figureLink = (page: Page) => page.locator('.prose a[href="#fig-loss"]').first();

  test('a pointer that rests opens, may enter the preview, and closes by leaving; one that crosses opens nothing', async () => {
    await visit(`${small.address}learning/gradient/`, async (page) => {
      await entryLink(page).hover();
      await page.mouse.move(2, 400);
      await page.waitForTimeout(600);
      expect(await box(page).isVisible()).toBe(false);
      await entryLink(page).hover();
      await box(page).waitFor({ state: 'visible' });
      expect(await box(page).textContent()).toContain('[1]');
      await box(page).hover();
      await page.waitForTimeout(600);
      expect(await box(page).isVisible()).toBe(true);
      await page.mouse.move(2, 400);
      await box(page).waitFor({ state: 'hidden' });
      await figureLink(page).hover();
      await box(page).locator('figure svg').waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      expect(await box(page).isVisible()).toBe(false);
    });
  });

  test('focus opens and describes; Tab goes into the preview and on behind its link; Escape closes and keeps the place', async () => {
    await visit(`${small.address}learning/gradient/`, async (page) => {
      await page.keyboard.press('Tab');
      await entryLink(page).focus();
      await box(page).waitFor({ state: 'visible' });
      expect(await entryLink(page).getAttribute('aria-describedby')).toBe('page:preview');
      expect(await page.getByRole('dialog', { name: '预览：1' }).count()).toBe(1);
      const isInside = () => page.evaluate<boolean>(`document.activeElement.closest('.preview') !== null`);
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
      for (let turn = 0; turn < 20 && (await isInside()); turn++) await page.keyboard.press('Tab');
      const next = await page.evaluate<number>(
        `[...document.querySelectorAll('.prose a[href]')].indexOf(document.activeElement)`,
      );
      expect(next).toBe(1);
      await page.keyboard.press('Shift+Tab');
      await box(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await box(page).isVisible()).toBe(false);
      const place = `document.activeElement === document.querySelector('.prose a[href*="#ref-lin2025survey"]')`;
      expect(await page.evaluate<boolean>(place)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/references.html#ref-lin2025survey');
    });
  });

  test('a first tap shows, one elsewhere closes, a second one follows; links in a preview lead on', async () => {
    const options = { viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true };
    const walk = async (page: Page) => {
      await figureLink(page).tap();
      await box(page).waitFor({ state: 'visible' });
      await page
        .locator('.prose p')
        .first()
        .tap({ position: { x: 100, y: 5 } });
      expect(await box(page).isVisible()).toBe(false);
      expect(page.url()).toBe(`${small.address}learning/gradient/`);
      await entryLink(page).tap();
      await box(page).waitFor({ state: 'visible' });
      await entryLink(page).tap();
      await page.waitForURL('**/references.html#ref-lin2025survey');
      await page.goto(`${small.address}learning/gradient/`);
      await page.locator('.prose a[role="doc-noteref"]').first().tap();
      await box(page).locator('a[role="doc-biblioref"]').tap();
      await page.waitForURL('**/references.html#ref-lin2025survey');
    };
    await visit(`${small.address}learning/gradient/`, walk, options);
  });

  test.each([
    ['light', 320],
    ['dark', 1280],
    ['dark', 320],
    ['forced', 375],
  ])('axe finds nothing in %s colours at %i px with a preview open', async (scheme, width) => {
    const colours = scheme === 'forced' ? { forcedColors: 'active' as const } : { colorScheme: scheme as 'light' };
    const walk = async (page: Page) => {
      await page.evaluate(AXE);
      for (const link of [
        '[href="#fig-loss"]',
        '[href="#eq-update"]',
        '[href*="#ref-"]',
        '.term',
        '[href="#note:jump"]',
      ]) {
        await page.keyboard.press('Escape');
        await page.locator(`.prose a${link}`).first().hover();
        await box(page).waitFor({ state: 'visible' });
        expect([link, await page.evaluate<string[]>(RUN_AXE)]).toEqual([link, []]);
      }
    };
    await visit(`${small.address}learning/gradient/`, walk, { ...colours, viewport: { width, height: 800 } });
  });

  test('paper has no preview', async () => {
    await visit(`${small.address}learning/gradient/`, async (page) => {
      await entryLink(page).hover();
      await box(page).waitFor({ state: 'visible' });
      await page.emulateMedia({ media: 'print' });
      expect(await box(page).isVisible()).toBe(false);
    });
  });

  test('where the previews cannot be had, a tap follows the link', async () => {
    const context = await browser.newContext({ viewport: { width: 375, height: 800 }, hasTouch: true });
    const page = await context.newPage();
    await page.route('**/previews-*.json', (route) => route.abort());
    await page.goto(`${small.address}learning/gradient/`);
    await entryLink(page).tap();
    await page.waitForURL('**/references.html#ref-lin2025survey');
    await context.close();
  });
});
