// The suite of seeded defects, and books of 1,000, 2,000 and 4,000 references → recall, false alarms and speed. Measures, never judges.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeControl, judgeDefect, listControls, listDefects, type Outcome } from '../tests/defect-suite.ts';
import { generateManyReferences } from '../tests/many-references.ts';
import { writeBook } from '../tests/thousand-book.ts';
import { median, runInTurn } from './process.ts';
import { printTable } from './table.ts';

const RUNS = 5;
const SIZES = [1000, 2000, 4000];
const ROOT = join(import.meta.dirname, '../..');
const CLI = join(ROOT, 'dist/src/cli.js');
const SUITE = join(ROOT, 'tests/books/defects');

await reportSuite();
reportSpeed();

async function reportSuite(): Promise<void> {
  const [defects, controls]: [Outcome[], Outcome[]] = [[], []];
  for (const defect of listDefects(SUITE)) defects.push(await judgeDefect(defect));
  for (const control of listControls(SUITE)) controls.push(await judgeControl(control));
  const rules = [...new Set(defects.map(({ rule }) => rule))];
  const rows = rules.map((rule) => {
    const outcomes = defects.filter((defect) => defect.rule === rule);
    return [rule, String(outcomes.length), String(countRight(outcomes))];
  });
  printTable('Seeded defects', ['rule', 'seeded', 'found'], rows);
  const found = countRight(defects);
  const blamed = defects.filter(({ others }) => others.length > 0).length;
  const wrong = controls.filter(({ right }) => !right);
  printTable(
    'Recall and false alarms',
    ['what', 'of', 'are', 'rate'],
    [
      ['defects found at their place', String(defects.length), String(found), percent(found, defects.length)],
      ['defects with another finding', String(defects.length), String(blamed), percent(blamed, defects.length)],
      [
        'clean controls called wrong',
        String(controls.length),
        String(wrong.length),
        percent(wrong.length, controls.length),
      ],
    ],
  );
  for (const { name, others } of [...defects.filter(({ right }) => !right), ...wrong])
    process.stdout.write(`\n- ${name}: ${others.join(', ')}`);
}

/** Whole processes: start, reading, parsing and resolving, checking. */
function reportSpeed(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'kanben-references-'));
  for (const size of SIZES) writeBook(join(scratch, String(size)), generateManyReferences(size));
  const results = runInTurn(
    SIZES.map((size) => [CLI, 'check', join(scratch, String(size)), '--timings']),
    RUNS,
  );
  rmSync(scratch, { recursive: true });
  const rows = SIZES.map((size, index) => {
    const runs = results[index] ?? [];
    const lines = runs.map(({ err }) => err.trimEnd().split('\n').at(-1) ?? '');
    const phases = lines.map((line) => [...line.matchAll(/(\d+) ms/g)].map(([, time]) => Number(time)));
    const whole = median(runs.map(({ milliseconds }) => milliseconds));
    const medians = [0, 1, 2, 3].map((phase) => median(phases.map((times) => times[phase] ?? Number.NaN)));
    return [
      String(size),
      `${whole.toFixed(0)} ms`,
      ...medians.map((time) => `${time} ms`),
      `${(whole / size).toFixed(2)} ms`,
    ];
  });
  const head = ['references', 'whole process', 'read', 'parse and resolve', 'load', 'check', 'per reference'];
  printTable(`Check, 100 sections, medians of ${RUNS} cold runs`, head, rows);
}

function countRight(outcomes: readonly Outcome[]): number {
  return outcomes.filter(({ right }) => right).length;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
