// Citing the book, its pages and its paragraphs: complete without scripts; with them one button for the paragraph that is pointed at or
// tapped, and a key.
import type { Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { BASE, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const HOME = 'https://example.org/book/';
const GRADIENT = 'learning/gradient/';

/** The same book, of which nobody has said where it lies. */
function renderHomeless(): Promise<SiteOutput> {
  const source = new Map(readSource(SMALL));
  const settings = source.get('book.yaml');
  if (settings?.kind !== 'text') throw new Error('no book.yaml');
  source.set('book.yaml', { ...settings, text: settings.text.replace(/^(?:url|doi): .*\n/gm, '') });
  return renderBookSite(source, BASE);
}

const small = await renderSmallSite();
const homeless = await renderHomeless();
const pageOf = ({ pages }: SiteOutput, address: string) => pages.find((page) => page.address === address)?.html ?? '';
const citingOf = (site: SiteOutput, address: string) =>
  /<details class="citing".*?<\/details>/s.exec(pageOf(site, address))?.[0] ?? '';
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, '');

test('each page says how it is cited, and where it will lie', () => {
  expect(wordsOf(citingOf(small, GRADIENT))).toContain(
    `引用本节林青. 梯度下降[M/OL]//林青，陈明月. 小书：每种写法各用一次. 南京：江畔出版社，2026. ${HOME}${GRADIENT}.`,
  );
  expect(wordsOf(citingOf(small, 'learning/'))).toContain(`引用本章`);
  expect(wordsOf(citingOf(small, ''))).toContain('永久地址：https://doi.org/10.5555/small-book');
  expect(wordsOf(citingOf(small, GRADIENT))).toContain(`永久地址：${HOME}${GRADIENT}`);
  expect(wordsOf(citingOf(homeless, GRADIENT))).toContain(`永久地址尚未公布。路径：${BASE}${GRADIENT}，2026年8月1日版`);
  expect(citingOf(homeless, GRADIENT)).not.toContain('http');
});

test('records lie beside their pages, with keys of their own', () => {
  const keys = homeless.files.flatMap(({ path, content }) =>
    /(?:^|\/)index\.csl\.json$/.test(path) ? JSON.parse(String(content)).map(({ id }: { id: string }) => id) : [],
  );
  expect(keys).toContain('lin2026xiaoshu');
  expect(keys).toContain('lin2026xiaoshu:learning/gradient');
  expect(new Set(keys).size).toBe(homeless.pages.filter(({ html }) => html.includes('class="citing"')).length);
  const bib = String(homeless.files.find(({ path }) => path === `${GRADIENT}index.bib`)?.content);
  expect(bib).toContain(`note = {路径：${BASE}${GRADIENT}，2026年8月1日版}`);
  expect(bib).not.toContain('url');
});

const executable = findChromium();
let browser: Browser;
let servers: Server[] = [];
let [known, unknown] = ['', ''];

describe.skipIf(!executable)('in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const hosts = [await serveSite(small, BASE, SMALL), await serveSite(homeless, BASE, SMALL)];
    servers = hosts.map(({ server }) => server);
    [known = '', unknown = ''] = hosts.map(({ origin }) => origin + BASE);
    browser = await launchChromium(executable ?? '');
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions, ...options });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  const dialogOf = (page: Page) => page.getByRole('dialog', { name: '引用这一段' });

  async function copyAs(page: Page, name: string): Promise<string> {
    await page.getByRole('button', { name: `复制${name}` }).click();
    await dialogOf(page).getByText(`已复制${name}`).waitFor();
    return page.evaluate<string>('navigator.clipboard.readText()');
  }

  test('without scripts all is there; nothing is offered that needs them', async () => {
    const page = await open(known + GRADIENT, { javaScriptEnabled: false });
    expect(await page.locator('.citing .entry').isVisible()).toBe(false);
    await page.getByText('引用本节').click();
    expect(await page.locator('.citing .entry').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'BibTeX' }).isVisible()).toBe(true);
    expect(await page.locator('.citing button').isVisible()).toBe(false);
    await page.getByRole('link', { name: '引用全书' }).click();
    expect(await page.locator('.citing .entry').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a paragraph that is pointed at is cited with its address in each form', async () => {
    const page = await open(known + GRADIENT);
    const paragraph = page.locator('.prose > p[id]').first();
    await paragraph.hover();
    await page.getByRole('button', { name: '引用这一段' }).click();
    const address = `${HOME}${GRADIENT}#${await paragraph.getAttribute('id')}`;
    expect(await copyAs(page, 'GB/T 7714')).toContain(`，2026. ${address}.`);
    expect(await copyAs(page, 'BibTeX')).toContain(`url = {${address}}`);
    expect(JSON.parse(await copyAs(page, 'CSL-JSON'))).toEqual([expect.objectContaining({ URL: address })]);
    expect(await copyAs(page, 'RIS')).toContain(`UR  - ${address}\r\n`);
    expect(await copyAs(page, '链接')).toBe(address);
    await page.keyboard.press('Escape');
    expect(await dialogOf(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('c asks for the paragraph that is being read, and leads on to its neighbours; it adds no stop for Tab', async () => {
    const page = await open(unknown + GRADIENT);
    const stops = await page.evaluate<number>(STOPS);
    await page.keyboard.press('c');
    await dialogOf(page).waitFor();
    const first = await page.locator('dialog blockquote').textContent();
    expect(await page.locator('.prose').textContent()).toContain(first?.slice(0, 4));
    await page.getByRole('button', { name: '下一段' }).click();
    expect(await page.locator('dialog blockquote').textContent()).not.toBe(first);
    await page.getByRole('button', { name: '上一段' }).click();
    expect(await page.locator('dialog blockquote').textContent()).toBe(first);
    const anchor = await page.locator('.prose :is(p[id^="p-"], h2, h3)').first().getAttribute('id');
    const path = `路径：${BASE}${GRADIENT}#${encodeURIComponent(anchor ?? '')}`;
    expect(await copyAs(page, 'GB/T 7714')).toContain(`，2026. ${path}，2026年8月1日版`);
    expect(await copyAs(page, 'BibTeX')).toContain(path.replace(/[#%]/g, '\\$&'));
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await page.evaluate<number>(STOPS)).toBe(stops);
    await page.context().close();
  });

  test('a tap on a phone shows the button inside the screen, and elsewhere none', async () => {
    const page = await open(known + GRADIENT, { viewport: { width: 375, height: 700 }, hasTouch: true });
    await page.locator('.top p').tap();
    const paragraph = page.locator('.prose > p[id]').first();
    const button = page.locator('.cite-passage');
    await button.waitFor({ state: 'attached' });
    expect(await button.isVisible()).toBe(false);
    await paragraph.tap({ position: { x: 8, y: 8 } });
    await button.waitFor();
    const { x = 0, width = 0 } = (await button.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(375);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await button.tap();
    await dialogOf(page).waitFor();
    await page.context().close();
  });

  test('the address of a paragraph that was rewritten opens its page at the heading', async () => {
    const page = await open(`${known}${GRADIENT}#p-0000000000a`);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.context().close();
  });
});

const STOPS = `[...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')].filter(
  (element) => element.tabIndex >= 0 && element.checkVisibility(),
).length`;
