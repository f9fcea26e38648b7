// Two hundred slips, each alone in a paragraph, and two hundred lines that only look like slips: what copy editing finds of both.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { RULES } from '../src/check/rules/index.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseSection } from '../src/parse/section.ts';
import { CLEAN_PARAGRAPHS, CLEAN_TITLES } from './copy-editing/clean-paragraphs.ts';
import { LEGAL_LINES } from './copy-editing/legal-lines.ts';
import { SLIPS, type Slip, type SlipPlace } from './copy-editing/slips.ts';
import { exampleSource } from './example-book.ts';

const RULES_OF_COPY = RULES.filter(({ id }) => id.startsWith('zh-'));
const COUNT = 200;
const NAMES = `terms:
  - { zh: 代码托管平台, en: GitHub, definition: 存放代码的网站。 }
  - { zh: 学习框架, en: PyTorch, definition: 一种软件。 }
  - { zh: 图像数据集, en: ImageNet, definition: 一个数据集。 }
  - { zh: 神经网络, en: neural network, definition: 一类模型。, forbidden: [神经网路] }
`;

/** What copy editing finds on pages that hold one text each. */
function findAll(pages: readonly string[]): Diagnostic[][] {
  const slugs = pages.map((_, index) => `p${index}`);
  const files = new Map<string, string>([
    ['glossary.yaml', NAMES],
    ['chapters/first/index.md', `---\nid: sec-first\ntitle: 第一章\nsections: [${slugs.join(', ')}]\n---\n`],
    ...pages.map((text, index): [string, string] => [`chapters/first/p${index}.md`, writePage(text, index)]),
  ]);
  const book = compile(exampleSource(files), createCache());
  const found = checkBook(book, () => ({ html: '' }), RULES_OF_COPY);
  return slugs.map((slug) => found.filter(({ span }) => span.file === `chapters/first/${slug}.md`));
}

const head = (index: number): string => `---\nid: sec-p${index}\ntitle: 一节\n---\n\n`;
const writePage = (text: string, index: number): string => `${head(index)}${text}\n`;

/** Numbers from 0 below 1, the same in every run. */
function createDice(): () => number {
  let state = 20260801;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ordinary paragraphs: ours, and those of the book. */
function listParagraphs(): string[] {
  const source = readSource(join(import.meta.dirname, '../content'));
  const ofBook = [...source].flatMap(([file, found]) => {
    if (found.kind !== 'text' || !/^chapters\/.+\.md$/.test(file)) return [];
    const paragraphs = parseSection(file, found.text, '').paragraphs.filter(
      ({ kind, span, text }) =>
        kind === 'paragraph' && text.length > 40 && !found.text.slice(span.start, span.end).includes('\n'),
    );
    return paragraphs.map(({ span }) => found.text.slice(span.start, span.end));
  });
  return [...CLEAN_PARAGRAPHS, ...ofBook];
}

const WRITE: { readonly [Place in SlipPlace]: (text: string) => string } = {
  words: (text) => text,
  formula: (text) => text,
  heading: (text) => `## ${text}\n\n正文。`,
  caption: (text) => `![${text}](figure.svg){fig-alt="一张图"}`,
};

/** Places in a text where a slip can be made, as ranges of it. */
function listPlaces({ place, right }: Slip, text: string): { start: number; end: number }[] {
  const section = parseSection('chapters/x/y.md', text, '');
  const ranges =
    place === 'formula'
      ? section.formulas.map(({ tex }) => tex.span)
      : section.paragraphs.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'text'));
  return ranges.flatMap(({ start, end }) =>
    [...text.matchAll(right)]
      .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
      .filter((one) => one.start >= start && one.end <= end),
  );
}

type Made = {
  readonly kind: string;
  readonly rule: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** Slips of one kind, each alone in a text, in an order drawn by the dice. */
function makeSlips(slip: Slip, texts: readonly string[], dice: () => number): Made[] {
  const all = texts.flatMap((text) =>
    listPlaces(slip, text).map(({ start, end }) => {
      const wrong = slip.wrong(text.slice(start, end));
      const page = text.slice(0, start) + wrong + text.slice(end);
      const shift = WRITE[slip.place](page).indexOf(page);
      return {
        kind: slip.kind,
        rule: slip.rule,
        text: WRITE[slip.place](page),
        start: start + shift,
        end: start + shift + wrong.length,
      };
    }),
  );
  return all
    .map((one) => ({ one, at: dice() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** As many of each kind as there are, up to an even share. */
function drawSlips(): Made[] {
  const dice = createDice();
  const paragraphs = listParagraphs();
  const kinds = SLIPS.map((slip) =>
    makeSlips(slip, slip.place === 'words' || slip.place === 'formula' ? paragraphs : CLEAN_TITLES, dice),
  );
  const drawn: Made[] = [];
  for (let turn = 0; drawn.length < COUNT; turn++) for (const kind of kinds) drawn.push(...kind.slice(turn, turn + 1));
  return drawn.slice(0, COUNT);
}

/** The rule's finding touches the slip; of a mark that is missing, it touches the other of the pair. */
function isFound({ rule, start, end }: Made, index: number, found: readonly Diagnostic[]): boolean {
  if (start === end) return found.some((one) => one.rule === rule);
  const shift = head(index).length;
  return found.some((one) => one.rule === rule && one.span.start <= shift + end && one.span.end >= shift + start);
}

test('our paragraphs are clean', () => {
  const findings = findAll([
    ...CLEAN_PARAGRAPHS,
    ...CLEAN_TITLES.map(WRITE.heading),
    ...CLEAN_TITLES.map(WRITE.caption),
  ]);
  expect(findings.flat().map(({ rule, message, span }) => `${span.file} ${rule} ${message}`)).toEqual([]);
});

test('of two hundred slips at least 98 % are found', () => {
  const slips = drawSlips();
  expect(new Set(slips.map(({ rule }) => rule))).toEqual(new Set(RULES_OF_COPY.map(({ id }) => id)));
  const findings = findAll(slips.map(({ text }) => text));
  const missed = slips.filter((slip, index) => !isFound(slip, index, findings[index] ?? []));
  process.stdout.write(`slips found: ${COUNT - missed.length} of ${COUNT}\n`);
  for (const { kind, text, start, end } of missed)
    process.stdout.write(`  missed ${kind}: ${text.slice(Math.max(0, start - 12), end + 12)}\n`);
  expect(COUNT - missed.length).toBeGreaterThanOrEqual(0.98 * COUNT);
});

test('of two hundred legal lines at most 1 % are blamed', () => {
  expect(new Set(LEGAL_LINES).size).toBe(COUNT);
  const blamed = findAll(LEGAL_LINES).filter((found) => found.length > 0);
  process.stdout.write(`legal lines blamed: ${blamed.length} of ${COUNT}\n`);
  for (const [found] of blamed)
    process.stdout.write(
      `  blamed ${found?.rule}: ${found?.message} ${LEGAL_LINES[Number(/p(\d+)\.md/.exec(found?.span.file ?? '')?.[1])]}\n`,
    );
  expect(blamed.length).toBeLessThanOrEqual(0.01 * COUNT);
});
