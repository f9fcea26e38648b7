// What surrounds the rules: suppression, order, repetition, faults of rules, hostile books, speed.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { findNearestRuleId, findRule } from '../src/check/find-rule.ts';
import { formatText } from '../src/check/formats/text.ts';
import type { Rule } from '../src/check/rule.ts';
import { compile } from '../src/compile.ts';
import type { Finding } from '../src/model/diagnostic.ts';
import type { Typeset } from '../src/render/typeset.ts';
import { checkSource } from './check-source.ts';
import { type ExampleFile, exampleSource } from './example-book.ts';
import { processorTime } from './processor-time.ts';

// The books below are large, and parsing them takes its time.
vi.setConfig({ testTimeout: 60_000 });

const ONE = 'chapters/first/one.md';
const UNCITED = 'uncited-reference';

async function check(body: string, more: readonly (readonly [string, ExampleFile])[] = []): Promise<string[]> {
  const { diagnostics } = await checkSource(exampleSource(new Map([[ONE, body], ...more])));
  return diagnostics.filter(({ rule }) => rule !== UNCITED).map(({ rule }) => rule);
}

const typeset: Typeset = () => ({ html: '' });

function run(rules: readonly Rule[]): ReturnType<typeof checkBook> {
  return checkBook(compile(exampleSource(new Map()), createCache()), typeset, rules);
}

function rule(id: string, findings: readonly Finding[]): Rule {
  return { id, severity: 'error', summary: '', check: () => findings };
}

const finding = (file: string, start: number, message = ''): Finding => ({
  span: { file, start, end: start },
  message,
});

test('a suppression covers the block after it, and only its rule', async () => {
  expect(await check('<!-- kanben-ignore unknown-citation: 待补 -->\n没有[@nobody]，又没有[@nobody2]。\n')).toEqual([]);
  expect(await check('<!-- kanben-ignore unknown-citation: 待补 -->\n没有[@nobody]，没有[@fig-x]。\n')).toEqual([
    'unknown-label',
  ]);
  expect(await check('<!-- kanben-ignore unknown-citation: 待补 -->\n没有[@nobody]。\n\n没有[@nobody2]。\n')).toEqual([
    'unknown-citation',
  ]);
});

test('a suppression without a reason still covers, and is reported itself', async () => {
  expect(await check('<!-- kanben-ignore unknown-citation -->\n没有[@nobody]。\n')).toEqual([
    'suppression-without-reason',
  ]);
});

test('a suppression without a rule is one problem', async () => {
  expect(await check('<!-- kanben-ignore -->\n正文。\n')).toEqual(['unused-suppression']);
});

test('a suppression in one file says nothing about another', async () => {
  const other = '---\nid: sec-two\ntitle: 第二节\n---\n\n没有[@nobody]。\n';
  expect(
    await check('<!-- kanben-ignore unknown-citation: 待补 -->\n没有[@nobody]。\n', [['chapters/first/two.md', other]]),
  ).toEqual(['unknown-citation']);
});

test('diagnostics are sorted by file, start, rule; one problem is reported once', () => {
  const found = run([
    rule('rule-b', [finding('b', 1), finding('a', 9), finding('a', 10), finding('a', 9)]),
    rule('rule-a', [finding('a', 10)]),
  ]);
  expect(found.map(({ span, rule }) => `${span.file}${span.start} ${rule}`)).toEqual([
    'a9 rule-b',
    'a10 rule-a',
    'a10 rule-b',
    'b1 rule-b',
  ]);
});

test('a rule that throws is a bug, and is heard', () => {
  const faulty: Rule = {
    ...rule('rule-faulty', []),
    check() {
      throw new Error('fault');
    },
  };
  expect(() => run([faulty])).toThrow('fault');
});

test('finds rules, and what a wrong name was meant to be', () => {
  expect(findRule('unknown-label')?.id).toBe('unknown-label');
  expect(findRule('__proto__')).toBeUndefined();
  expect(findNearestRuleId('unkown-label')).toBe('unknown-label');
  expect(findNearestRuleId('nothing-like-it-at-all')).toBeUndefined();
});

test('keys of object prototypes are names like any other', async () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  for (const key of keys) {
    expect(await check(`没有[@${key.replaceAll('_', 'x')}]，脚注[^${key}]，[${key}]{.term}。\n`)).toEqual([
      'unknown-citation',
      'undefined-footnote',
      'unknown-term',
    ]);
  }
  expect(await check('::: {.constructor}\n正文。\n:::\n')).toEqual(['unknown-block']);
  expect(await check('[文字](constructor.md) [文字](#__proto__)\n')).toEqual(['broken-link', 'broken-link']);
  expect(await check('<!-- kanben-ignore __proto__: 理由 -->\n正文。\n')).toEqual(['unused-suppression']);
  expect(await check('## 方法 {constructor="x"}\n\n正文。\n')).toContain('unknown-attribute');
});

test('an empty source is a book without book.yaml, not a crash', async () => {
  await expect(checkSource(new Map())).resolves.toHaveProperty('diagnostics');
});

test.each([
  ['unknown labels', '[@fig-x; @eq-y] '.repeat(40_000)],
  ['unknown citations, each another', Array.from({ length: 30_000 }, (_, i) => `[@key${i}]`).join('，')],
  ['full-width marks in a quoted formula', `> $$\n${'> ，，，，，，，，\n'.repeat(3000)}> $$\n`],
  ['full-width marks in one formula', `$${'，'.repeat(50_000)}$`],
  ['headings', Array.from({ length: 20_000 }, (_, i) => `#### 标题${i}\n\n`).join('')],
  [
    'suppressions',
    Array.from({ length: 10_000 }, (_, i) => `<!-- kanben-ignore unknown-label: 理由 -->\n[@x${i}]\n\n`).join(''),
  ],
  ['footnotes', Array.from({ length: 5_000 }, (_, i) => `[^n${i}]: 脚注\n\n`).join('')],
  ['broken links', '[文](x.md#y) '.repeat(50_000)],
])('a flood of %s is judged in time that grows with its length', (_, body) => {
  const source = exampleSource(new Map([[ONE, body]]));
  const book = compile(source, createCache());
  const started = processorTime();
  checkBook(book, typeset);
  expect(processorTime() - started).toBeLessThan(4000);
});

test('a book of a thousand sections is checked in little time', () => {
  const slugs = Array.from({ length: 1000 }, (_, index) => `s${index}`);
  const files = new Map<string, string>([
    ['chapters/first/index.md', `---\nid: sec-first\ntitle: 第一章\nsections: [${slugs.join(', ')}]\n---\n`],
    ...slugs.map((slug): [string, string] => [`chapters/first/${slug}.md`, section(slug)]),
  ]);
  const source = exampleSource(files);
  const book = compile(source, createCache());
  expect(book.pages.length).toBe(1001);
  const started = processorTime();
  const found = checkBook(book, typeset);
  expect(processorTime() - started).toBeLessThan(2000);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('arbitrary text yields findings inside its files, and fixes that do not overlap', async () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(pieces, async (list) => {
      const source = exampleSource(new Map([[ONE, list.join('')]]));
      const { diagnostics } = await checkSource(source);
      for (const { span, related = [], fix } of diagnostics) {
        const edits = [...(fix?.edits ?? [])].sort((a, b) => a.span.start - b.span.start);
        for (const place of [span, ...related.map((other) => other.span), ...edits.map((edit) => edit.span)]) {
          const found = source.get(place.file);
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          if (found?.kind === 'text') expect(place.end).toBeLessThanOrEqual(found.text.length);
        }
        for (const [index, edit] of edits.entries())
          expect(edit.span.start).toBeGreaterThanOrEqual(edits[index - 1]?.span.end ?? 0);
      }
      expect(formatText(diagnostics, source)).toMatch(/个警告\n$|没有发现问题\n$/);
    }),
    { numRuns: 150 },
  );
});

const FRAGMENTS = [
  ...['[@', ']', '@fig-x', '@lin2024', '；', '，', '{#fig-x', '}', '{#eq-x}', '![图](', 'figure.svg)', ' width=', '"'],
  ...[
    '$',
    '$$',
    '\n$$\n',
    '\n',
    '\r\n',
    '\n\n',
    ':::',
    ' {.proof}\n',
    '<!--',
    '-->',
    'kanben-ignore ',
    'unknown-label: ',
  ],
  ...[
    '| a | b |\n',
    '| - | - |\n',
    ': 题注 ',
    '[^a]',
    '[^a]: ',
    '> ',
    '- ',
    '## ',
    '#',
    '```',
    '```mermaid\n',
    '{.term}',
    '[',
    '\t',
  ],
  ...[
    '\\frac',
    '（',
    '正文',
    '<div>',
    '[a](b.md#c)',
    'javascript:',
    '\\',
    '`',
    '**',
    '---\n',
    '\u0000',
    '\ud800',
    '\ufeff',
  ],
];

function section(slug: string): string {
  const paragraph = `由[@eq-${slug}]与[@tbl-${slug}]可知[@lin2024, p. 3]，**重点**在[链接](s0.md)。脚注[^a]。\n\n`;
  return `---\nid: sec-${slug}\ntitle: 一节\n---\n\n${paragraph.repeat(20)}
## 方法

$$
a = b
$$ {#eq-${slug}}

| 名称 | 值 |
| --- | --- |
| 甲 | $x$ |

: 取值 {#tbl-${slug}}

[^a]: 脚注。
`;
}
