// Laws that every entry obeys, whatever a record holds: it is text, it ends with one point, and nothing of it is markup.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFERENCE_TYPES, type ReferenceName, type ReferenceRecord, referenceSchema } from '../../schemas/reference.ts';
import { citationAuthors } from '../../src/bibliography/citation-authors.ts';
import { plainText } from '../../src/bibliography/entry.ts';
import { formatReference } from '../../src/bibliography/format-reference.ts';
import { DATED2015, DATED2025, GB2015, GB2025 } from './record-table.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '</script>',
  '\u202egnp.exe',
  '\u200b',
  '[M]//[J]',
  '，。：；（',
  'arXiv preprint arXiv:1706.03762v5',
  'CoRR abs/1706.03762',
  '10.48550/arXiv.1706.03762',
  'https://doi.org/10.1000/%E0%A4%A',
  'javascript:alert(1)',
  'Jr.',
  '2nd ed.',
  '第二版',
  '陈明月',
  'スミス',
  'Daumé III',
];

/** One line that is not blank, as the schema asks. Points only at the end, so that two in a row are the formatter's doing. */
const text = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({ minLength: 1, maxLength: 30 }).map((value) => `${value.replaceAll('.', '')}.`),
  )
  .map((value) => value.replace(/[\r\n]/g, ' ').replace(/\.{2,}/g, '.'))
  .filter((value) => /\S/.test(value));

const name: fc.Arbitrary<ReferenceName> = fc.oneof(
  text.map((literal) => ({ literal })),
  fc.record(
    { family: text, given: text, suffix: text, 'non-dropping-particle': text, 'dropping-particle': text },
    { requiredKeys: ['family'] },
  ),
);
const names = fc.array(name, { minLength: 1, maxLength: 5 });

const date = fc.oneof(
  fc.record({
    'date-parts': fc.constantFrom([[2024]], [[2024, 2, 29]], [[-500]], [[2001], [2003, 5]]),
    circa: fc.boolean(),
  }),
  text.map((literal) => ({ literal })),
);

/** Parsed, so that these laws are about what the schema lets pass. */
const record: fc.Arbitrary<ReferenceRecord> = fc
  .record(
    {
      id: fc.constant('key'),
      type: fc.constantFrom(...REFERENCE_TYPES),
      title: text,
      author: names,
      editor: names,
      translator: names,
      'container-author': names,
      issued: date,
      accessed: date,
      'container-title': text,
      'event-title': text,
      volume: text,
      issue: text,
      page: text,
      number: text,
      edition: text,
      version: text,
      publisher: text,
      'publisher-place': text,
      language: text,
      DOI: text,
      URL: text,
      custom: fc.record({ arxiv: text, cstr: text }, { requiredKeys: [] }),
    },
    { requiredKeys: ['id', 'type'] },
  )
  .map((fields) => referenceSchema.parse(fields));

const style = fc.constantFrom(GB2025, GB2015, DATED2025, DATED2015);

describe('any record', () => {
  test('gives text that ends with one point, says nothing that is not there, and can be rendered as it stands', () => {
    fc.assert(
      fc.property(record, style, (value, choice) => {
        const entry = formatReference(value, choice);
        const plain = plainText(entry);
        expect(plain).toMatch(/[^.]\.$/u);
        expect(plain).not.toContain('..');
        expect(plain).not.toMatch(/undefined|null|NaN|\[object/);
        expect(plain.isWellFormed()).toBe(true);
        for (const piece of entry) {
          expect(piece.text).not.toBe('');
          if (piece.href !== undefined) expect(piece.href).toMatch(/^https?:\/\/[^\s<>"]+$/);
          if (piece.lang !== undefined) expect(Intl.getCanonicalLocales(piece.lang)).toEqual([piece.lang]);
        }
        expect(citationAuthors(value)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('is formatted alike every time', () => {
    fc.assert(
      fc.property(record, style, (value, choice) => {
        expect(formatReference(structuredClone(value), choice)).toEqual(formatReference(value, choice));
      }),
    );
  });

  test.each(['title', 'URL', 'DOI', 'container-title', 'edition', 'page', 'number', 'volume'])(
    'a huge %s does not hang',
    (field) => {
      for (const unit of ['a', ' ', '-', '第', 'a/', '1', '.', 'Jr ', '(v1']) {
        const value = { id: 'key', type: 'article-journal' as const, title: 't', [field]: unit.repeat(200_000) };
        expect(formatReference(value, GB2025).length).toBeGreaterThan(0);
      }
    },
    20_000,
  );
});
