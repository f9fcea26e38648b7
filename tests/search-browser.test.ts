// Search in a real Chromium: over a page by keyboard, while an input method composes, to the marked passage and back; on a page of its
// own; without scripts; and on a host that fails.
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { exampleSource } from './example-book.ts';
import { BASE, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUN_AXE =
  'axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))';
const SURPLUS_WIDTH = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const executable = findChromium();
let browser: Browser;
let server: Server;
let address = '';

describe.skipIf(!executable)('search in Chromium', { timeout: 60_000 }, () => {
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

  /** Fails at the end on anything that the page wrote to the console, and on any request to another host. */
  async function visit<T>(
    path: string,
    walk: (page: Page, context: BrowserContext) => Promise<T>,
    options: BrowserContextOptions = {},
  ): Promise<void> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    const noise: string[] = [];
    context.on('console', (message) => noise.push(message.text()));
    context.on('weberror', (error) => noise.push(String(error.error())));
    context.on('request', (request) => request.url().startsWith(address) || noise.push(request.url()));
    const page = await context.newPage();
    await page.goto(address + path);
    await walk(page, context);
    await context.close();
    expect(noise).toEqual([]);
  }

  const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索全书' });
  const field = (page: Page) => page.getByRole('combobox', { name: '搜索全书' });
  const status = (page: Page) => page.locator('.search-status');
  const found = (page: Page) => page.locator('main .found');

  /** What assistive technology is told to be active. */
  async function active(page: Page): Promise<string> {
    const id = await field(page).getAttribute('aria-activedescendant');
    const option = page.locator(`[id="${id}"]`);
    expect(await option.getAttribute('aria-selected')).toBe('true');
    return (await option.textContent()) ?? '';
  }

  test('a key opens it, nothing typed at once is lost, arrows choose, Enter leads to the marked passage', () =>
    visit('preface/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('梯度');
      await status(page)
        .getByText(/在\d+节中找到\d+处/)
        .waitFor();
      expect(await field(page).inputValue()).toBe('梯度');
      expect(await field(page).getAttribute('aria-expanded')).toBe('true');
      const first = await active(page);
      expect(first).toContain('梯度下降');
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).not.toBe(first);
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe(first);
      await page.keyboard.press('Enter');
      await page.waitForURL(/learning\/gradient\//);
      await page.goBack();
      await page.keyboard.press('Control+k');
      await field(page).fill('跳动的幅度');
      await page.getByRole('option', { name: /跳动的幅度/ }).waitFor();
      await page.keyboard.press('Enter');
      await found(page).first().waitFor();
      // The words asked for are not left in an address that may be handed on.
      expect(page.url()).toMatch(/learning\/gradient\/#p-\w+$/);
      expect(await found(page).allTextContents()).toEqual(['跳动的幅度']);
      expect(await found(page).first().isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await found(page).count()).toBe(0);
    }));

  /** What is marked, in order; a formula is a sign. */
  const MARKED = `[...document.querySelectorAll('main .found')].map((one) => (one.localName === 'mark' ? one.textContent : '∎'))`;

  test.each([
    ['across a formula', '设损失为L', ['设损失为', '∎']],
    ['across emphasis', '后文与着重', ['后文与', '着重']],
    ['across a citation', '梯度下降反复地', ['梯度下降', '反复地']],
    ['across a cross-reference', '图1-1中的点会', ['图1-1', '中的点会']],
    ['behind a term and its gloss', '学习率太大时', ['学习率', '太大时']],
    ['in the words of narrative citations', '陈明月证明', ['陈明月', '证明']],
    ['in a cell', '全部微调', ['全部微调']],
    ['in an item of a list, not in the one before', '第二项', ['第二项']],
    ['in a caption, across an accent', '平均损失L沿负', ['平均损失', '∎', '沿负']],
    ['in code', '沿负梯度方向走', ['沿负梯度方向走']],
    ['in the name of a theorem', '凸函数', ['凸函数']],
    ['in a footnote', '跳动的幅度', ['跳动的幅度']],
    ['by its TeX', '\\nabla L', ['∎']],
    ['in the list of references', '智能学报', ['智能学报']],
    ['by another name', '互熵', ['交叉熵', 'cross entropy', 'CE']],
    ['by pinyin', 'jiaochashang', ['交叉熵']],
    ['several words, in another order', '收敛 条件', ['收敛', '条件']],
  ])('marks what it found %s', (_where, query, marked) =>
    visit(`search.html?q=${encodeURIComponent(query)}`, async (page) => {
      await page.locator('a[role="option"]:is([href*="mark="], [href*="formula="])').first().click();
      await found(page).first().waitFor();
      expect(await page.evaluate<string[]>(MARKED)).toEqual(marked);
      expect(await page.evaluate<boolean>(IS_SEEN)).toBe(true);
      expect(new URL(page.url()).search).toBe('');
    }),
  );

  const IS_SEEN = `(() => {
    const { top, bottom } = document.querySelector('main .found').getBoundingClientRect();
    return top > document.querySelector('.top').getBoundingClientRect().bottom && bottom < innerHeight;
  })()`;

  test('a result on the open page is shown there, without loading it again', () =>
    visit('learning/gradient/', async (page) => {
      await page.evaluate('window.stays = true');
      await page.getByRole('link', { name: '搜索' }).click();
      await field(page).fill('负梯度');
      await page
        .getByRole('option', { name: /沿负梯度/ })
        .first()
        .click();
      await found(page).first().waitFor();
      expect(await dialog(page).isVisible()).toBe(false);
      expect(await page.evaluate('window.stays')).toBe(true);
      await page.keyboard.press('/');
      expect(await field(page).inputValue()).toBe('负梯度');
      await page.keyboard.press('Escape');
      expect(await dialog(page).isVisible()).toBe(false);
    }));

  test('while an input method composes, nothing is searched and its keys are its own', () =>
    visit('preface/', async (page, context) => {
      await page.keyboard.press('/');
      const hint = (await status(page).textContent()) ?? '';
      const cdp = await context.newCDPSession(page);
      await cdp.send('Input.imeSetComposition', { text: "ti'du", selectionStart: 5, selectionEnd: 5 });
      expect(await field(page).inputValue()).toBe("ti'du");
      for (const key of ['Enter', 'ArrowDown', 'Escape'])
        await page.evaluate(`document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key: '${key}', isComposing: true, bubbles: true, cancelable: true }))`);
      await page.evaluate('new Promise((next) => setTimeout(next, 100))');
      expect(await status(page).textContent()).toBe(hint);
      expect(await dialog(page).isVisible()).toBe(true);
      await cdp.send('Input.insertText', { text: '梯度' });
      await status(page).getByText(/找到/).waitFor();
      expect(await field(page).inputValue()).toBe('梯度');
      expect(await active(page)).toContain('梯度下降');
    }));

  test('a section shows the rest of its passages where the reader stands', () =>
    visit('search.html', async (page) => {
      await field(page).fill('的');
      const more = page.getByRole('option', { name: /这一节还有\d+处/ }).first();
      await more.waitFor();
      const before = await page.getByRole('option').count();
      while ((await active(page)) !== (await more.textContent())) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(before);
      expect(await active(page)).not.toContain('还有');
      const options = await page.evaluate<string[]>(
        `[...document.querySelectorAll('[role="option"]')].map(({ id }) => id)`,
      );
      expect(new Set(options).size).toBe(options.length);
    }));

  test('what was searched is offered again, in this book only, and can be forgotten', () =>
    visit('preface/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('交叉熵');
      await page.getByRole('option', { name: /cross entropy/ }).click();
      await page.waitForURL(/glossary\.html/);
      await page.keyboard.press('/');
      await page.getByRole('option', { name: '交叉熵' }).click();
      await page.getByRole('option', { name: /cross entropy/ }).waitFor();
      await field(page).fill('');
      await page.getByRole('option', { name: '清除这些记录' }).click();
      expect(await page.getByRole('option').count()).toBe(0);
      expect(await page.evaluate(`localStorage.getItem('kanben-searches:${BASE}')`)).toBe('[]');
    }));

  test('a browser that keeps nothing searches all the same', () =>
    visit('preface/', async (page) => {
      await page.evaluate(`Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })`);
      await page.keyboard.press('/');
      await page.keyboard.type('交叉熵');
      await page.getByRole('option', { name: /cross entropy/ }).click();
      await page.waitForURL(/glossary\.html#term-cross-entropy$/);
    }));

  test('the page of search keeps its query in the address, says when nothing is found, and comes back with Back', () =>
    visit('search.html', async (page) => {
      await field(page).fill('没有的话');
      await status(page).getByText('没有找到“没有的话”').waitFor();
      await field(page).fill('学习率');
      await page.getByRole('option', { name: /learning rate/ }).waitFor();
      expect(decodeURIComponent(page.url())).toBe(`${address}search.html?q=学习率`);
      await page.keyboard.press('Enter');
      await page.waitForURL(/glossary\.html/);
      await page.goBack();
      expect(await field(page).inputValue()).toBe('学习率');
      await page.getByRole('option', { name: /learning rate/ }).waitFor();
    }));

  test.each([
    ['search', '没能载入搜索，可能是网络断了'],
    ['search-worker', '没能载入搜索要用的索引'],
  ])('a script %s that cannot be loaded is said', async (name, words) => {
    const context = await browser.newContext();
    await context.route(new RegExp(`/${name}-\\w{12}\\.js$`), (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${address}preface/`);
    await page.keyboard.press('/');
    await status(page).getByText(words).waitFor();
    await context.close();
  });

  test('an index that cannot be loaded is said, and asked for again', () =>
    visit('preface/', async (page, context) => {
      const broken = /search-index-\w+\.json$/;
      await context.route(broken, (route) => route.fulfill({ status: 200, body: 'not what was asked' }));
      await page.keyboard.press('/');
      await status(page).getByText('没能载入搜索要用的索引').waitFor();
      await context.unroute(broken);
      await page.keyboard.type('学习率');
      await page.getByRole('button', { name: '重试' }).click();
      await page.getByRole('option', { name: /learning rate/ }).waitFor();
    }));

  test.each([
    ['light', 1280],
    ['dark', 375],
    ['forced', 320],
  ] as const)('axe finds nothing in what search shows, in %s colours at %i px', (scheme, width) =>
    visit(
      'learning/gradient/',
      async (page) => {
        const judge = async () => {
          await page.evaluate(AXE);
          expect(await page.evaluate<string[]>(RUN_AXE)).toEqual([]);
          expect(await page.evaluate<number>(SURPLUS_WIDTH)).toBeLessThanOrEqual(0);
        };
        await page.keyboard.press('/');
        await judge();
        await field(page).fill('学习率');
        await page.getByRole('option', { name: /learning rate/ }).waitFor();
        await judge();
        await page.keyboard.press('Enter');
        await found(page).first().waitFor();
        await judge();
        await page.goto(`${address}search.html?q=的`);
        await page.getByRole('option').first().waitFor();
        await judge();
      },
      {
        viewport: { width, height: 800 },
        ...(scheme === 'forced' ? { forcedColors: 'active' } : { colorScheme: scheme }),
      },
    ),
  );

  test('what a hostile book says stays words', async () => {
    const hostile = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>&lt;b&gt;'"`;
    const text = JSON.stringify(hostile);
    const files = new Map([
      [
        'chapters/first/one.md',
        `---\nid: sec-one\ntitle: ${text}\nkeywords: [${text}]\n---\n\n## ${hostile}\n\n正文\`${hostile}\`。\n`,
      ],
      ['glossary.yaml', `terms:\n  - zh: ${text}\n    en: ${text}\n    definition: ${text}\n`],
    ]);
    const host = await serveSite(await renderBookSite(exampleSource(files), '/'), '/', SMALL);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${host.origin}/search.html?q=${encodeURIComponent(hostile)}`);
    await page.getByRole('option').first().waitFor();
    expect(await page.locator('.search-results').textContent()).toContain(hostile);
    expect(await page.locator('.search-results :is(img, script, b)').count()).toBe(0);
    await page.locator('a[role="option"][href*="mark="]').last().click();
    await found(page).first().waitFor();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    await page.goto(
      `${host.origin}/first/one/?mark=${encodeURIComponent(hostile)}&before=${encodeURIComponent(hostile)}#%`,
    );
    await page.goto(`${host.origin}/first/one/?formula=x#${encodeURIComponent(hostile)}`);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(errors).toEqual([]);
    await page.close();
    host.server.close();
  });

  test('without scripts the link leads to a page that names other ways in', () =>
    visit(
      'preface/',
      async (page) => {
        await page.getByRole('link', { name: '搜索' }).click();
        expect(page.url()).toBe(`${address}search.html`);
        expect(await page.locator('.search-form').isVisible()).toBe(false);
        expect(await page.locator('main .without-scripts').isVisible()).toBe(true);
        await page.locator('main .without-scripts a[href$="glossary.html"]').click();
        expect(page.url()).toBe(`${address}glossary.html`);
      },
      { javaScriptEnabled: false },
    ));
});
