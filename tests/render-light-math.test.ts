// KaTeX's HTML → a lighter one that looks the same: by its text here, and by where each sign stands in a real Chromium.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeMathStyles } from '../src/outputs/site/math-styles.ts';
import { foldSpaces } from '../src/render/light-math.ts';
import { typesetTex } from '../src/render/tex.ts';
import { findChromium, launchChromium } from './chromium.ts';

const STYLES = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8');
const FORMULAS = [
  'a+b=c\\quad d\\,e\\!f',
  "P(x\\mid y)=\\frac{P(y\\mid x)P(x)}{\\sum_{x'}P(y\\mid x')P(x')}",
  '\\sum_{i=1}^{n}x_i^2\\le\\Bigl(\\sum_i|x_i|\\Bigr)^2',
  '\\min_{\\theta}\\max_{\\phi}\\;\\mathbb{E}_{x\\sim p}\\left[\\log D_\\phi(x)\\right]',
  '\\begin{cases}1&x>0\\\\0&\\text{其他}\\end{cases}',
  '\\begin{aligned}f(x)&=x^2+1\\\\&\\ge1\\end{aligned}',
  '\\boldsymbol{\\theta}_{t+1}=\\boldsymbol{\\theta}_t-\\eta\\,\\hat{\\mathbf{g}}_t',
  '\\operatorname{softmax}\\left(\\frac{QK^{\\top}}{\\sqrt{d}}\\right)V',
  '\\underbrace{a+b}_{\\text{前 }2\\text{ 项}}\\,\\overline{xy}\\to\\infty,\\ldots',
  'x\\not=y,\\ \\text{若}\\;\\tfrac12<\\alpha\\leqslant 1',
];

const space = (em: string) => `<span class="mspace" style="margin-right:${em}em"></span>`;

test.each([
  [`<span class="mord">a</span>${space('.22')}`, '<span class="mord" style="margin-right:.22em">a</span>'],
  [
    `<span class="mord" style="margin-right:.14em">P</span>${space('.2')}`,
    '<span class="mord" style="margin-right:.34em">P</span>',
  ],
  [
    `<span class="mord">a</span>${space('1')}${space('-.17')}`,
    '<span class="mord" style="margin-right:.83em">a</span>',
  ],
  [
    `<span class="mop" style="top:0">∑</span>${space('.2')}`,
    '<span class="mop" style="margin-right:.2em;top:0">∑</span>',
  ],
])('%s', (before, after) => expect(foldSpaces(before)).toBe(after));

test.each([
  space('.2'),
  `a${space('.2')}`,
  `<span class="mord mtight katex-sizing reset-size6 size3">a</span>${space('.2')}`,
  `<span class="mord cjk_fallback">其</span>${space('.2')}`,
  `<span class="katex-strut"></span>${space('.2')}`,
  `<span class="mord">a</span>b${space('.2')}`,
  '<span class="mord">a</span><span class="mspace newline"></span>',
])('%s stays', (html) => expect(foldSpaces(html)).toBe(html));

const executable = findChromium();
let browser: Browser;

describe.skipIf(!executable)('in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    browser = await launchChromium(executable ?? '');
  }, 60_000);
  afterAll(() => browser?.close());

  test('each sign stands where KaTeX puts it', async () => {
    const heavy = FORMULAS.map((tex) => katex.renderToString(tex, { displayMode: true }));
    const light = FORMULAS.map((tex) => {
      const result = typesetTex(katex, tex, true, new Map());
      return 'html' in result ? result.html : '';
    });
    expect(heavy.join('').split('class="mspace"').length).toBeGreaterThan(40);
    expect(light.join('').split('class="mspace"').length).toBeLessThan(10);
    const expected = await placeSigns(heavy, STYLES);
    const found = await placeSigns(light, composeMathStyles(STYLES, new Map(), light));
    expect(found.map(({ sign }) => sign)).toEqual(expected.map(({ sign }) => sign));
    expect(
      found.filter(({ x, y }, at) => Math.hypot(x - (expected[at]?.x ?? 0), y - (expected[at]?.y ?? 0)) > 1),
    ).toEqual([]);
  });
});

type Sign = { readonly sign: string; readonly x: number; readonly y: number };

async function placeSigns(formulas: readonly string[], styles: string): Promise<Sign[]> {
  const page = await browser.newPage({ viewport: { width: 800, height: 1200 } });
  const plain = styles.replace(/@font-face\s*\{[^}]*\}/g, '');
  await page.setContent(`<!doctype html><style>${plain}</style>${formulas.map((html) => `<p>${html}</p>`).join('')}`);
  const signs = await page.evaluate<Sign[]>(SIGNS);
  await page.close();
  return signs;
}

const SIGNS = `[...document.querySelectorAll('.katex-html')].flatMap((formula) => {
  const walker = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { x, y } = range.getBoundingClientRect();
    if (/[^\\s\\u200b]/.test(text.data)) found.push({ sign: text.data, x, y });
  }
  return found;
})`;
