// Whatever authors write in paths, keys, text and messages: no format lets it begin a line, command a CI system, or hide from a reader.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../src/check/formats/index.ts';
import type { Report } from '../src/check/report.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { makeReport } from './check-source.ts';
import { readWorkflowCommand } from './read-workflow-command.ts';
import { readXml } from './read-xml.ts';

const FRAGMENTS = [
  ...['::error::x', '::stop-commands::x', '::add-mask::x', '##[error]x', '##[add-mask]x', '##vso[task.complete]', '##'],
  ...['##teamcity[x]', '[', ']]>', '<!--', '&amp;', '<failure/>', '"', "'", '%0A', '%', ',', ':', '{0}', '[a](b)', '/'],
  ...['\n', '\r', '\r\n', '\t', '\u0000', '\u0007', '\u001b[31m', '\u0085', '\u009b', '\u00a0', '\u3000', '\u2028'],
  ...['\u202e', '\u2066', '\u200b', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '\u{e0001}', '😀', '正文', ' '],
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

/** A report of one or two diagnostics with everything in them; the spans lie in the file. */
const report: fc.Arbitrary<Report> = fc
  .record({ file: text.filter((path) => path !== ''), body: text, message: text, hint: text, severity: severity() })
  .chain(({ file, body, message, hint, severity }) =>
    fc.array(fc.nat(body.length), { minLength: 2, maxLength: 2 }).map((offsets) => {
      const [start = 0, end = 0] = offsets.toSorted((a, b) => a - b);
      const span = { file, start, end };
      const fix = { title: hint, edits: [{ span, text: message }] };
      const related = [{ span, message: hint }];
      const found: Diagnostic = { rule: 'unknown-label', severity, span, message, hint, fix, related };
      return makeReport({
        source: new Map([[file, { kind: 'text', text: body, size: body.length, hash: '' }]]),
        diagnostics: [found],
        suppressed: [{ ...found, suppression: { by: 'comment', reason: hint } }],
        folder: 'content/',
        rules: [],
      });
    }),
  );

function severity(): fc.Arbitrary<Diagnostic['severity']> {
  return fc.constantFrom('error', 'warning');
}

const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/u;

describe.each([...FORMATS])('%s', (name, format) => {
  test('holds nothing that is invisible, and no command but its own', () => {
    fc.assert(
      fc.property(report, (given) => {
        const written = format(given);
        expect(written).not.toMatch(INVISIBLE);
        expect(written).not.toMatch(/##[a-z]*\[/i);
        const commands = written.split('\n').flatMap((line) => readWorkflowCommand(line) ?? []);
        expect(commands.map(({ command, properties }) => [command, [...properties.keys()].slice(0, 3)])).toEqual(
          name === 'github' ? [[given.diagnostics[0]?.severity, ['file', 'line', 'endLine']]] : [],
        );
      }),
      { numRuns: 400 },
    );
  });
});

test('JSON and SARIF are what was put in, to whoever reads them as JSON', () => {
  fc.assert(
    fc.property(report, (given) => {
      const [found] = given.diagnostics;
      const json = JSON.parse(write('json', given));
      expect(json.diagnostics[0]).toMatchObject({ file: found?.span.file, message: found?.message, hint: found?.hint });
      const { results } = JSON.parse(write('sarif', given)).runs[0];
      const [change] = results[0].fixes[0].artifactChanges;
      expect(change.replacements[0].insertedContent.text).toBe(found?.message);
      expect(change.artifactLocation.uri).toMatch(/^content\/(?:[\w!'()*./~-]|%[0-9A-F]{2})*$/);
    }),
  );
});

test('JUnit is well-formed XML', () => {
  fc.assert(
    fc.property(report, (given) => {
      expect(
        readXml(write('junit', given))
          .map(({ name }) => name)
          .slice(0, 3),
      ).toEqual(['testsuites', 'testsuite', 'testcase']);
    }),
  );
});

function write(name: string, given: Report): string {
  return FORMATS.get(name)?.(given) ?? '';
}
