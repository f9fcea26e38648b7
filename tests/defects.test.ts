// The rules about references against records with one thing wrong, and against records with nothing wrong.
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { RULES } from '../src/check/rules/index.ts';
import { judgeControl, judgeDefect, listControls, listDefects } from './defect-suite.ts';

vi.setConfig({ testTimeout: 300_000 });

const FOLDER = join(import.meta.dirname, 'books/defects');
const DEFECTS = listDefects(FOLDER);
const CONTROLS = listControls(FOLDER);

describe('seeded defects', () => {
  test('are many, of every rule about records, and no two the same', () => {
    const rules = new Set(DEFECTS.map(({ rule }) => rule));
    expect(DEFECTS.length).toBeGreaterThanOrEqual(200);
    expect([...rules].filter((rule) => !RULES.some(({ id }) => id === rule))).toEqual([]);
    expect([...ABOUT_RECORDS].filter((rule) => !rules.has(rule))).toEqual([]);
    const texts = DEFECTS.map(({ records, rule }) => JSON.stringify([rule, records]));
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('98 of 100 are found at their place, and nothing else is', async () => {
    const outcomes = [];
    for (const defect of DEFECTS) outcomes.push(await judgeDefect(defect));
    const missed = outcomes.filter(({ right }) => !right);
    const blamed = outcomes.filter(({ others }) => others.length > 0);
    expect(missed.length / outcomes.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
    expect(blamed.length / outcomes.length, JSON.stringify(blamed)).toBeLessThanOrEqual(0.01);
  });
});

describe('controls', () => {
  test('are many', () => {
    expect(CONTROLS.length).toBeGreaterThanOrEqual(200);
  });

  test('hardly one in a hundred is called wrong', async () => {
    const outcomes = [];
    for (const control of CONTROLS) outcomes.push(await judgeControl(control));
    const wrong = outcomes.filter(({ right }) => !right);
    expect(wrong.length / outcomes.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.01);
  });
});

const ABOUT_RECORDS = new Set([
  ...[
    'schema-violation',
    'duplicate-reference',
    'uncited-reference',
    'reference-without-annotation',
    'reference-order',
  ],
  ...['invalid-doi', 'invalid-arxiv', 'invalid-isbn', 'invalid-issn', 'invalid-url', 'invalid-cstr', 'invalid-pmid'],
  ...[
    'identifiers-disagree',
    'year-against-arxiv',
    'year-against-container',
    'volume-against-year',
    'field-against-doi',
  ],
  ...['container-against-type', 'impossible-page-range', 'future-date', 'dates-out-of-order', 'field-not-read'],
  ...['swapped-name', 'misdivided-name', 'capitalised-name', 'blank-in-name', 'others-as-name', 'stray-mark-in-name'],
  ...[
    'garbled-text',
    'latex-leftover',
    'markup-leftover',
    'fullwidth-latin',
    'same-work-twice',
    'preprint-and-published',
  ],
]);
