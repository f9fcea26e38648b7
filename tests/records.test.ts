// Rules about records against whatever stands in a record: no crash, places inside the file, fixes that leave readable YAML, little time.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { CITATION_STYLES } from '../schemas/book.ts';
import { REFERENCE_TYPES, type ReferenceRecord } from '../schemas/reference.ts';
import { plainText } from '../src/bibliography/entry.ts';
import { formatReference } from '../src/bibliography/format-reference.ts';
import { readStyle } from '../src/bibliography/style.ts';
import { createCache } from '../src/cache.ts';
import { checkBook } from '../src/check/check.ts';
import { UNREAD_FIELDS } from '../src/check/rules/field-not-read.ts';
import { compile } from '../src/compile.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { parseReferences } from '../src/parse/references.ts';
import { exampleSource } from './example-book.ts';
import { processorTime } from './processor-time.ts';

vi.setConfig({ testTimeout: 120_000 });

const FILE = 'references/all.yaml';

function check(text: string): Diagnostic[] {
  const source = exampleSource(
    new Map([
      ['references/books.yaml', undefined],
      [FILE, text],
    ]),
  );
  const found = checkBook(compile(source, createCache()), () => ({ html: '' }));
  return found.filter(({ span }) => span.file === FILE);
}

const PIECES = [
  ...[
    '10.1109/CVPR.2016.90',
    '1706.03762v5',
    'https://doi.org/',
    'https://arxiv.org/abs/1706.03762',
    'arXiv:',
    'CoRR',
    'Nature',
    '521',
    '2016',
  ],
  ...[
    '{',
    '}',
    '\\',
    "\\'e",
    '{\\"o}',
    '$',
    '$k$',
    '--',
    '~',
    '``',
    "''",
    '&amp;',
    '&#0;',
    '&#1114112;',
    '<i>',
    '</i>',
    '<sub>2</sub>',
    '<',
    '>',
  ],
  ...[
    'Ã©',
    'ï¼š',
    'â€™',
    'æ·±',
    '\ufffd',
    '\ud83d',
    '\udc00',
    '\u0093',
    'ÖÐ¹ú',
    '锟斤拷',
    '\ue000',
    'é',
    'ß',
    '“',
    '”',
    '…',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '林',
    '陈明',
    '欧阳',
    '等',
    ' et al.',
    'others',
    ' and ',
    '、',
    '，',
    ',',
    ' ',
    'SMITH',
    'Geoffrey E.',
    'Zhihua',
    'Ｂ',
    '１２',
    'あ',
  ],
  ...[
    '35-41',
    '541-351',
    '-',
    'e12',
    'xx-xii',
    '5-Dec',
    '\t',
    '\u0000',
    '\u2028',
    '\ufeff',
    '"',
    "'",
    ': ',
    ' #',
    '#',
    '*a',
    '&a',
    '!',
    '%',
    '@',
    '`',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'true', '~', '1e3', '0x10', 'a'.repeat(300)],
];

const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
const record = fc.record(
  {
    title: text,
    author: fc.array(
      fc.oneof(fc.record({ family: text, given: text }), fc.record({ family: text }), fc.record({ literal: text })),
      { minLength: 1, maxLength: 3 },
    ),
    issued: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constantFrom('2026-09', '2020-02-01')),
    accessed: fc.constantFrom('2026-09-01', '2019-01-01'),
    'original-date': fc.integer({ min: 1, max: 3000 }),
    'container-title': text,
    'event-title': text,
    volume: text,
    issue: text,
    page: text,
    number: text,
    edition: text,
    publisher: text,
    language: text,
    ISBN: text,
    ISSN: text,
    PMID: text,
    DOI: text,
    URL: text,
    custom: fc.record({ arxiv: text, cstr: text }, { requiredKeys: [] }),
  },
  { requiredKeys: ['title'] },
);
const types = fc.constantFrom(
  'article-journal',
  'paper-conference',
  'book',
  'chapter',
  'article',
  'webpage',
  'thesis',
  'dataset',
);
const records = fc.array(fc.tuple(types, record), { minLength: 1, maxLength: 4 });

function write(list: readonly (readonly [string, object])[]): string {
  return stringify(list.map(([type, fields], index) => ({ id: `k${index}`, type, ...fields })));
}

describe('any record', () => {
  test('is judged, every place lies in the file, and the report is the same twice', () => {
    fc.assert(
      fc.property(records, (list) => {
        const written = write(list);
        const found = check(written);
        for (const { span, related = [], fix } of found)
          for (const place of [
            span,
            ...related.map((other) => other.span),
            ...(fix?.edits ?? []).map((edit) => edit.span),
          ]) {
            expect(place.start).toBeGreaterThanOrEqual(0);
            expect(place.end).toBeGreaterThanOrEqual(place.start);
            expect(place.end).toBeLessThanOrEqual(place.file === FILE ? written.length : Number.POSITIVE_INFINITY);
          }
        expect(check(written)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  });

  test('is still a record after any one fix, with no more wrong than before', () => {
    fc.assert(
      fc.property(records, (list) => {
        const written = write(list);
        const found = check(written);
        for (const { fix, rule } of found) {
          if (!fix) continue;
          const edits = [...fix.edits].sort((a, b) => b.span.start - a.span.start);
          const fixed = edits.reduce(
            (out, edit) => out.slice(0, edit.span.start) + edit.text + out.slice(edit.span.end),
            written,
          );
          const { references, issues } = parseReferences(FILE, fixed);
          expect({ issues, keys: references.map(({ record }) => record.id) }, `${rule}: ${fixed}`).toEqual({
            issues: [],
            keys: list.map((_, index) => `k${index}`),
          });
          // What was garbled or escaped twice is mended twice.
          const count = (list: readonly Diagnostic[]) => list.filter((other) => other.rule === rule).length;
          expect(count(check(fixed)), `${rule}: ${fixed}`).toBeLessThanOrEqual(count(found));
          expect(fixed).not.toBe(written);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('a field that is called of no use', () => {
  const styles = CITATION_STYLES.map((style) =>
    readStyle({ 'citation-style': style, 'reference-punctuation': undefined }),
  );
  const base = {
    id: 'k',
    title: '讲义',
    author: [{ family: '林', given: '青' }],
    issued: { 'date-parts': [[2020]] },
    URL: 'https://example.org/',
  };
  const cases = REFERENCE_TYPES.flatMap((type) => UNREAD_FIELDS[type].map((field) => [type, field] as const));

  test.each(cases)('%s %s is printed by no edition', (type, field) => {
    const value = field === 'container-author' ? [{ family: '郑', given: '板桥' }] : '板桥';
    const record: ReferenceRecord = { ...base, type, [field]: value };
    for (const style of styles) expect(plainText(formatReference(record, style))).not.toContain('板桥');
  });
});

const REPEATED = 20_000;
const book = (title: string, index: number, more = '') =>
  `- id: k${String(index).padStart(6, '0')}\n  type: book\n  title: ${title}\n  issued: 2020\n${more}`;

test.each([
  ['works of one title', (index: number) => book('数据与算法的许多讲义', index)],
  ['works of one DOI', (index: number) => book(`讲义${index}`, index, '  DOI: 10.1000/x\n')],
  [
    'names',
    (index: number) =>
      index === 0 ? book('讲义', 0, `  author: [${'{family: 明月, given: 陈}, '.repeat(REPEATED)}{family: A}]\n`) : '',
  ],
  ['accents in one title', (index: number) => (index === 0 ? book(`x${"\\'e".repeat(100_000)}`, 0) : '')],
  ['braces in one title', (index: number) => (index === 0 ? book(`x${'{A'.repeat(200_000)}`, 0) : '')],
  ['dollars in one title', (index: number) => (index === 0 ? book(`x${'$^'.repeat(200_000)}`, 0) : '')],
  ['dashes in one title', (index: number) => (index === 0 ? book(`x${'-'.repeat(400_000)}`, 0) : '')],
  ['garbled bytes in one title', (index: number) => (index === 0 ? book(`x${'Ã©’'.repeat(130_000)}`, 0) : '')],
  ['tags in one title', (index: number) => (index === 0 ? book(`x${'<i>'.repeat(130_000)}`, 0) : '')],
  [
    'pages in one record',
    (index: number) => (index === 0 ? book('讲义', 0, `  page: ${'9-1, '.repeat(100_000)}5\n`) : ''),
  ],
  [
    'commas in one name',
    (index: number) =>
      index === 0 ? book('讲义', 0, `  author: [{literal: "${'张三、'.repeat(130_000)}李四"}]\n`) : '',
  ],
  [
    'blanks in one name',
    (index: number) => (index === 0 ? book('讲义', 0, `  author: [{literal: "张${' '.repeat(400_000)}三"}]\n`) : ''),
  ],
  [
    'capitals in one name',
    (index: number) => (index === 0 ? book('讲义', 0, `  author: [{family: ${'A-'.repeat(200_000)}B}]\n`) : ''),
  ],
])('a flood of %s takes little time', (_name, line) => {
  const written = Array.from({ length: REPEATED / 4 }, (_, index) => line(index)).join('');
  const started = processorTime();
  check(written);
  expect(processorTime() - started).toBeLessThan(20_000);
});
