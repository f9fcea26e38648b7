// A report → JUnit XML: one suite per file, in it one case per finding, or one that passes. A warning is a skipped case: CI systems show it
// and do not fail by it.
import type { Diagnostic } from '../../model/diagnostic.ts';
import { escapeHtml } from '../../render/html.ts';
import { showText } from '../display-text.ts';
import { type Location, locator } from '../locate.ts';
import type { Report } from '../report.ts';
import { formatDetails } from './text.ts';

type Counts = { readonly tests: number; readonly failures: number; readonly errors: number; readonly skipped: number };

export function formatJunit(report: Report): string {
  const locate = locator(report.source);
  const suites = groupByFile(report);
  const tests = [...suites.values()].reduce((sum, found) => sum + Math.max(1, found.length), 0);
  const lines = [...suites].map(([file, found]) => describeSuite(file, found, report, locate));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<testsuites name="Kanben"${writeCounts(countCases(report.diagnostics, tests))}>\n`,
    ...lines,
    '</testsuites>\n',
  ].join('');
}

/** Every file that was read, and every other with findings, by path. */
function groupByFile({ source, diagnostics }: Report): Map<string, Diagnostic[]> {
  const read = [...source].flatMap(([file, { kind }]) => (kind === 'text' ? [file] : []));
  const files = [...new Set([...read, ...diagnostics.map(({ span }) => span.file)])].sort();
  const suites = new Map(files.map((file): [string, Diagnostic[]] => [file, []]));
  for (const diagnostic of diagnostics) suites.get(diagnostic.span.file)?.push(diagnostic);
  return suites;
}

type Locate = (span: Diagnostic['span']) => Location;

function describeSuite(file: string, found: readonly Diagnostic[], report: Report, locate: Locate): string {
  const path = showText(report.folder + file);
  const takeName = namer();
  const cases = found.map((diagnostic) => {
    const { line } = locate(diagnostic.span).start;
    const name = takeName(`${diagnostic.rule}: ${showText(diagnostic.message)}`);
    const attributes = `${attribute('classname', path)}${attribute('name', name)}${attribute('file', path)}`;
    return `    <testcase${attributes} line="${line}">\n${describeOutcome(diagnostic, path, report, locate)}    </testcase>\n`;
  });
  if (cases.length === 0) cases.push(`    <testcase${attribute('classname', path)} name="没有问题"/>\n`);
  const counts = writeCounts(countCases(found, cases.length));
  return `  <testsuite${attribute('name', path)}${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function describeOutcome(diagnostic: Diagnostic, path: string, { source }: Report, locate: Locate): string {
  const { rule, severity, span, message } = diagnostic;
  const said = attribute('message', showText(message));
  if (severity === 'warning') return `      <skipped${said}/>\n`;
  const { line, column } = locate(span).start;
  const lines = [`${path}:${line}:${column}`, ...formatDetails(diagnostic, source, locate)];
  return `      <failure${said} type="${rule}">${escapeHtml(lines.join('\n'))}\n</failure>\n`;
}

/** Cases are known by their names from one run to the next, so these hold no line. */
function namer(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}（第${count}处）`;
  };
}

function countCases(found: readonly Diagnostic[], tests: number): Counts {
  const failures = found.filter(({ severity }) => severity === 'error').length;
  return { tests, failures, errors: 0, skipped: found.length - failures };
}

function writeCounts({ tests, failures, errors, skipped }: Counts): string {
  return ` tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
}

/** `text` is shown text: nothing in it is forbidden in XML. */
function attribute(name: string, text: string): string {
  return ` ${name}="${escapeHtml(text)}"`;
}
