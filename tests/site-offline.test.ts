// The worker in a real Chromium on a loopback host: the whole small book without a network after one visit, a newer build that waits until the
// reader takes it, and no moment at which two builds mix.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { findChromium, launchWithWorkers, listHosted, serveFiles } from './chromium.ts';
import { readDownloads, readEdition } from './offline-edition.ts';
import { BASE, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const executable = findChromium();

/** Waits as long as a slow machine needs. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

/** Everything differs from the first build: each page, the index of search, previews. */
async function renderNewSite(): Promise<SiteOutput> {
  const source = new Map(readSource(SMALL));
  const settings = source.get('book.yaml');
  if (settings?.kind !== 'text') throw new Error('no book.yaml');
  const text = settings.text.replace(/^title: (.*)$/m, 'title: $1新版');
  expect(text).not.toBe(settings.text);
  source.set('book.yaml', { ...settings, text });
  return renderBookSite(source, BASE);
}

describe.skipIf(!executable)('offline in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let sites: { readonly before: SiteOutput; readonly after: SiteOutput };
  const files = new Map<string, string | Uint8Array>();
  let host: { readonly origin: string; readonly server: Server };
  let context: BrowserContext;
  let page: Page;
  let isDown = false;
  let asked: string[] = [];
  const noise: string[] = [];

  beforeAll(async () => {
    sites = { before: await renderSmallSite(), after: await renderNewSite() };
    host = await serveFiles(files, BASE);
    host.server.prependListener('request', ({ url = '', socket }) => {
      if (isDown) socket.destroy();
      else asked.push(url);
    });
    browser = await launchWithWorkers(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    host?.server.close();
  });

  beforeEach(async () => {
    publish(sites.before);
    [isDown, asked] = [false, []];
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    noise.length = 0;
    context.on('weberror', (error) => noise.push(String(error.error())));
    page = await context.newPage();
  });

  afterEach(async () => {
    await context.close();
    expect(noise).toEqual([]);
  });

  function publish(site: SiteOutput): void {
    files.clear();
    for (const [path, content] of listHosted(site, SMALL)) files.set(path, content);
  }

  const open = (address = '') => page.goto(host.origin + BASE + address);
  const stateLine = (where = page) => where.locator('.settings .offline-state');
  const announcement = (where = page) => where.locator('.new-edition', { hasText: '本书有新版' });

  /** One visit, and a moment to read: then the network is gone. */
  async function visitOnce(): Promise<void> {
    await open('learning/gradient/');
    await eventually(() => stateLine().textContent()).toContain('全书已存到本机');
  }

  const listEditions = () =>
    page.evaluate<string[]>(`caches.keys().then((names) => names.filter((name) => !name.endsWith(':readers')))`);
  const contentOf = (site: SiteOutput, path: string) => site.files.find((other) => other.path === path)?.content;
  const htmlOf = (site: SiteOutput, address: string) => site.pages.find((other) => other.address === address)?.html;
  /** Each page opens as this build wrote it. */
  async function readAll(site: SiteOutput): Promise<void> {
    for (const { address, html, kind } of site.pages) {
      if (kind === 'not-found') continue;
      const response = await open(address);
      expect([address, response?.status(), await response?.text()]).toEqual([address, 200, html]);
    }
  }
  const readPage = (where: Page, address: string) =>
    where.evaluate<string>(`fetch(${JSON.stringify(BASE + address)}).then((response) => response.text())`);

  test('after one visit the whole book can be read, searched and previewed without a network', async () => {
    await visitOnce();
    isDown = true;
    await readAll(sites.before);
    const kept = [
      ...readEdition(sites.before).files.map(([address]) => address),
      ...Object.keys(readDownloads(sites.before)),
    ];
    for (const address of kept)
      expect([address, await page.evaluate<boolean>(`fetch('${BASE}${address}').then(({ ok }) => ok)`)]).toEqual([
        address,
        true,
      ]);
    await open('learning/gradient/');
    await page.keyboard.press('/');
    await page.locator('dialog input[type=search]').fill('梯度');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.prose a[href="#fig-loss"]').first().hover();
    await page.locator('.preview figure svg').waitFor();
  });

  /** The second build is on the host and in the browser, and waits. */
  async function bringNewBuild(): Promise<void> {
    publish(sites.after);
    await open('learning/gradient/');
    asked = [];
    await page.evaluate('navigator.serviceWorker.getRegistration().then((registration) => registration.update())');
    await announcement().waitFor();
  }

  test('until the reader takes the new build every page and file is of the old one, then everything is new everywhere', async () => {
    await visitOnce();
    const other = await context.newPage();
    await other.goto(`${host.origin}${BASE}evaluation/`);
    await bringNewBuild();
    await announcement(other).waitFor();
    // What did not change is taken from what is kept.
    expect(asked).toContain(`${BASE}learning/`);
    expect(asked.filter((url) => /\/(?:icon-|main-|search-worker-)/.test(url))).toEqual([]);
    expect(await page.locator('.new-edition').getAttribute('role')).toBe('status');
    await readAll(sites.before);
    for (const address of ['references.bib', 'manifest.webmanifest'])
      expect(await readPage(page, address)).toBe(contentOf(sites.before, address));
    await other.evaluate('window.isOld = true');
    await page.getByRole('button', { name: '换到新版' }).focus();
    await page.keyboard.press('Enter');
    for (const where of [page, other]) await eventually(() => where.title()).toContain('新版');
    expect(await other.evaluate('window.isOld')).toBeUndefined();
    expect(await announcement().count()).toBe(0);
    isDown = true;
    await readAll(sites.after);
    expect(await readPage(page, 'references.bib')).toBe(contentOf(sites.after, 'references.bib'));
    expect(await listEditions()).toHaveLength(1);
  });

  test('a page that cannot be loaded anew at once keeps its build, and its build is kept for it', async () => {
    await visitOnce();
    const other = await context.newPage();
    await other.addInitScript(DEAFEN);
    await other.goto(`${host.origin}${BASE}learning/gradient/`);
    await bringNewBuild();
    await page.getByRole('button', { name: '换到新版' }).click();
    await eventually(() => page.title()).toContain('新版');
    await open('learning/');
    expect(await listEditions()).toHaveLength(2);
    isDown = true;
    expect(await readPage(other, 'manifest.webmanifest')).toBe(contentOf(sites.before, 'manifest.webmanifest'));
    expect(await readPage(page, 'manifest.webmanifest')).toBe(contentOf(sites.after, 'manifest.webmanifest'));
    await other.keyboard.press('/');
    await other.locator('dialog input[type=search]').fill('梯度');
    await other.locator('dialog [role=option]').first().waitFor();
    await other.close();
    await open('learning/');
    await eventually(listEditions).toHaveLength(1);
  });

  test.each([
    ['missing', () => files.delete('evaluation/index.html')],
    ['cut short', () => files.set('evaluation/index.html', String(files.get('evaluation/index.html')).slice(0, -9))],
  ])('a build with a file that is %s is never taken, and comes in whole once it is whole', async (_, spoil) => {
    await visitOnce();
    publish(sites.after);
    spoil();
    await open('learning/');
    await page.evaluate(`navigator.serviceWorker.getRegistration().then((registration) => registration.update())
      .then((registration) => new Promise((done) => registration.installing.addEventListener('statechange', ({ target }) => done(target.state))))
      .then((state) => { if (state !== 'redundant') throw new Error(state); })`);
    expect(await announcement().count()).toBe(0);
    for (const address of ['', 'learning/', 'evaluation/'])
      expect([address, await (await open(address))?.text()]).toEqual([address, htmlOf(sites.before, address)]);
    await bringNewBuild();
  });

  test('unknown pages are asked for on the host and else are the page that says so; folders get their slash', async () => {
    await visitOnce();
    files.set('elsewhere/index.html', '<!doctype html><title>elsewhere</title>');
    await open('elsewhere/');
    expect(await page.title()).toBe('elsewhere');
    isDown = true;
    const response = await open('nowhere/');
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('没有这一页');
    await open('learning?x=1');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${BASE}learning/?x=1`);
    expect((await open('learning/index.html?mark=x'))?.status()).toBe(200);
  });

  test('parts of files, other methods, other places and other hosts are none of its business', async () => {
    const other = await serveFiles(new Map([['x.txt', 'other']]), '/');
    await visitOnce();
    await open('evaluation/');
    const isSeen = async (script: string) => {
      asked = [];
      await page.evaluate(`${script}.catch(() => {})`);
      return asked.length > 0;
    };
    expect(await isSeen(`fetch('${BASE}learning/')`)).toBe(false);
    expect(await isSeen(`fetch('${BASE}learning/', { headers: { range: 'bytes=0-9' } })`)).toBe(true);
    expect(await isSeen(`fetch('${BASE}learning/', { method: 'POST' })`)).toBe(true);
    expect(await isSeen(`fetch('/learning/')`)).toBe(true);
    const elsewhere = await page.goto(`${other.origin}/x.txt`);
    expect([await elsewhere?.text(), elsewhere?.fromServiceWorker()]).toEqual(['other', false]);
    other.server.close();
  });

  test('who saves data is asked first', async () => {
    await context.addInitScript(`Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })`);
    await open('learning/');
    await eventually(() => stateLine().textContent()).toContain('节省流量');
    expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then(({ length }) => length)')).toBe(0);
    expect(asked.some((url) => url.endsWith('service-worker.js'))).toBe(false);
    await page.locator('.settings-button').click();
    await page.getByRole('button', { name: '仍然存下' }).click();
    await eventually(() => stateLine().textContent()).toContain('全书已存到本机');
  });

  test('a reader may go on with the old build: the announcement does not come back in this tab', async () => {
    await visitOnce();
    await bringNewBuild();
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.evaluate(AXE);
    expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
    await page.getByRole('button', { name: '以后再说' }).click();
    expect(await announcement().count()).toBe(0);
    await open('learning/');
    await eventually(() => stateLine().textContent()).toContain('全书已存到本机');
    expect(await announcement().count()).toBe(0);
    expect(await page.title()).not.toContain('新版');
  });

  test('it can be installed', async () => {
    await open();
    const session = await context.newCDPSession(page);
    const { errors, url } = await session.send('Page.getAppManifest');
    expect({ errors, url }).toEqual({ errors: [], url: `${host.origin}${BASE}manifest.webmanifest` });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Playwright's contexts are all of this kind.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))';

/** As a page that the browser has frozen: it does not hear that another worker took over. */
const DEAFEN = `ServiceWorkerContainer.prototype.addEventListener = function (type, hear) {
  if (type !== 'controllerchange') EventTarget.prototype.addEventListener.call(this, type, hear);
}`;
