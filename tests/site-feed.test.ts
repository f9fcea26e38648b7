// Feed, sitemap, robots.txt, and what a page's head tells programs: whole addresses, or none where the book does not say where it lies.
import { expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import { writeFeedContents } from '../src/outputs/site/feed-content.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { escapeXml } from '../src/outputs/site/xml.ts';
import { exampleSource } from './example-book.ts';
import { readXml } from './read-xml.ts';
import { BASE, renderBookSite, SMALL } from './small-site.ts';

const GRADIENT = 'chapters/learning/gradient.md';
const MEASURE = 'chapters/evaluation/measure.md';
const small = await renderBookSite(
  readSource(SMALL),
  BASE,
  new Map([
    [GRADIENT, '2026-07-02'],
    [MEASURE, '2026-12-31'],
    ['glossary.yaml', '2026-08-03'],
  ]),
);
const textOf = ({ files, pages }: SiteOutput, path: string) =>
  String(files.find((file) => file.path === path)?.content ?? pages.find((page) => page.path === path)?.html ?? '');

const readMarkup = (xml = '') =>
  xml.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&',
  );

/** Text of each element of that name, which must hold no other element. */
const elements = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

test('the feed has the pages with a day of change, the newest first, at their whole addresses', () => {
  const feed = textOf(small, 'feed.xml');
  readXml(feed);
  expect(elements(feed, 'title')).toEqual(['小书', '1.1 梯度下降', '3.1 度量']);
  expect(elements(feed, 'id')).toEqual(
    ['', 'learning/gradient/', 'evaluation/measure/'].map((address) => `https://example.org/book/${address}`),
  );
  // `updated` of the front matter counts, not the day of the commit.
  expect(elements(feed, 'updated')).toEqual(
    ['2026-07-02', '2026-07-02', '2026-07-01'].map((day) => `${day}T00:00:00Z`),
  );
  expect(elements(feed, 'name')).toEqual(['林青', '陈明月', '林青']);
  expect(elements(feed, 'summary')).toEqual(['沿负梯度方向走一小步，反复进行。', '准确率与误差。']);
});

test('an entry has the whole text of its page, without styles, at addresses that lead there from anywhere', () => {
  readXml(textOf(small, 'feed.xml'));
  const [text = ''] = [...textOf(small, 'feed.xml').matchAll(/<content type="html">([^<]*)<\/content>/g)].map(
    ([, html]) => readMarkup(html),
  );
  const page = textOf(small, 'learning/gradient/index.html');
  expect(text).toContain('反复地减小损失。');
  expect(text).toContain('跳动的幅度与');
  expect(text).toContain('<math');
  expect(text).not.toMatch(/katex|annotation| class=| style=|tabindex/);
  const addresses = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.org\//);
  expect(addresses).toContain('https://example.org/book/learning/gradient/#eq-update');
  expect(page).toContain('href="#eq-update"');
});

test('without an address of the book the texts lead through the host', async () => {
  const site = await renderBookSite(
    exampleSource(
      new Map([
        ['book.yaml', bookAt('')],
        ['chapters/first/one.md', '见[@sec-two]。\n'],
      ]),
    ),
    '/b/',
    new Map([['chapters/first/one.md', '2026-01-01']]),
  );
  expect(readMarkup(textOf(site, 'feed.xml'))).toContain('<a href="/b/first/two/#sec-two">1.2节</a>');
});

test('the texts of a feed have a bound: the oldest entries have their summaries alone', () => {
  const section = (length: number) => ({
    html: 'x'.repeat(length),
    footnotes: '',
    titles: { headings: new Map(), captions: new Map() },
  });
  const sections = new Map([
    ['a/', section(300_000)],
    ['b/', section(190_000)],
    ['c/', section(20_000)],
    ['d/', section(10)],
  ]);
  const contents = writeFeedContents([...sections.keys()], sections, { base: '/', root: '/' });
  expect([...contents.keys()]).toEqual(['a/', 'b/']);
});

test('a feed without entries is as old as the edition', async () => {
  const feed = textOf(
    await renderBookSite(exampleSource(new Map([['book.yaml', bookAt('https://example.org/')]])), '/'),
    'feed.xml',
  );
  readXml(feed);
  expect(elements(feed, 'updated')).toEqual(['2026-08-01T00:00:00Z']);
  expect(feed).not.toContain('<entry>');
});

test('the sitemap has every page but 404 and search, with the day of its change where it is known, or of the book', () => {
  const sitemap = textOf(small, 'sitemap.xml');
  readXml(sitemap);
  expect(elements(sitemap, 'loc')).toEqual(
    small.pages
      .filter(({ path }) => path !== '404.html' && path !== 'search.html')
      .map(({ address }) => `https://example.org/book/${address}`),
  );
  const entries = [...sitemap.matchAll(/<loc>https:\/\/example\.org\/book\/(.*?)<\/loc><lastmod>(.*?)<\/lastmod>/g)];
  const book = ['', 'references.html', 'glossary.html', 'figures.html', 'tables.html', 'contents.html', 'status.html'];
  expect(Object.fromEntries(entries.map(([, address, day]) => [address, day]))).toEqual({
    'learning/gradient/': '2026-07-02',
    'evaluation/measure/': '2026-07-01',
    ...Object.fromEntries(book.map((address) => [address, '2026-08-03'])),
  });
  expect(textOf(small, 'robots.txt')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/book/sitemap.xml\n',
  );
});

test('a page says when it was last changed, and one of which that is unknown says nothing', () => {
  expect(textOf(small, 'learning/gradient/index.html')).toContain(
    '<p class="updated">最后修改：<time datetime="2026-07-02">2026年7月2日</time></p>',
  );
  expect(textOf(small, 'learning/gradient/index.html')).toContain(
    '<meta property="article:modified_time" content="2026-07-02">',
  );
  expect(textOf(small, 'learning/writing/index.html')).not.toMatch(/最后修改|modified_time/);
});

test('each page has what is shown where it is shared, and a description', () => {
  const page = textOf(small, 'learning/gradient/index.html');
  for (const [property, content] of [
    ['og:title', '1.1 梯度下降'],
    ['og:type', 'article'],
    ['og:site_name', '小书'],
    ['og:locale', 'zh_CN'],
    ['og:description', '沿负梯度方向走一小步，反复进行。'],
    ['og:url', 'https://example.org/book/learning/gradient/'],
  ])
    expect(page).toContain(`<meta property="${property}" content="${content}">`);
  expect(textOf(small, 'index.html')).toContain('<meta property="og:type" content="book">');
  // A page without summary is described by how it begins.
  expect(textOf(small, 'preface/index.html')).toContain('<meta name="description" content="写给读者的几句话。">');
  for (const { html, kind } of small.pages)
    if (kind !== 'not-found') expect(html).toMatch(/<meta name="description" content="[^"]{4,}">/);
});

const bookAt = (url: string) =>
  `title: 示例之书\ndate: 2026-08-01\nauthors: [{name: 林青}]\n${url && `url: '${url}'\n`}parts: [{title: 部分, chapters: [first]}]\n`;

test.each(['', 'javascript:alert(1)', 'http://', 'ftp://example.org/', '//example.org/', 'example.org'])(
  'at the address %j there is no sitemap, no page has a canonical address, and the feed names no host',
  async (url) => {
    const site = await renderBookSite(exampleSource(new Map([['book.yaml', bookAt(url)]])), '/');
    expect(site.url).toBeUndefined();
    expect(site.files.map(({ path }) => path).filter((path) => /\.(?:xml|txt)$/.test(path))).toEqual([
      'feed.xml',
      'robots.txt',
      'llms.txt',
    ]);
    expect(textOf(site, 'robots.txt')).toBe('User-agent: *\nAllow: /\n');
    for (const { html } of site.pages) expect(html).not.toMatch(/canonical|og:url/);
    const feed = textOf(site, 'feed.xml');
    readXml(feed);
    expect(elements(feed, 'id')).toEqual([
      expect.stringMatching(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    ]);
    expect(feed).toContain('<link rel="alternate" href="/"/>');
  },
);

test('without an address the entries of the feed still have ids of their own, the same every time', async () => {
  const source = exampleSource(new Map([['book.yaml', bookAt('')]]));
  const dates = new Map([...source.keys()].map((path) => [path, '2026-07-03']));
  const [feed, again] = [await renderBookSite(source, '/b/', dates), await renderBookSite(source, '/b/', dates)].map(
    (site) => textOf(site, 'feed.xml'),
  );
  const ids = elements(feed ?? '', 'id');
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed).toContain('href="/b/first/');
  expect(again).toBe(feed);
});

test.each([
  ['https://example.org', 'https://example.org'],
  ['HTTPS://Example.org/a//', 'https://example.org/a'],
  ['https://例子.中国/书?x="<#y', 'https://xn--fsqu00a.xn--fiqs8s/%E4%B9%A6'],
])('the address %s is %s', async (url, meant) => {
  const site = await renderBookSite(exampleSource(new Map([['book.yaml', bookAt(url)]])), '/');
  expect(site.url).toBe(meant);
  readXml(textOf(site, 'sitemap.xml'));
  expect(site.pages[0]?.html).toContain(`<link rel="canonical" href="${meant}/">`);
});

test('titles that are markup, and characters that XML forbids, are harmless', async () => {
  const hostile = ']]></title><script>alert(1)</script><!--\\0\\x08\\uFFFE\\uD800&amp;&#0;\\"';
  const files = new Map([
    ['book.yaml', bookAt('https://example.org/').replace('示例之书', `"${hostile}"`).replace('林青', `"${hostile}"`)],
    [
      'chapters/first/one.md',
      `---\nid: sec-one\ntitle: "${hostile}"\nsummary: "${hostile}"\nupdated: 2026-01-01\n---\n\n正文。\n`,
    ],
  ]);
  const site = await renderBookSite(exampleSource(files), '/');
  const feed = textOf(site, 'feed.xml');
  readXml(feed);
  readXml(textOf(site, 'sitemap.xml'));
  expect(elements(feed, 'summary')).toEqual([
    ']]&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--&amp;amp;&amp;#0;&quot;',
  ]);
  expect(escapeXml('a\u0000\ud800b\u{1f600}')).toBe('ab\u{1f600}');
});
