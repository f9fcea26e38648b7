// JUnit and GitHub annotations: every diagnostic, as the systems that read them take it.
import { expect, test } from 'vitest';
import { formatGithub } from '../src/check/formats/github.ts';
import { formatJunit } from '../src/check/formats/junit.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { readBrokenSource } from './broken-source.ts';
import { makeReport, reportOn } from './check-source.ts';
import { exampleSource } from './example-book.ts';
import { readWorkflowCommand } from './read-workflow-command.ts';
import { readXml, type XmlElement } from './read-xml.ts';

const SOURCE = readBrokenSource();
const REPORT = await reportOn(SOURCE);
const { diagnostics } = REPORT;
const errors = diagnostics.filter(({ severity }) => severity === 'error');
const warnings = diagnostics.filter(({ severity }) => severity === 'warning');

function diagnose(start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: 'some-rule', severity: 'error', span: { file: 'a.md', start, end }, message: '说明', ...more };
}

function reportFor(text: string, ...found: Diagnostic[]) {
  const source = new Map([['a.md', { kind: 'text', text, size: text.length, hash: '' }]] as const);
  return makeReport({ source, diagnostics: found });
}

const named = (elements: readonly XmlElement[], name: string) => elements.filter((element) => element.name === name);
const get = (element: XmlElement | undefined, name: string) => element?.attributes.get(name) ?? '';

test('JUnit has a case per finding, counted as they are', () => {
  const elements = readXml(formatJunit(REPORT));
  const cases = named(elements, 'testcase');
  const passed = cases.filter((one) => get(one, 'name') === '没有问题');
  expect(named(elements, 'failure').map((one) => [get(one, 'type'), get(one, 'message')])).toEqual(
    errors.map(({ rule, message }) => [rule, message]),
  );
  expect(named(elements, 'skipped').map((one) => get(one, 'message'))).toEqual(warnings.map(({ message }) => message));
  expect(cases.length).toBe(diagnostics.length + passed.length);
  for (const suite of [...named(elements, 'testsuites'), ...named(elements, 'testsuite')]) {
    const own = suite.depth === 0 ? elements : elementsIn(elements, suite);
    const counts = ['testcase', 'failure', 'skipped'].map((name) => String(named(own, name).length));
    expect(['tests', 'failures', 'skipped'].map((name) => get(suite, name))).toEqual(counts);
  }
});

function elementsIn(elements: readonly XmlElement[], suite: XmlElement): XmlElement[] {
  const after = elements.slice(elements.indexOf(suite) + 1);
  const end = after.findIndex(({ depth }) => depth <= suite.depth);
  return end < 0 ? after : after.slice(0, end);
}

test('JUnit of a clean book is a suite that passes for every file', () => {
  const source = exampleSource(new Map());
  const elements = readXml(formatJunit(makeReport({ source })));
  expect(named(elements, 'testsuite').map((suite) => get(suite, 'name'))).toEqual([...source.keys()]);
  expect(named(elements, 'testcase').length).toBe(source.size);
  expect([...named(elements, 'failure'), ...named(elements, 'skipped')]).toEqual([]);
});

test('JUnit names are unique, and say nothing of lines', () => {
  const report = (text: string, shift: number) =>
    named(readXml(formatJunit(reportFor(text, diagnose(shift, shift), diagnose(shift + 1, shift + 1)))), 'testcase');
  const names = report('ab', 0).map((one) => get(one, 'name'));
  expect(names).toEqual(['some-rule: 说明', 'some-rule: 说明（第2处）']);
  expect(report('\n\nab', 2).map((one) => get(one, 'name'))).toEqual(names);
  const all = named(readXml(formatJunit(REPORT)), 'testcase').map((one) => get(one, 'classname') + get(one, 'name'));
  expect(new Set(all).size).toBe(all.length);
});

test('a failure shows the place, the line and what to do', () => {
  const [failure] = named(readXml(formatJunit(reportFor('甲]]><x\n', diagnose(1, 4, { hint: '改' })))), 'failure');
  expect(failure?.text).toBe('a.md:1:2\n  1 | 甲]]><x\n    |   ^^^\n  提示：改\n');
});

test('GitHub has an annotation per finding, at its place in the repository', () => {
  const lines = formatGithub({ ...REPORT, folder: 'content/' }).split('\n');
  expect(lines.slice(-2)).toEqual([`${errors.length} 个错误，${warnings.length} 个警告`, '']);
  const commands = lines.slice(0, -2).map(readWorkflowCommand);
  expect(commands.map((one) => [one?.command, one?.properties.get('title'), one?.properties.get('file')])).toEqual(
    diagnostics.map(({ severity, rule, span }) => [severity, rule, `content/${span.file}`]),
  );
  for (const [index, { message, hint }] of diagnostics.entries())
    expect(commands[index]?.data.split('\n').slice(0, 2)).toEqual([message, ...(hint ? [`提示：${hint}`] : [])]);
});

test('GitHub gets columns of UTF-16 units in one line, and only lines of a longer range', () => {
  const places = formatGithub(reportFor('甲😀乙\n丙\n', diagnose(1, 4), diagnose(3, 6), diagnose(0, 0)))
    .split('\n')
    .flatMap((line) => readWorkflowCommand(line) ?? [])
    .map(({ properties }) => ['line', 'endLine', 'col', 'endColumn'].map((name) => properties.get(name)));
  expect(places).toEqual([
    ['1', '1', '2', '5'],
    ['1', '2', undefined, undefined],
    ['1', '1', '1', '1'],
  ]);
});

test('GitHub properties and messages survive their encoding', () => {
  const file = '章,一:50%.md';
  const text = { kind: 'text', text: 'x', size: 1, hash: '' } as const;
  const found = diagnose(0, 1, { span: { file, start: 0, end: 1 }, message: '100%，甲:乙,丙::error::丁%0A' });
  const report = formatGithub(makeReport({ source: new Map([[file, text]]), diagnostics: [found] }));
  expect(report).toContain('::error file=章%2C一%3A50%25.md,');
  const command = readWorkflowCommand(report.split('\n')[0] ?? '');
  expect([command?.properties.get('file'), command?.data]).toEqual([file, found.message]);
});

test('a book without findings is a line', () => {
  expect(formatGithub(makeReport({ source: SOURCE }))).toBe('没有发现问题\n');
});
