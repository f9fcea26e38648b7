// SARIF: valid by the published schema, true to the diagnostics, and made so that viewers and CI systems take it as it is meant.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Region, Result } from 'sarif';
import { expect, test } from 'vitest';
import { formatSarif } from '../src/check/formats/sarif.ts';
import { RULES } from '../src/check/rules/index.ts';
import { editText } from '../src/mend/edits.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import { readBrokenSource } from './broken-source.ts';
import { makeReport, reportOn } from './check-source.ts';

const SOURCE = readBrokenSource();
const REPORT = await reportOn(SOURCE);
const LOG = read(formatSarif(REPORT));
const validate = compileSchema();

function read(text: string): Log {
  return JSON.parse(text) as Log;
}

type Draft4 = {
  readonly id: string;
  readonly properties: object;
  readonly definitions: object;
  readonly required: string[];
};

/** The schema is of draft 4; but for the name of its id, it means the same in draft 7. */
function compileSchema() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { id, properties, definitions, required } = JSON.parse(readFileSync(path, 'utf8')) as Draft4;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile({ $id: id, type: 'object', additionalProperties: false, properties, definitions, required });
}

function oneFile(file: string, text: string): Source {
  return new Map([[file, { kind: 'text', text, size: text.length, hash: '' }]]);
}

function diagnose(file: string, start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: 'unknown-label', severity: 'error', span: { file, start, end }, message: '说明', ...more };
}

function resultsOf(log: Log): Result[] {
  return log.runs[0]?.results ?? [];
}

function resultsFor(source: Source, ...diagnostics: Diagnostic[]): Result[] {
  return resultsOf(read(formatSarif(makeReport({ source, diagnostics }))));
}

const fingerprints = (results: readonly Result[]) => results.map(({ partialFingerprints }) => partialFingerprints);

test('a report with everything in it satisfies the schema', () => {
  expect(validate(LOG) || validate.errors).toBe(true);
  const empty = read(formatSarif(makeReport({ source: new Map() })));
  expect(validate(empty) || validate.errors).toBe(true);
  const has = (key: keyof Result) => resultsOf(LOG).some((result) => result[key] !== undefined);
  expect((['fixes', 'relatedLocations', 'suppressions'] as const).filter((key) => !has(key))).toEqual([]);
});

test('the schema finds fault with what is no SARIF', () => {
  const [run] = LOG.runs;
  expect(validate({ ...LOG, runs: [{ ...run, columnKind: 'bytes' }] })).toBe(false);
  expect(validate({ ...LOG, runs: [{ ...run, results: [{ ruleId: 'x' }] }] })).toBe(false);
});

test('every rule is described, by its page', () => {
  const rules = LOG.runs[0]?.tool.driver.rules ?? [];
  expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  for (const { id, help, fullDescription } of rules) {
    expect(help?.markdown).toMatch(new RegExp(`^# ${id}\n`));
    expect(fullDescription?.text).toMatch(/^[^#]\P{Cc}*\p{Script=Han}/u);
    expect(fullDescription?.text).not.toMatch(/^#|⟦/m);
  }
  for (const { ruleId, ruleIndex } of resultsOf(LOG)) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
});

test('it holds every diagnostic, reported or not, in the order of places', () => {
  const { diagnostics, suppressed } = REPORT;
  const results = resultsOf(LOG);
  expect(results.length).toBe(diagnostics.length + suppressed.length);
  const reported = results.filter(({ suppressions }) => suppressions?.length === 0);
  expect(reported.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual(
    diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
  );
  const files = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '');
  expect(files).toEqual(files.toSorted());
});

test('what is not reported says by whom, and book.yaml by its rules', () => {
  const suppressions = resultsOf(LOG).flatMap((result) => result.suppressions ?? []);
  expect(suppressions).toContainEqual({ kind: 'inSource', status: 'accepted', justification: '理由充分，不报' });
  expect(suppressions).toContainEqual(expect.objectContaining({ kind: 'external', status: 'accepted' }));
  const overrides = LOG.runs[0]?.invocations?.[0]?.ruleConfigurationOverrides ?? [];
  expect(overrides.map(({ descriptor, configuration }) => [descriptor.id, configuration])).toEqual([
    ['unused-label', { enabled: false }],
    ['table-not-mentioned', { level: 'error' }],
  ]);
});

test('columns are UTF-16 code units from 1, and a byte order mark is none', () => {
  const [astral] = resultsFor(oneFile('a.md', '甲😀乙丙\n'), diagnose('a.md', 3, 4));
  expect(astral?.locations?.[0]?.physicalLocation?.region).toEqual(region(1, 4, 1, 5));
  const [marked, start] = resultsFor(oneFile('a.md', '\ufeff甲乙\n丙'), diagnose('a.md', 1, 5), diagnose('a.md', 0, 0));
  expect(marked?.locations?.[0]?.physicalLocation?.region).toEqual(region(1, 1, 1, 1));
  expect(start?.locations?.[0]?.physicalLocation?.region).toEqual(region(1, 1, 2, 2));
});

function region(startLine: number, startColumn: number, endLine: number, endColumn: number): Region {
  return { startLine, startColumn, endLine, endColumn };
}

test('paths are relative to the repository and percent-encoded', () => {
  const file = '章 1/a%b#c?.md';
  const source = oneFile(file, 'x');
  const log = read(formatSarif(makeReport({ source, diagnostics: [diagnose(file, 0, 1)], folder: 'my book/' })));
  expect(resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
    uri: 'my%20book/%E7%AB%A0%201/a%25b%23c%3F.md',
    uriBaseId: '%SRCROOT%',
  });
  expect(validate(log)).toBe(true);
});

test('no path is absolute, and nothing tells of the machine or the time', () => {
  const text = formatSarif(REPORT).replace(/"(?:text|markdown)": "(?:[^"\\]|\\.)*"/g, '');
  expect(text).not.toContain(process.cwd());
  expect(text).not.toMatch(/file:|Utc|"(?:machine|account|workingDirectory|commandLine|guid)"/);
});

test('its fixes make the same text as ours', () => {
  const fixed = resultsOf(LOG).flatMap(({ fixes }, index) => (fixes?.[0] ? [{ fix: fixes[0], index }] : []));
  const all = [...REPORT.diagnostics, ...REPORT.suppressed];
  expect(fixed.length).toBeGreaterThan(10);
  for (const { fix, index } of fixed) {
    const result = resultsOf(LOG)[index];
    const { startLine = 0, startColumn = 0 } = result?.locations?.[0]?.physicalLocation?.region ?? {};
    for (const { artifactLocation, replacements } of fix.artifactChanges) {
      const file = decodeURIComponent(artifactLocation.uri ?? '');
      const text = textOf(file);
      const ours = all.find(
        ({ rule, span }) =>
          rule === result?.ruleId && span.file === file && span.start === offsetOf(text, startLine, startColumn),
      );
      const edits = replacements.map(({ deletedRegion, insertedContent }) => ({
        span: {
          file,
          start: offsetOf(text, deletedRegion.startLine ?? 0, deletedRegion.startColumn ?? 0),
          end: offsetOf(text, deletedRegion.endLine ?? 0, deletedRegion.endColumn ?? 0),
        },
        text: insertedContent?.text ?? '',
      }));
      expect(editText(text, edits)).toBe(editText(text, ours?.fix?.edits ?? []));
    }
  }
});

function textOf(file: string): string {
  const found = SOURCE.get(file);
  return found?.kind === 'text' ? found.text : '';
}

/** As a reader of SARIF would find it, in files without byte order mark. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split(/(?<=\r\n|\n|\r(?!\n))/).slice(0, line - 1);
  return before.join('').length + column - 1;
}

test('a fingerprint stays when text is inserted before, and tells equal findings apart', () => {
  const text = '见[@fig-x]，又见[@fig-x]。\n';
  const at = (shift: number) => [diagnose('a.md', 3 + shift, 8 + shift), diagnose('a.md', 14 + shift, 19 + shift)];
  const before = resultsFor(oneFile('a.md', text), ...at(0));
  const after = resultsFor(oneFile('a.md', `新的一段。\n\n${text}`), ...at(7));
  expect(fingerprints(after)).toEqual(fingerprints(before));
  expect(new Set(fingerprints(before).map((one) => JSON.stringify(one))).size).toBe(2);
  expect(fingerprints(resultsFor(oneFile('b.md', text), diagnose('b.md', 3, 8)))[0]).not.toEqual(
    fingerprints(before)[0],
  );
  const all = fingerprints(resultsOf(LOG)).map((one) => JSON.stringify(one));
  expect(new Set(all).size).toBe(all.length);
});

test('no text of the book becomes a link or a placeholder in a message', () => {
  const message = '没有“[看](javascript:alert)”{0}{#fig-x}';
  const [result] = resultsFor(oneFile('a.md', 'x'), diagnose('a.md', 0, 1, { message }));
  expect(result?.message.text).toBe('没有“[看] (javascript:alert)”{ 0}{#fig-x}。');
});

test('only the rules that were chosen are listed', () => {
  const rules = RULES.filter(({ id }) => id === 'unknown-label');
  const log = read(formatSarif(makeReport({ source: SOURCE, rules, levels: new Map([['raw-html', 'off']]) })));
  expect(log.runs[0]?.tool.driver.rules?.map(({ id }) => id)).toEqual(['unknown-label']);
  expect(log.runs[0]?.invocations?.[0]?.ruleConfigurationOverrides).toEqual([]);
});
