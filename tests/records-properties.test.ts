// Laws of records in files and formats, for arbitrary records: nothing is lost on the way out and back, and no text becomes syntax.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REFERENCE_TYPES, REQUIRED_FIELDS, type ReferenceRecord, referenceSchema } from '../schemas/reference.ts';
import { parseReferences } from '../src/parse/references.ts';
import { readBibtex } from '../src/records/bibtex/read.ts';
import { writeBibtex } from '../src/records/bibtex/write.ts';
import { compareRecords } from '../src/records/compare-records.ts';
import { readCslJson } from '../src/records/csl/read.ts';
import { writeCslList } from '../src/records/csl/write.ts';
import { compareKeys, FIELD_ORDER } from '../src/records/order.ts';
import { readRis } from '../src/records/ris/read.ts';
import { writeRis } from '../src/records/ris/write.ts';
import { formatReferences } from '../src/records/yaml/format.ts';
import { insertRecords } from '../src/records/yaml/insert.ts';
import { writeRecord } from '../src/records/yaml/write.ts';
import './fixed-seed.ts';

/** Marks that mean something in one of the formats, beside letters of several scripts. */
const UNITS = [
  ...'abyzABZ019 éøβж机器学习李，。：“”—–-…\'"`~!?@#$%^&*()[]{}<>|\\/:;,.=+_'.split(''),
  ...[
    ' and ',
    ' # ',
    ': ',
    ' - ',
    '\\{',
    '\\}',
    '--',
    "''",
    '``',
    '<i>',
    '&amp;',
    '$x$',
    '{A}',
    'true',
    'ER  - ',
    '\u202e',
    '𝒜',
  ],
];
const line = fc
  .array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 12 })
  .map((units) => units.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
const word = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
const number = fc.integer({ min: 1, max: 999 }).map(String);
const key = fc.stringMatching(/^[a-z]{2,8}[0-9]{4}[a-z]{0,5}$/);
const day = fc
  .tuple(
    fc.integer({ min: 1000, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, date, length]) => [year, month, date].slice(0, length));
const person = fc.record(
  { family: word, given: word, 'non-dropping-particle': fc.constantFrom('van', 'de la'), suffix: fc.constant('Jr.') },
  { requiredKeys: ['family', 'given'] },
);
const body = word.map((literal) => ({ literal: `${literal} Group` }));
const names = fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 4 });

/** Records whose every field each of the formats can say. */
function arbitraryRecord(text: fc.Arbitrary<string>): fc.Arbitrary<ReferenceRecord> {
  return fc
    .record(
      {
        id: key,
        type: fc.constantFrom(...REFERENCE_TYPES),
        title: text,
        author: names,
        editor: names,
        translator: names,
        issued: day.map((date) => ({ 'date-parts': [date] })),
        'container-title': text,
        'event-title': text,
        volume: number,
        issue: number,
        page: fc.tuple(number, number).map(([start, length]) => `${start}-${Number(start) + Number(length)}`),
        genre: text,
        publisher: text,
        'publisher-place': text,
        language: fc.constantFrom('en', 'zh-CN', 'ja', 'de'),
        note: text,
        annote: text,
        URL: fc.webUrl(),
      },
      { requiredKeys: ['id', 'type', 'title', 'author', 'issued', 'container-title', 'publisher', 'URL'] },
    )
    .map((record) => ({
      ...record,
      ...(record.type === 'standard' || record.type === 'patent' ? { number: 'N 1' } : {}),
    }))
    .filter((record) => referenceSchema.safeParse(record).success);
}

const recordsOf = (text: fc.Arbitrary<string>) =>
  fc.uniqueArray(arbitraryRecord(text), { minLength: 1, maxLength: 5, selector: ({ id }) => id });
const records = recordsOf(line);

test('the order of fields knows every field once', () => {
  expect([...FIELD_ORDER].sort()).toEqual(Object.keys(referenceSchema.shape).sort());
  expect(Object.keys(REQUIRED_FIELDS).sort()).toEqual([...REFERENCE_TYPES].sort());
});

describe('YAML', () => {
  const readYaml = (text: string) => parseReferences('x.yaml', text);

  test('says what the record says, and formatting it changes nothing', () => {
    fc.assert(
      fc.property(records, (list) => {
        const sorted = list.toSorted((a, b) => compareKeys(a.id, b.id));
        const text = sorted.map(writeRecord).join('\n');
        expect(readYaml(text).references.map(({ record }) => record)).toEqual(sorted);
        expect(formatReferences('x.yaml', text)).toEqual({ text });
      }),
    );
  });

  test('records come into a file as they would have been written with the others', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 0, max: 5 }), (list, split) => {
        const sorted = list.toSorted((a, b) => compareKeys(a.id, b.id));
        const [old, added] = [
          sorted.filter((_, index) => index % 6 !== split),
          sorted.filter((_, index) => index % 6 === split),
        ];
        const inserted = insertRecords('x.yaml', old.map(writeRecord).join('\n'), added);
        expect(inserted).toEqual({ text: sorted.map(writeRecord).join('\n') });
      }),
    );
  });

  test('no edit loses a comment, wherever it stands', () => {
    const comment = fc.constantFrom('# one', '# "two', "# 'three: [");
    fc.assert(
      fc.property(records, fc.array(fc.tuple(fc.nat(), comment), { maxLength: 5 }), (list, comments) => {
        const lines = list.map(writeRecord).join('\n').split('\n');
        for (const [at, text] of comments) {
          const index = at % lines.length;
          const target = lines[index] ?? '';
          lines[index] = at % 2 === 0 ? `${/^\s*/.exec(target)?.[0]}${text}\n${target}` : `${target} ${text}`;
        }
        const text = lines.join('\n');
        const before = readYaml(text);
        fc.pre(before.issues.length === 0 && before.references.length === list.length);
        const formatted = formatReferences('x.yaml', text);
        fc.pre('text' in formatted);
        if (!('text' in formatted)) return;
        const count = (one: string) => one.split(/# (?:one|"two|'three: \[)/).length;
        expect(count(formatted.text)).toBe(count(text));
        const sorted = before.references.map(({ record }) => record).sort((a, b) => compareKeys(a.id, b.id));
        expect(readYaml(formatted.text).references.map(({ record }) => record)).toEqual(sorted);
        expect(formatReferences('x.yaml', formatted.text)).toEqual(formatted);
      }),
    );
  });
});

/** What each has beyond the other. */
const differ = (a: ReferenceRecord | undefined, b: ReferenceRecord) =>
  a ? [...compareRecords(a, b), ...compareRecords(b, a)] : ['lost'];

/** TeX is slow to decode. */
const ROUND = { numRuns: 100 };

describe('formats say what the record says', () => {
  test('BibTeX', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (list) => {
        const { records: read } = await readBibtex(list.map(writeBibtex).join('\n'));
        const found = new Map(read.map(({ record }) => [record.id, record]));
        expect(
          list
            .map((record) => [record, differ(found.get(record.id), record)])
            .filter(([, differences]) => (differences as unknown[]).length > 0),
        ).toEqual([]);
      }),
      ROUND,
    );
  });

  test('RIS', () => {
    fc.assert(
      fc.property(records, (list) => {
        const read = readRis(list.map(writeRis).join(''));
        const found = new Map(read.records.map(({ record }) => [record.id, record]));
        for (const record of list) expect(differ(found.get(record.id), record)).toEqual([]);
      }),
      ROUND,
    );
  });

  // In CSL these are markup.
  test('CSL-JSON', () => {
    fc.assert(
      fc.property(recordsOf(line.filter((text) => !/<\/?[ib]>|&(?:amp|lt|gt);/.test(text))), (list) => {
        const read = readCslJson(writeCslList(list));
        const found = new Map(read.records.map(({ record }) => [record.id, record]));
        for (const record of list) expect(differ(found.get(record.id), record)).toEqual([]);
      }),
      ROUND,
    );
  });
});
