// How the book in content/ is set in a real browser: which marks begin or end a line, what stands alone in one, and how wide pages are.
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import { findChromium, launchChromium, serveSite } from './chromium.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

const executable = findChromium();
let browser: Browser;
let server: Server;
let page: Page;
let origin = '';
let addresses: string[] = [];

describe.skipIf(!executable)('in Chromium', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const site = await renderBookSite(readSource(CONTENT), '/');
    addresses = site.pages.map(({ path }) => path.replace(/index\.html$/, ''));
    ({ origin, server } = await serveSite(site, '/', CONTENT));
    browser = await launchChromium(executable ?? '');
    page = await browser.newPage();
    await page.route('**/*.js', (route) => route.abort());
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test('sees a mark at the wrong end of a line, and a character alone', async () => {
    await page.goto(`${origin}/copyright/`);
    const wrong = '<p>一二三<br>，四五（<br>六七</p><p>一二三<br>四。</p>';
    await page.evaluate(`document.body.innerHTML = '<main><div class="prose">${wrong}</div></main>'`);
    expect(await page.evaluate<Found>(FIND_BREAKS)).toEqual({ starts: ['三|，'], ends: ['（|六'], alone: ['三|四'] });
  });

  test('no line starts or ends with the wrong mark, no character stands alone, no page is wider than the window', async () => {
    const found: unknown[] = [];
    for (const address of addresses) {
      await page.goto(`${origin}/${address}`, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      for (const width of [320, 375, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > width) found.push({ address, width, wide });
        if (width === 320) continue;
        const breaks = await page.evaluate<Found>(FIND_BREAKS);
        if (Object.values(breaks).some(({ length }) => length > 0)) found.push({ address, width, ...breaks });
      }
    }
    expect(addresses.length).toBeGreaterThan(40);
    expect(found).toEqual([]);
  });

  test('letters, formulas and code stand an eighth of an em from Han characters, and right beside full-width marks', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const gaps = new Map<string, number[]>();
    for (const address of ['theory/mathematics/', 'theory/architectures/', 'image-processing/recognition/']) {
      await page.goto(`${origin}/${address}`, { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      await page.evaluate(`document.querySelector('.prose').innerHTML += '<p>用<code>ab</code>写</p>'`);
      for (const [kind, gap] of await page.evaluate<[string, number][]>(MEASURE_GAPS))
        gaps.set(kind, [...(gaps.get(kind) ?? []), gap]);
    }
    const count = (kind: string) => gaps.get(kind)?.length ?? 0;
    for (const kind of ['Han letter', 'letter Han', 'Han math', 'math Han']) {
      expect(count(kind), kind).toBeGreaterThan(100);
      expect(gaps.get(kind)?.filter((gap) => Math.abs(gap - 0.125) > 0.005)).toEqual([]);
    }
    for (const kind of ['mark letter', 'letter mark', 'mark math', 'math mark']) {
      expect(count(kind), kind).toBeGreaterThan(30);
      expect(gaps.get(kind)?.filter((gap) => Math.abs(gap) > 0.005)).toEqual([]);
    }
    for (const kind of ['Han code', 'code Han'])
      expect(Math.min(...(gaps.get(kind) ?? [0])), kind).toBeGreaterThan(0.125);
    // Two marks of an em each share one and a half at most.
    expect(count('mark mark')).toBeGreaterThan(20);
    expect(Math.max(...(gaps.get('mark mark') ?? [9]))).toBeLessThan(1.51);
  });

  test('the lines of a heading are about as long as each other, and what is stressed has dots below', async () => {
    const ratios: number[] = [];
    await page.setViewportSize({ width: 375, height: 800 });
    for (const address of addresses) {
      await page.goto(`${origin}/${address}`, { waitUntil: 'load' });
      ratios.push(...(await page.evaluate<number[]>(COMPARE_LINES)));
    }
    expect(ratios.length).toBeGreaterThan(8);
    expect(Math.min(...ratios)).toBeGreaterThan(0.5);
    await page.evaluate(`document.querySelector('.prose, main').innerHTML += '<p>这是<em>要点</em>。</p>'`);
    const stressed = `(({ textEmphasisStyle, textEmphasisPosition, fontStyle }) => [textEmphasisStyle, textEmphasisPosition, fontStyle])`;
    expect(
      await page.evaluate(`${stressed}(getComputedStyle(document.querySelector('main p:last-child em')))`),
    ).toEqual(['dot', 'under', 'normal']);
  });

  test('the title of the book ends in dots where the bar has no place for it', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate(DOTTED_TITLE)).toEqual({ isCut: true, dots: 'ellipsis' });
  });

  test('on paper there is the text alone, black on white in the dark too, and an address once', async () => {
    await page.goto(`${origin}/resources/foundation/`);
    await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
    expect(await page.evaluate<string[]>(SHOWN_TOOLS)).toContain('.top');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate<string[]>(SHOWN_TOOLS)).toEqual([]);
    const printed = await page.evaluate(PRINTED);
    expect(printed).toEqual({
      ink: 'rgb(0, 0, 0)',
      paper: 'rgb(255, 255, 255)',
      indents: '2em',
      entries: ['none'],
      splits: 'avoid',
    });
    await page.emulateMedia({ media: 'screen' });
  });
});

/** Each is two characters and the break between them. */
type Found = { readonly starts: string[]; readonly ends: string[]; readonly alone: string[] };

/** Beside each mark: whether its neighbour stands further right though it comes before, or further left though it comes after. */
const FIND_BREAKS = `(() => {
  const found = { starts: [], ends: [], alone: [] };
  const range = document.createRange();
  const leftOf = ({ node, at }) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const rects = range.getClientRects();
    return rects[rects.length - 1]?.left;
  };
  const isBreak = (before, after) => before && after && leftOf(after) < leftOf(before) - 1;
  const show = (before, after) => before.sign + '|' + after.sign;
  const walkers = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const blocks = new Map();
  for (let node = walkers.nextNode(); node; node = walkers.nextNode()) {
    const around = node.parentElement;
    if (around.closest('pre, svg, .katex-mathml, .visually-hidden, .pager, script, style') || !around.checkVisibility()) continue;
    const block = around.closest('p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, summary, blockquote, div');
    if (!blocks.has(block)) blocks.set(block, []);
    for (let at = 0; at < node.data.length; at += 1)
      if (/[^\\s\\u200b-\\u200f\\u2060\\ufeff]/.test(node.data[at])) blocks.get(block).push({ node, at, sign: node.data[at] });
  }
  for (const [block, signs] of blocks) {
    for (const [index, one] of signs.entries()) {
      const [before, after] = [signs[index - 1], signs[index + 1]];
      if (/[，。、；：？！）》〉】〕」』”’…—～·％%‰℃]/.test(one.sign) && isBreak(before, one)) found.starts.push(show(before, one));
      if (/[（《〈【〔「『“‘]/.test(one.sign) && isBreak(one, after)) found.ends.push(show(one, after));
    }
    const last = signs.findLastIndex(({ sign }) => /[\\p{L}\\p{N}]/u.test(sign));
    if (block.matches('.prose p') && last > 0 && /\\p{sc=Han}/u.test(signs[last].sign) && isBreak(signs[last - 1], signs[last]))
      found.alone.push(show(signs[last - 1], signs[last]));
  }
  return found;
})()`;

/**
 * Between neighbours on one line, in em: what `text-autospace` adds between letters and Han characters, where the boxes of formulas and
 * the text of code stand, and how wide two marks are together.
 */
const MEASURE_GAPS = `(() => {
  const range = document.createRange();
  const boxOf = ({ node, at }) => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };
  const kindOf = (sign) =>
    /\\p{sc=Han}/u.test(sign) ? 'Han' : /[A-Za-z0-9]/.test(sign) ? 'letter' : /[，。、；：？！（）《》「」]/.test(sign) ? 'mark' : 'other';
  const gaps = [];
  for (const p of document.querySelectorAll('.prose p')) {
    p.style.textAlign = 'start';
    const signs = [];
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (around.closest('.katex-mathml, .visually-hidden')) continue;
      const apart = around.closest('sup, .katex-html, code');
      for (let at = 0; at < node.data.length; at += 1)
        if (/[^\\u200b-\\u200f\\u2060\\ufeff]/.test(node.data[at]))
          signs.push({ node, at, apart, kind: !apart ? kindOf(node.data[at]) : apart.matches('sup') ? 'other' : apart.matches('code') ? 'code' : 'math' });
    }
    const em = parseFloat(getComputedStyle(p).fontSize);
    const spaced = signs.map(boxOf);
    const bases = signs.map(({ kind, apart }) => (kind === 'math' ? [...apart.querySelectorAll('.katex-base')] : []).map((base) => base.getBoundingClientRect()));
    p.style.textAutospace = 'no-autospace';
    const tight = signs.map(boxOf);
    const isLine = ({ left, top }, next) => next.left > left && Math.abs(next.top - top) < em / 2;
    for (let at = 0; at + 1 < signs.length; at += 1) {
      const [one, next] = [signs[at], signs[at + 1]];
      const kind = one.kind + ' ' + next.kind;
      if (one.apart && one.apart === next.apart) continue;
      const [left, right] = [bases[at].at(-1) ?? spaced[at], bases[at + 1][0] ?? spaced[at + 1]];
      if (/math|code/.test(kind)) {
        const gap = (right.left - left.right) / em;
        if (gap > -0.5 && gap < 1 && right.left > left.left) gaps.push([kind, gap]);
      } else if (isLine(spaced[at], spaced[at + 1]) && isLine(tight[at], tight[at + 1])) {
        // What is added stands before the next sign, or within its box.
        const added = (measure) => measure(spaced) - measure(tight);
        const widened = added((boxes) => boxes[at + 1].left - boxes[at].left) || added((boxes) => boxes[at + 1].width);
        gaps.push([kind, (kind === 'mark mark' ? spaced[at + 1].right - spaced[at].left : widened) / em]);
      }
    }
    p.style.textAutospace = '';
  }
  return gaps;
})()`;

/** Of each heading that takes several lines: its shortest line by its longest. */
const COMPARE_LINES = `[...document.querySelectorAll('main :is(h1, h2, h3, h4)')].flatMap((heading) => {
  const lines = new Map();
  const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.number, .katex')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { top, left, right } of range.getClientRects()) {
      const { from, to } = lines.get(Math.round(top)) ?? { from: left, to: right };
      lines.set(Math.round(top), { from: Math.min(from, left), to: Math.max(to, right) });
    }
  }
  const widths = [...lines.values()].map(({ from, to }) => to - from).filter((width) => width > 0);
  return widths.length > 1 ? [Math.min(...widths) / Math.max(...widths)] : [];
})`;

const DOTTED_TITLE = `(() => {
  const title = document.querySelector('.top p a');
  return { isCut: title.scrollWidth > title.clientWidth, dots: getComputedStyle(title).textOverflow };
})()`;

const SHOWN_TOOLS = `['.top', '.sidebar', '.outline', '.pager', '.trail', '.skip', '.citing', '.chapter-references', '.bottom']
  .filter((tool) => document.querySelector(tool)?.checkVisibility())`;

const PRINTED = `(() => {
  const style = (selector, pseudo) => getComputedStyle(document.querySelector(selector), pseudo);
  const [{ color, fontSize }, paragraph] = [style('body'), style('.prose > p')];
  return {
    ink: color,
    paper: style('body').backgroundColor,
    indents: parseFloat(paragraph.textIndent) / parseFloat(fontSize) + 'em',
    entries: [...new Set([...document.querySelectorAll('.entry a')].map((link) => getComputedStyle(link, '::after').content))],
    splits: style('.reference-list li').breakInside,
  };
})()`;
