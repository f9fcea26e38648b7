// One book with every error, and its reports. UPDATE=1 accepts new ones.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '../src/check/formats/index.ts';
import { RULES } from '../src/check/rules/index.ts';
import { BROKEN, readBrokenSource } from './broken-source.ts';
import { reportOn } from './check-source.ts';

const SOURCE = readBrokenSource();
const REPORT = await reportOn(SOURCE);
const { diagnostics, suppressed } = REPORT;

test('every rule finds something in it', () => {
  const fired = new Set([...diagnostics, ...suppressed].map(({ rule }) => rule));
  expect(RULES.map(({ id }) => id).filter((id) => !fired.has(id))).toEqual([]);
});

test('every place lies in its file', () => {
  const outside = diagnostics.filter(({ span: { file, start, end } }) => {
    const found = SOURCE.get(file);
    return start > end || (found?.kind === 'text' && end > found.text.length);
  });
  expect(outside).toEqual([]);
});

test('diagnostics come by file, then by place', () => {
  const places = diagnostics.map(({ span }) => `${span.file} ${String(span.start).padStart(9, '0')}`);
  expect(places).toEqual([...places].sort());
});

test.each([
  ['report.txt', 'text'],
  ['report.json', 'json'],
])('%s', (name, format) => {
  const golden = join(BROKEN, name);
  const report = FORMATS.get(format)?.(REPORT) ?? '';
  if (process.env.UPDATE === '1') writeFileSync(golden, report);
  expect(report).toBe(readFileSync(golden, 'utf8'));
});
