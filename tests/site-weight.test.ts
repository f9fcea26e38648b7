// What a reader's first visit loads before doing anything: bytes of the heaviest sections of the book in content/, and whether what is
// drawn moves afterwards.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { findChromium, launchChromium, launchWithWorkers, serveSite } from './chromium.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

/** Without fonts and figures. */
const MAX_PAGE = 60 * 1024;
const MAX_SCRIPT = 12 * 1024;

let site: SiteOutput;

beforeAll(async () => {
  site = await renderBookSite(readSource(CONTENT), '/');
}, 120_000);

const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

function weighFiles(html: string, pattern: RegExp): number {
  const paths = new Set([...html.matchAll(pattern)].map(([, path]) => path));
  const found = site.files.filter(({ path }) => paths.has(path));
  expect(found).toHaveLength(paths.size);
  return found.reduce((sum, { content }) => sum + weigh(content), 0);
}

test('no section weighs more than 60 KB, scripts no more than 12 KB, and no script holds back the page', () => {
  const sections = site.pages.filter(({ kind }) => kind === 'section');
  const weights = sections.map(({ address, html }) => {
    const script = weighFiles(html, /<script [^>]*src="\/([^"]+)"/g);
    const styles = weighFiles(html, /<link rel="stylesheet" href="\/([^"]+)"/g);
    const figures = /<figure(?! class="table| class="listing).*?<\/figure>/gs;
    return { address, script, page: weigh(html.replace(figures, '')) + styles + script };
  });
  expect(weights.length).toBeGreaterThan(5);
  expect(weights.filter(({ page, script }) => page > MAX_PAGE || script > MAX_SCRIPT)).toEqual([]);
  for (const { html } of sections)
    for (const [tag] of html.matchAll(/<script [^>]*src=[^>]*>/g)) expect(tag).toContain('type="module"');
});

const executable = findChromium();
let browser: Browser;
let server: Server;
let origin = '';

describe.skipIf(!executable)('in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    ({ origin, server } = await serveSite(site, '/', CONTENT));
    browser = await launchChromium(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each([
    [375, 667],
    [412, 823],
    [768, 1024],
    [1280, 800],
  ])('nothing moves after it was drawn on any page at %i × %i px', async (width, height) => {
    const context = await browser.newContext({ viewport: { width, height } });
    await context.addInitScript(OBSERVE_SHIFTS);
    const page = await context.newPage();
    const moved: string[] = [];
    for (const { address } of site.pages) {
      await page.goto(`${origin}/${address}`);
      await page.evaluate(SETTLE);
      if ((await page.evaluate<number>(SUM_SHIFTS)) > 0) moved.push(address);
    }
    expect(moved).toEqual([]);
    await page.evaluate(`document.querySelector('main p').before(document.createElement('hr'))`);
    await expect.poll(() => page.evaluate<number>(SUM_SHIFTS), { timeout: 20_000 }).toBeGreaterThan(0);
    await context.close();
  });

  test('each sign of a formula is in a font that the site brings', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/theory/mathematics/`, { waitUntil: 'networkidle' });
    const session = await page.context().newCDPSession(page);
    for (const domain of ['DOM.enable', 'CSS.enable'] as const) await session.send(domain);
    const { root } = await session.send('DOM.getDocument');
    const selector = '.katex-html :not(:has(*), .cjk_fallback, .cjk_fallback *, :empty)';
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
    expect(nodeIds.length).toBeGreaterThan(1000);
    const families = new Set<string>();
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { familyName, isCustomFont } of fonts) families.add(`${familyName}${isCustomFont ? '' : ' (system)'}`);
    }
    expect(families.size).toBeGreaterThan(3);
    expect([...families].filter((name) => !/^KaTeX_\w+$/.test(name))).toEqual([]);
    await page.close();
  });

  test('what is not laid out before it is near the screen is read aloud all the same', async () => {
    // As with a screen reader: asked for once, the tree leaves such parts out.
    const heard = await launchWithWorkers(executable ?? '', '--force-renderer-accessibility');
    const page = await heard.newPage({ viewport: { width: 375, height: 800 } });
    const count = async (address: string, selector: string, role: string) => {
      await page.goto(`${origin}/${address}`, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return [await page.locator(selector).count(), nodes.filter((node) => node.role?.value === role).length];
    };
    const [formulas, heardFormulas] = await count('theory/mathematics/', 'math', 'MathMLMath');
    expect(formulas).toBeGreaterThan(200);
    expect(heardFormulas).toBe(formulas);
    const [backlinks, heardBacklinks] = await count('references.html', '.cited-by:not(details) a', 'doc-backlink');
    expect(backlinks).toBeGreaterThan(200);
    expect(heardBacklinks).toBeGreaterThanOrEqual(backlinks ?? 0);
    await heard.close();
  });

  test.each([375, 1280])('an address within a long page leads there at once at %i px', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const [address, selector] of [
      ['references.html', '.references > li'],
      ['theory/mathematics/', '.formula[id]'],
    ] as const) {
      await page.goto(`${origin}/${address}`);
      const ids = await page.locator(selector).evaluateAll((places) => places.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(15);
      for (const id of [ids.at(ids.length / 3), ids.at((2 * ids.length) / 3)]) {
        await page.goto('about:blank');
        await page.goto(`${origin}/${address}#${id}`, { waitUntil: 'networkidle' });
        const top = await page.locator(`[id="${id}"]`).evaluate((place) => place.getBoundingClientRect().top);
        const bar = await page.locator('.top').evaluate((element) => element.getBoundingClientRect().bottom);
        expect(Math.abs(top - bar), id ?? '').toBeLessThan(40);
      }
    }
    await page.close();
  });

  test('a first screen that arrives by halves is drawn when it is whole', async () => {
    const html = site.pages.find(({ address }) => address === 'image-processing/recognition/')?.html ?? '';
    // Within a formula that shows at 375 px.
    const cut = html.indexOf('<span class="pstrut"', html.indexOf('<main') + 6000);
    for (const [text, isWhole] of [
      [html, true],
      [html.replace(EXPECT, ''), false],
    ] as const) {
      const slow = await serveInPieces(text.slice(0, cut), text.slice(cut));
      const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
      const page = await context.newPage();
      const arrival = page.goto(slow.address);
      await waitFor(page, 'main');
      await page.evaluate('new Promise((later) => setTimeout(later, 500))');
      const drawn = 'performance.getEntriesByType("paint").length > 0';
      if (isWhole) expect(await page.evaluate(drawn)).toBe(false);
      else await expect.poll(() => page.evaluate(drawn), { timeout: 20_000 }).toBe(true);
      slow.sendRest();
      await arrival;
      await expect.poll(() => page.evaluate(drawn), { timeout: 20_000 }).toBe(true);
      await context.close();
      slow.server.close();
    }
  });

  test.each(['<button type="button" class="settings-button"', '<div class="top-buttons">', '</header>'])(
    'nothing moves on a page of which what stands behind %s arrives later',
    async (mark) => {
      // As in browsers that do not wait for the first screen.
      const html = (site.pages.find(({ address }) => address === 'theory/')?.html ?? '').replace(EXPECT, '');
      const cut = html.indexOf(mark);
      expect(cut).toBeGreaterThan(0);
      const slow = await serveInPieces(html.slice(0, cut), html.slice(cut));
      const context = await browser.newContext({ viewport: { width: 375, height: 800 } });
      await context.addInitScript(OBSERVE_SHIFTS);
      const page = await context.newPage();
      const arrival = page.goto(slow.address, { waitUntil: 'networkidle' });
      await waitFor(page, '.top p');
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))');
      slow.sendRest();
      await arrival;
      expect(await page.locator('.search-link').isVisible()).toBe(true);
      expect(await page.evaluate<number>(SUM_SHIFTS)).toBe(0);
      await context.close();
      slow.server.close();
    },
  );
});

/** Fonts are there, and what waits for an idle moment was done and drawn. */
const SETTLE = `document.fonts.ready
  .then(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 })))
  .then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))))`;

const EXPECT = /<link rel="expect" href="#[^"]*" blocking="render">\n/;

/** Until the one element is there, drawn or not, on a page that is still arriving. */
async function waitFor(page: Page, selector: string): Promise<void> {
  const count = () => page.locator(selector).count();
  await expect.poll(() => count().catch(() => 0), { timeout: 20_000 }).toBe(1);
}

/** The page at `address` stops behind `first` until it is told to go on; everything else is as the host has it. */
async function serveInPieces(first: string, rest: string) {
  let sendRest = () => {};
  const server = createServer(async (request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(first);
      sendRest = () => void response.end(rest);
      return;
    }
    const answer = await fetch(origin + request.url);
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { server, address, sendRest: () => sendRest() };
}

const OBSERVE_SHIFTS = `window.shifts = [];
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifts.push(value);
}).observe({ type: 'layout-shift', buffered: true });`;
const SUM_SHIFTS = 'window.shifts.reduce((sum, value) => sum + value, 0)';
