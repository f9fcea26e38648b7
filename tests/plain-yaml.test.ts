// Items of lists that are read without the YAML library are read as it reads them: values, spans and what is wrong, for any text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSeq, type ParsedNode } from 'yaml';
import { parseReferences } from '../src/parse/references.ts';
import { composeYaml } from '../src/parse/yaml/compose.ts';
import { listItemOffsets, readPlainItem } from '../src/parse/yaml/plain.ts';
import { buildTree, type Tree } from '../src/parse/yaml/tree.ts';

const FOLDERS = ['../content/references', 'books/small/references', 'books/defects', 'books/defects/controls'];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(import.meta.dirname, folder, name)),
);

/** How many items were read without the library; each is compared with what it makes of the text. */
function compareItems(text: string): number {
  const offsets = listItemOffsets(text);
  if (!offsets) return 0;
  const { root, issues } = composeYaml('x', text, 0);
  const items = isSeq<ParsedNode>(root) ? root.items : [];
  const plain = offsets.map((start, index) => readPlainItem('x', text, start, offsets[index + 1] ?? text.length));
  // A slip somewhere moves what the library makes of the rest, and the file is then read as a whole.
  if (issues.length > 0) {
    expect(plain, text).toContain(undefined);
    return 0;
  }
  expect(items.length, text).toBe(offsets.length);
  for (const [index, item] of plain.entries()) {
    if (!item) continue;
    const tree: Tree = { file: 'x', offset: 0, nodes: [], issues: [], repeated: [] };
    const value = buildTree(tree, items[index] ?? null);
    expect(item.plain, text).toEqual(value);
    expect(item.nodes, text).toEqual(tree.nodes);
    expect([...tree.issues, ...tree.repeated], text).toEqual([]);
  }
  return plain.filter((item) => item !== undefined).length;
}

test.each(FILES)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  compareItems(text);
  compareItems(text.replaceAll('\n', '\r\n'));
});

test('files of references are nearly all read so', () => {
  const texts = FILES.filter((file) => file.includes('content')).map((file) => readFileSync(file, 'utf8'));
  const items = texts.reduce((sum, text) => sum + (text.match(/^- /gm)?.length ?? 0), 0);
  expect(texts.reduce((sum, text) => sum + compareItems(text), 0)).toBeGreaterThan(0.95 * items);
});

const PIECES = [
  ...[
    '- ',
    '- id: a\n',
    '\n',
    '\n  ',
    '\n    ',
    '  ',
    ' ',
    '\r\n',
    '\t',
    '#',
    ' # x',
    ': ',
    ':',
    ', ',
    ',',
    '-',
    '--',
    '---\n',
    '...\n',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    "''",
    '\\',
    '&a ',
    '*a',
    '!x',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '~',
    'null',
    'true',
    'True',
    'no',
  ],
  ...[
    'id: ',
    'type: book',
    'title: ',
    'author:\n    - {family: 林, given: 青}',
    'author:\n  - family: 林\n    given: 青',
    'custom: {arxiv: "1706.03762"}',
  ],
  ...[
    '1',
    '007',
    '1e3',
    '0x1f',
    '0o7',
    '.5',
    '5.',
    '-1',
    '+1',
    '.inf',
    '2024',
    '2024-05',
    '12345678901234567890',
    'a:b',
    'a: b',
    'x:',
  ],
  ...['词', 'é', '\u00a0', '\u0085', '\u2028', '\ufeff', '\u0000', '😀', '__proto__: 1', 'constructor: 1', '<<: 1'],
];

describe('any text', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(''));
  const record = fc.array(
    fc.tuple(fc.constantFrom('  ', '   ', '    ', ''), fc.constantFrom(...PIECES), fc.constantFrom(...PIECES)),
    { maxLength: 8 },
  );
  const list = record.map((lines) => `- id: a\n${lines.map((parts) => parts.join('')).join('\n')}\n- id: b\n`);

  test('is read as the library reads it, or left to it', { timeout: 60_000 }, () => {
    let plain = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          pieces,
          pieces.map((text) => `- id: ${text}`),
          list,
        ),
        (text) => {
          plain += compareItems(text);
        },
      ),
      { numRuns: 6000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  test('a slip of one character is seen all the same', { timeout: 60_000 }, () => {
    const text = readFileSync(join(import.meta.dirname, 'books/defects/seeds.yaml'), 'utf8').slice(0, 4000);
    fc.assert(
      fc.property(fc.nat(text.length), fc.constantFrom(...PIECES), fc.nat(3), (at, piece, cut) => {
        compareItems(text.slice(0, at) + piece + text.slice(at + cut));
      }),
      { numRuns: 600 },
    );
  });
});

test('a file of which one record is written otherwise is read record by record', () => {
  const text =
    '- {id: a, type: book, title: 甲, issued: 2024}\n- id: b\n  type: book\n  title: >-\n    乙\n    丙\n  issued: 2024\n- id: c\n  type: book\n  title: 丁\n  issued: 2024\n';
  const { references, issues } = parseReferences('x.yaml', text);
  expect(issues).toEqual([]);
  expect(references.map(({ record }) => record.title)).toEqual(['甲', '乙 丙', '丁']);
  expect(references.map(({ key }) => text.slice(key.span.start, key.span.end))).toEqual(['a', 'b', 'c']);
});
