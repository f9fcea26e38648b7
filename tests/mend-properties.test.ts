// Laws of mending: what is opaque stays byte for byte, what is said stays said, and mending what is mended changes nothing.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createCache } from '../src/cache.ts';
import { RULES } from '../src/check/rules/index.ts';
import { fixBook } from '../src/mend/fix-book.ts';
import { formatBook } from '../src/mend/format-book.ts';
import { formatText } from '../src/mend/format-text.ts';
import type { Section } from '../src/model/section.ts';
import type { Source } from '../src/model/source.ts';
import { parseSection } from '../src/parse/section.ts';
import { mixedPage } from './copy-editing/mixed-text.ts';
import { exampleSource } from './example-book.ts';
import { anyText } from './parse/arbitrary-text.ts';

vi.setConfig({ testTimeout: 600_000 });

const ONE = 'chapters/first/one.md';
const STYLES = [{ sentencePerLine: false }, { sentencePerLine: true }];

const parse = (text: string): Section => parseSection(ONE, text, '');

function source(text: string, settings = ''): Source {
  const files = new Map(exampleSource(new Map([[ONE, 'x']])));
  files.set(ONE, { kind: 'text', text, size: text.length, hash: 'own' });
  const book = files.get('book.yaml');
  if (book?.kind === 'text') files.set('book.yaml', { ...book, text: book.text + settings, hash: settings });
  return files;
}

function textOf(source: Source): string {
  const file = source.get(ONE);
  return file?.kind === 'text' ? file.text : '';
}

/** What stands where, and what follows from that. */
const PLACES = ['span', 'start', 'end', 'body', 'hash', 'place', 'target', 'content', 'opening', 'edits', 'anchor'];
/** What mending words may change besides: the words, and what they were mistaken for. */
const WORDS = ['text', 'caption', 'nearMisses'];

/** Everything that parsing finds but the fields `left`; the text of paragraphs as `tell` has it. */
function factsOf(text: string, left: readonly string[], tell: (words: string) => string): unknown {
  const section = parse(text);
  const paragraphs = section.paragraphs.map(({ kind, pieces }) => {
    const told = pieces.map(({ kind, text }) => {
      if (kind === 'text' || kind === 'break') return tell(text);
      return `<${kind} ${kind === 'image' ? tell(text) : text}>`;
    });
    return [kind, told.join('')];
  });
  const keep = (name: string, value: unknown) => (left.includes(name) ? undefined : withLastLine(name, value));
  return JSON.parse(JSON.stringify({ ...section, paragraphs }, keep));
}

/** Code that ends with its file may lack the last line end. */
function withLastLine(name: string, value: unknown): unknown {
  return name === 'code' && typeof value === 'string' && !value.endsWith('\n') ? `${value}\n` : value;
}

/** What a reader hears; a tab that ends a line is nothing. */
const listFacts = (text: string): unknown => factsOf(text, PLACES, (words) => words.replace(/\t+$/, ''));

/** What stays when words are mended. */
const listConstructs = (text: string): unknown => factsOf(text, [...PLACES, ...WORDS], () => '');

/** The slices of a file that no copy editor may touch, in order. */
function listOpaque(text: string): string[] {
  const section = parse(text);
  // The marks of containers stand before the lines of what is in them.
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end).replace(/\n[ >]+/g, '\n');
  const kinds = ['code', 'escape', 'formula', 'citation', 'cross-reference', 'footnote', 'comment'];
  return [
    text.slice(0, section.body.start),
    ...section.paragraphs.flatMap(({ pieces }) => pieces.filter(({ kind }) => kinds.includes(kind)).map(slice)),
    ...section.formulas.map(({ tex }) => tex.value),
    ...section.listings.map(({ code }) => code),
    ...section.links.map(({ href }) => slice(href.span)),
    ...section.figures.map(({ path }) => slice(path.span)),
    ...section.attributes.map(({ span }) => slice(span)),
    ...section.comments.map(({ span }) => slice(span)),
    ...section.footnotes.map(({ label }) => slice(label.span)),
  ];
}

/** Holds a law on pages of about fourteen kilobytes; ninety of them are more than a megabyte. */
async function holdOnPages(count: number, law: (page: string) => Promise<void>): Promise<number> {
  let length = 0;
  const property = fc.asyncProperty(mixedPage, async (page) => {
    length += page.length;
    await law(page);
  });
  await fc.assert(property, { numRuns: count, endOnFailure: true });
  return length;
}

test.each(STYLES)('any text at all says the same when it is laid out, and then has its layout: %j', (style) => {
  let count = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const laidOut = formatText(text, style);
      if (laidOut === undefined) return;
      count++;
      expect(listFacts(laidOut)).toEqual(listFacts(text));
      expect(formatText(laidOut, style)).toBe(laidOut);
    }),
    { numRuns: 1500 },
  );
  expect(count).toBeGreaterThan(1300);
});

test.each(STYLES)('pages of every construct are laid out: %j', async (style) => {
  await holdOnPages(20, async (page) => {
    const laidOut = formatText(page, style) ?? 'refused';
    expect(laidOut).not.toBe('refused');
    expect(listFacts(laidOut)).toEqual(listFacts(page));
    expect(listOpaque(laidOut)).toEqual(listOpaque(page));
    expect(formatText(laidOut, style)).toBe(laidOut);
  });
});

/** Rules that mend the words of a page and leave what it is made of. */
const COPY_RULES = RULES.filter(
  ({ id, safeFixes }) => safeFixes || (id.startsWith('zh-') && id !== 'zh-math-fullwidth'),
);

test('fixes of copy editing touch nothing opaque, change no construct, and leave nothing to fix', async () => {
  const length = await holdOnPages(90, async (page) => {
    const fix = (source: Source) => fixBook(source, { rules: COPY_RULES, accepts: () => true }, createCache());
    const { source: fixed, made } = await fix(source(page));
    expect(made.length).toBeGreaterThan(0);
    expect(listOpaque(textOf(fixed))).toEqual(listOpaque(page));
    expect(listConstructs(textOf(fixed))).toEqual(listConstructs(page));
    expect((await fix(fixed)).made).toEqual([]);
  });
  expect(length).toBeGreaterThan(1_000_000);
});

test.each(['', 'sentence-per-line: true\n'])('a copy-edited book is copy-edited: %j', async (settings) => {
  await holdOnPages(12, async (page) => {
    const before = source(page, settings);
    const { source: after, left } = await formatBook(before, () => true, createCache());
    expect([...left]).toEqual([]);
    expect(listOpaque(textOf(after))).toEqual(listOpaque(page));
    expect(listConstructs(textOf(after))).toEqual(listConstructs(page));
    const again = await formatBook(after, () => true, createCache());
    expect(textOf(again.source)).toBe(textOf(after));
  });
});
