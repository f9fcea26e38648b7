// The small book as a site: every page whole and linked, under any base, without another host.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../src/model/page.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { valuesOf } from './site-links.ts';
import { BASE, renderSmallSite } from './small-site.ts';

let site: SiteOutput;
let documents: ReadonlyMap<string, Page>;

beforeAll(async () => {
  site = await renderSmallSite();
  documents = new Map(site.pages.map((page) => [page.path, page]));
}, 60_000);

const html = (path: string) => documents.get(path)?.html ?? '';
const idsOf = (text: string) => valuesOf(text, 'id');

test('has one page for the cover, each written chapter and section, each directory, and what is not found', () => {
  expect(site.pages.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'cover index.html',
    'chapter preface/index.html',
    'chapter learning/index.html',
    'section learning/gradient/index.html',
    'section learning/writing/index.html',
    'chapter evaluation/index.html',
    'section evaluation/measure/index.html',
    'chapter notation/index.html',
    'bibliography references.html',
    'glossary glossary.html',
    'figures figures.html',
    'tables tables.html',
    'contents contents.html',
    'status status.html',
    'search search.html',
    'not-found 404.html',
  ]);
});

test('every id is unique on its page', () => {
  for (const { html } of site.pages) expect(idsOf(html).length).toBe(new Set(idsOf(html)).size);
});

/** The scripts of a page: some code that the policy names by its hash, and a file of the site. */
const OWN_SCRIPT =
  /<script>\(\(\)=>\{[^<]*\}\)\(\)<\/script>\n<script type="module" src="\/[^"]*"(?: data-[a-z-]+="\/[^"]*")+><\/script>/;

test('asks no other host for anything', () => {
  for (const page of site.pages) {
    expect(page.html.replace(/<link rel="canonical"[^>]*>/, '')).not.toMatch(
      /<(?:script|iframe|object|embed|link|img|use|image|source)[^>]*\s(?:src|href)="(?:https?:)?\/\//,
    );
    // Descriptions are data: no browser runs them.
    const code = page.html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
    expect(code.replace(OWN_SCRIPT, '')).not.toMatch(/<script|@import|\son[a-z]+=/i);
  }
  for (const { path, content } of site.files) {
    if (path.endsWith('.css')) expect(String(content)).not.toMatch(/url\((?!"KaTeX_)|@import/);
  }
});

test('moves to another base by nothing but the base', async () => {
  const root = await renderSmallSite('/');
  // The name of a file of previews is a hash of what is in it, and links are in it.
  const unhashed = (html: string) => html.replaceAll(/(assets\/previews-)[0-9a-f]+/g, '$1');
  const moved = root.pages.map(({ html }) => html.replaceAll(/(href|src|action|data-[a-z-]+)="\//g, `$1="${BASE}`));
  expect(moved.map(unhashed)).toEqual(site.pages.map(({ html }) => unhashed(html)));
});

describe('each page', () => {
  test('has its landmarks, its title and one first heading', () => {
    for (const page of site.pages) {
      for (const [piece, times] of [
        ['<html lang="zh-Hans"', 1],
        ['<main ', 1],
        ['<header class="top">', 1],
        ['<footer class="bottom">', 1],
        ['<h1', 1],
        ['<nav class="sidebar"', 1],
        ['class="skip"', 1],
      ] as const) {
        expect(page.html.split(piece).length - 1, `${piece} in ${page.path}`).toBe(times);
      }
    }
    expect(html('learning/gradient/index.html')).toContain('<title>1.1 梯度下降 · 小书</title>');
    expect(html('index.html')).toContain('<title>小书</title>');
  });

  test('says where it is: breadcrumb, current entry, previous and next', () => {
    const page = html('learning/gradient/index.html');
    expect(page).toContain(`<li><a href="${BASE}learning/">第1章 学习</a></li>`);
    expect(page.match(/<a [^>]*aria-current="page"[^>]*>/g)).toEqual([
      `<a href="${BASE}learning/gradient/" aria-current="page">`,
    ]);
    expect(page).toContain(`<link rel="prev" href="${BASE}learning/">`);
    expect(page).toContain(`<link rel="next" href="${BASE}learning/writing/">`);
    expect(html('index.html')).toContain(`<p class="start"><a href="${BASE}preface/">`);
    expect(html('references.html')).toContain(`<link rel="prev" href="${BASE}notation/">`);
    expect(html('404.html')).not.toMatch(/rel="(?:prev|next|canonical)"/);
  });

  test('opens its own chapter in the sidebar and no other', () => {
    expect(html('learning/gradient/index.html')).toContain(`href="${BASE}learning/writing/"`);
    expect(html('evaluation/measure/index.html')).not.toContain(`href="${BASE}learning/writing/"`);
  });

  test('carries its canonical address and description', () => {
    const page = html('learning/gradient/index.html');
    expect(page).toContain('<link rel="canonical" href="https://example.org/book/learning/gradient/">');
    expect(page).toContain('<meta name="description" content="沿负梯度方向走一小步，反复进行。">');
  });
});

test('the cover lists the whole book, what is planned without a link', () => {
  const cover = html('index.html');
  expect(cover).toContain('<p class="subtitle">每种写法各用一次</p>');
  expect(cover).toContain('<a href="https://orcid.org/0000-0002-1825-0097">林青</a>');
  expect(cover).toContain('<p>这本小书把作者格式里的每种写法各用一次。</p><p>第二段谈 small books。</p>');
  expect(cover).toContain(`<a href="${BASE}learning/gradient/"><span class="number">1.1</span> 梯度下降</a>`);
  expect(cover).toMatch(
    /<span class="planned"><span class="number">第2章<\/span> 理论<span class="planned-mark">（计划中）/,
  );
  expect(cover).toMatch(/<h3 class="part">第二部分 检验<\/h3>/);
});

test('pages without formulas do not load the styles of formulas', () => {
  expect(html('learning/gradient/index.html')).toMatch(/href="[^"]*math-[0-9a-f]+\.css"/);
  expect(html('evaluation/index.html')).not.toMatch(/math-[0-9a-f]+\.css/);
});

test('ships the fonts in use and no others, and names them in the style sheet', () => {
  const fonts = site.files.map(({ path }) => path).filter((path) => path.endsWith('.woff2'));
  expect(fonts.map((path) => path.replace(/^assets\/|-[0-9a-f]{12}\.woff2$/g, ''))).toEqual([
    'KaTeX_Main-Regular',
    'KaTeX_Math-Italic',
    'KaTeX_Math-BoldItalic',
    'KaTeX_AMS-Regular',
    'KaTeX_Size2-Regular',
    'KaTeX_Size4-Regular',
  ]);
  const styles = String(site.files.find(({ path }) => path.startsWith('assets/math-'))?.content);
  const named = [...styles.matchAll(/url\("([^"]*)"\)/g)].map((match) => `assets/${match[1]}`);
  expect(named).toEqual(fonts);
});

test('images of the book keep a name and gain a hash', () => {
  expect([...site.images]).toEqual([
    ['chapters/learning/grid.png', expect.stringMatching(/^assets\/grid-[0-9a-f]{12}\.png$/)],
  ]);
});
