// Which fonts a formula needs, and the style sheet that names no other.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import katex from 'katex';
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { findMathFaces, MATH_FACES } from '../src/outputs/site/math-faces.ts';
import { loadFontCutter } from '../src/outputs/site/math-fonts.ts';
import { composeMathStyles } from '../src/outputs/site/math-styles.ts';
import { exampleSource } from './example-book.ts';
import { renderBookSite } from './small-site.ts';

const KATEX = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.css'));
const STYLES = readFileSync(join(KATEX, 'katex.min.css'), 'utf8');

const faces = (tex: string) => [...findMathFaces([katex.renderToString(tex, { displayMode: true })]).keys()];

test('knows every font that KaTeX has', () => {
  const fonts = readdirSync(join(KATEX, 'fonts')).filter((name) => name.endsWith('.woff2'));
  expect([...MATH_FACES].sort()).toEqual(fonts.map((name) => name.slice(0, -'.woff2'.length)).sort());
});

test.each([
  ['1+1', []],
  ['x', ['Math-Italic']],
  ['\\mathbf{x}', ['Main-Bold']],
  ['\\mathit{12}', ['Main-Italic']],
  ['\\textbf{\\textit{a}}', ['Main-Bold', 'Main-Italic', 'Main-BoldItalic']],
  ['\\boldsymbol{\\theta}', ['Math-BoldItalic']],
  ['\\mathbb{R}', ['AMS-Regular']],
  ['\\mathcal{L}', ['Caligraphic-Regular']],
  ['\\mathfrak{g}', ['Fraktur-Regular']],
  ['\\mathsf{T}', ['SansSerif-Regular']],
  ['\\mathscr{F}', ['Script-Regular']],
  ['\\mathtt{1}', ['Typewriter-Regular']],
  ['\\sum', ['Size2-Regular']],
  ['\\textstyle\\sum', ['Size1-Regular']],
  ['\\bigl(1\\bigr)', ['Size1-Regular']],
  ['\\Bigl(1\\Bigr)', ['Size2-Regular']],
  ['\\biggl(1\\biggr)', ['Size3-Regular']],
  ['\\Biggl(1\\Biggr)', ['Size4-Regular']],
  ['\\left\\{\\begin{matrix}1\\\\1\\\\1\\\\1\\\\1\\\\1\\end{matrix}\\right.', ['Size4-Regular']],
])('%s is set in Main and %j', (tex, expected) => {
  expect(faces(tex)).toEqual(['KaTeX_Main-Regular', ...expected.map((face) => `KaTeX_${face}`)]);
});

test('needs nothing where there is no formula', () => {
  expect(findMathFaces(['<p class="mathbf">无公式</p>']).size).toBe(0);
});

test('keeps the rules of KaTeX and replaces its fonts', () => {
  const styles = composeMathStyles(STYLES, new Map([['KaTeX_Math-BoldItalic', 'bold.woff2']]), [
    katex.renderToString('x^2'),
  ]);
  expect(styles.match(/@font-face/g)).toHaveLength(1);
  expect(styles).toContain(
    'font-family:"KaTeX_Math";src:url("bold.woff2") format("woff2");font-weight:bold;font-style:italic',
  );
  expect(styles).not.toContain('fonts/');
  expect(styles).toContain('.katex .vlist-t{');
  expect(styles).toContain('.katex .mathnormal{');
  expect(styles).not.toContain('.mathfrak');
  expect(styles.match(/reset-size/g)?.length).toBeLessThan(STYLES.match(/reset-size/g)?.length ?? 0);
});

test('fonts are there for formulas that only a heading, a caption or a footnote has', async () => {
  const text =
    '## 域 $\\mathbb{R}$\n\n正文[^a]。\n\n![图 $\\mathcal{L}$](figure.svg){#fig-loss}\n\n[^a]: 注 $\\mathfrak{g}$。\n';
  const source = exampleSource(new Map([['chapters/first/one.md', `---\nid: sec-one\ntitle: 一\n---\n\n${text}`]]));
  const { pages, files } = await renderBookSite(source, '/');
  const section = pages.find(({ address }) => address === 'first/one/')?.html ?? '';
  const lists = pages.filter(({ html }) => html.includes('class="katex')).map(({ address }) => address);
  expect(lists).toEqual(expect.arrayContaining(['first/one/', 'figures.html', 'contents.html']));
  const loaded = (html: string) =>
    [...html.matchAll(/rel="preload" href="\/assets\/(KaTeX_[A-Za-z]+)/g)].map(([, face]) => face);
  expect(loaded(section)).toEqual(expect.arrayContaining(['KaTeX_AMS', 'KaTeX_Caligraphic', 'KaTeX_Fraktur']));
  for (const { html } of pages)
    for (const face of findMathFaces([html]).keys())
      expect(
        files.some(({ path }) => path.includes(`${face}-`)),
        face,
      ).toBe(true);
});

test('each face has its own characters, and what may be in two is in both', () => {
  const found = findMathFaces([katex.renderToString('a+\\mathbf{b}<\\text{c\\textbf{d}}\\sum_{e} 1')]);
  const has = (face: string) =>
    [...(found.get(`KaTeX_${face}`) ?? '')].filter((one) => /[a-z0-9+∑<]/.test(one)).join('');
  expect(has('Math-Italic')).toBe('<ae');
  expect(has('Main-Bold')).toBe('<bd');
  expect(has('Main-Regular')).toBe('+1<c');
  expect(has('Size1-Regular')).toBe('<∑');
});

test('a font keeps what the formulas of the pages have, and is cut once', async () => {
  const cutFont = await loadFontCutter(createCache());
  const font = readFileSync(join(KATEX, 'fonts/KaTeX_Math-Italic.woff2'));
  const characters = findMathFaces([katex.renderToString('\\theta+x'), '<p>ξ</p>']).get('KaTeX_Math-Italic') ?? '';
  expect(characters).toContain('θ');
  expect(characters).not.toContain('ξ');
  const [few, more] = [await cutFont(font, characters), await cutFont(font, `${characters}ξ`)];
  expect(Buffer.from(few).toString('latin1', 0, 4)).toBe('wOF2');
  expect(few.length).toBeLessThan(more.length);
  expect(more.length).toBeLessThan(font.length);
  expect(await cutFont(font, characters)).toBe(few);
});
