// The pictures that go with a shared link: every page names one, it is there, and no title of any length or script spoils it.
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { readPackageFile, readSource } from '../src/disk.ts';
import type { Card } from '../src/outputs/site/cards/card.ts';
import { loadCardPainter } from '../src/outputs/site/cards/cards.ts';
import { breakLines } from '../src/outputs/site/cards/lines.ts';
import { loadTypeface } from '../src/outputs/site/cards/typeface.ts';
import { cleanTitle, fitTypeface, splitTitle } from '../src/outputs/site/cards/words.ts';
import { exampleSource } from './example-book.ts';
import { readHead } from './metadata-reader.ts';
import { readPng } from './read-png.ts';
import { BASE, renderBookSite, renderSmallSite, SMALL } from './small-site.ts';

const site = await renderSmallSite();
const cards = new Map(
  site.files.filter(({ path }) => path.endsWith('card.png')).map(({ path, content }) => [path, content]),
);

const cache = createCache();
const { paintCard } = await loadCardPainter(cache, readPackageFile);

const card = (title: string, rest: Partial<Card> = {}): Card => ({
  kind: 'chapter',
  number: '第3章',
  title: cleanTitle(title),
  subtitle: '',
  book: '小书',
  authors: ['林青', '陈明月'],
  kept: [],
  ...rest,
});

test('the book has a card, and so has each chapter, appendix and page before and behind them that is written', () => {
  const chapters = site.pages.filter(({ kind }) => kind === 'chapter').map(({ address }) => `${address}card.png`);
  expect(chapters.length).toBeGreaterThan(3);
  expect([...cards.keys()].toSorted()).toEqual(['card.png', ...chapters].toSorted());
  expect(new Set([...cards.values()].map((content) => Buffer.from(content).toString('base64'))).size).toBe(cards.size);
});

test('every page names a card of the size that it states: of its chapter, or of the book', () => {
  const url = 'https://example.org/book/';
  for (const { kind, address, html } of site.pages.filter((page) => page.kind !== 'not-found')) {
    const { tags } = readHead(html);
    const [chapter = ''] = kind === 'chapter' || kind === 'section' ? (address.match(/^[^/]+\//) ?? []) : [];
    expect(tags.get('og:image')).toEqual([`${url}${chapter}card.png`]);
    expect(cards.has(`${chapter}card.png`)).toBe(true);
    expect([tags.get('og:image:width'), tags.get('og:image:height')]).toEqual([['1200'], ['630']]);
    expect(tags.get('twitter:card')).toEqual(['summary_large_image']);
  }
  for (const content of cards.values()) expect(readPng(content)).toMatchObject({ width: 1200, height: 630 });
  const alts = ['index.html', 'learning/gradient/index.html'].map((path) =>
    readHead(site.pages.find((page) => page.path === path)?.html ?? '').tags.get('og:image:alt'),
  );
  expect(alts).toEqual([['《小书》封面'], ['《小书》第1章“学习”的题名页']]);
});

test('a book that does not say where it lies names its cards by their address on the host', async () => {
  const { pages } = await renderBookSite(exampleSource(new Map()), '/book/');
  expect(readHead(pages[0]?.html ?? '').tags.get('og:image')).toEqual(['/book/card.png']);
});

test('the same book has the same cards, to the byte; another title another', async () => {
  const again = await renderBookSite(readSource(SMALL), BASE);
  for (const [path, content] of cards) {
    const same = again.files.find((file) => file.path === path)?.content;
    expect(Buffer.from(same ?? '').equals(Buffer.from(content))).toBe(true);
  }
  const [one, other] = [await paintCard(card('学习')), await paintCard(card('练习'))];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

/** Whether all outside the margin is paper, and nothing touches the sides of the column of text. */
function keepsMargin(png: Uint8Array): boolean {
  const { width, height, colourAt } = readPng(png);
  for (let y = 0; y < height; y++)
    for (const x of Array(width).keys()) {
      const isBesideText = y > 64 && y < height - 64 && (x < 72 || x >= width - 72);
      const isOutside = x < 48 || x >= width - 48 || y < 48 || y >= height - 48;
      if ((isOutside || isBesideText) && colourAt(x, y) !== '#fdfcf8') return false;
    }
  return true;
}

const LONG = '大规模预训练语言模型在医疗、教育与金融等垂直领域中的适配方法及其评测：';

test.each([
  ['long', card(LONG.repeat(6))],
  ['of a hundred thousand characters', card('长'.repeat(100_000))],
  ['of one long word', card('Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(6))],
  ['of wide letters', card('W'.repeat(300))],
  ['of marks', card('（《“'.repeat(80))],
  ['that is markup', card('</svg><script>alert(1)</script>&amp;<image href="https://example.org/"/>')],
  ['with accents on accents', card(`e${'\u0301\u0323'.repeat(500)} z${'\u0310'.repeat(500)}`)],
  ['that turns its order', card('\u202e倒转\u2066文字\u0000\u0007\ud800')],
  ['with many authors', card('学习', { authors: Array.from({ length: 3_000 }, (_, index) => `作者${index}`) })],
  ['with one endless author', card('学习', { authors: [cleanTitle('Endless '.repeat(500)), LONG.repeat(9)] })],
  ['long in all its parts', card(LONG, { number: LONG, book: LONG.repeat(3), authors: [LONG, LONG] })],
  ['of a book, long', card(LONG.repeat(3), { kind: 'book', subtitle: LONG.repeat(3), authors: [LONG, LONG, LONG] })],
])('a title %s stays inside the margin', async (_, hard) => {
  expect(keepsMargin(await paintCard(hard))).toBe(true);
});

const typeface = await loadTypeface(cache, readPackageFile, '…〓―吉野家的面与表情：网络 LONG');

test('what the typeface lacks is marked, or left out; what is mostly lacking is not set', async () => {
  expect(fitTypeface(cleanTitle('\u{20bb7}野家的面'), typeface)).toBe('〓野家的面');
  expect(fitTypeface(cleanTitle('面\u{1f600}与表情\u{1f1e8}\u{1f1f3}'), typeface)).toBe('面与表情');
  expect(fitTypeface(cleanTitle('الذكاء الاصطناعي'), typeface)).toBeUndefined();
  const greek = await loadTypeface(cache, readPackageFile, 'β-VAE');
  expect(fitTypeface('β-VAE', greek)).toBe('β-VAE');
  expect(greek.outline('β-', 'bold').glyphs.every(({ path }) => path.startsWith('M'))).toBe(true);
  // The card then has the title of the book in its place.
  const [none, book] = [await paintCard(card('الذكاء')), await paintCard(card('小书'))];
  expect(Buffer.from(none).equals(Buffer.from(book))).toBe(true);
  expect(keepsMargin(await paintCard(card('الذكاء', { kind: 'book', authors: [] })))).toBe(true);
});

test('lines break where the sense does, keep the rules of line ends, and leave no character alone', async () => {
  const title = '自然语言处理：从“机器翻译”到对话系统（BERT、GPT-4）的应用';
  const face = await loadTypeface(cache, readPackageFile, title);
  const words = splitTitle(title, ['自然语言处理', '对话系统'], 'bold', face);
  const broken = [1, 2, 3, 4].map((count) =>
    breakLines(words, 40_000, count)?.lines.map((line) => line.words.map(({ text }) => text).join('')),
  );
  expect(broken).toMatchInlineSnapshot(`
    [
      [
        "自然语言处理：从“机器翻译”到对话系统（BERT、GPT-4）的应用",
      ],
      [
        "自然语言处理：从“机器翻译”",
        "到对话系统（BERT、GPT-4）的应用",
      ],
      [
        "自然语言处理：",
        "从“机器翻译”到对话系统",
        "（BERT、GPT-4）的应用",
      ],
      [
        "自然语言处理：",
        "从“机器翻译”",
        "到对话系统（BERT、",
        "GPT-4）的应用",
      ],
    ]
  `);
  expect(breakLines(words, 40_000, 1)?.lines[0]?.words.map(({ text }) => text)).toContain('GPT-4');
  expect(breakLines(words, 3_000, 40)).toBeUndefined();
});
