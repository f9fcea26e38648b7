// Diagnostics → reports: places, frames by display width, and author text that tries to escape.
import { expect, test } from 'vitest';
import { formatJson } from '../src/check/formats/json.ts';
import { formatText } from '../src/check/formats/text.ts';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { Source } from '../src/model/source.ts';
import { makeReport } from './check-source.ts';

function source(file: string, text: string): Source {
  return new Map([[file, { kind: 'text', text, size: text.length, hash: '' }]]);
}

function diagnostic(file: string, start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { rule: 'some-rule', severity: 'error', span: { file, start, end }, message: '说明', ...more };
}

function frame(text: string, start: number, end: number): string[] {
  const report = formatText([diagnostic('a.md', start, end)], source('a.md', text));
  return report.split('\n').slice(1, 3);
}

test('underlines by display width: Han is two columns wide', () => {
  expect(frame('如[@fig-x]所示\n', 3, 8)).toEqual(['  1 | 如[@fig-x]所示', '    |     ^^^^^']);
  expect(frame('如【图】示', 1, 4)).toEqual(['  1 | 如【图】示', '    |   ^^^^^^']);
});

test('expands tabs to stops of four columns', () => {
  expect(frame('a\tb', 2, 3)).toEqual(['  1 | a   b', '    |     ^']);
  expect(frame('中\tb', 1, 2)).toEqual(['  1 | 中  b', '    |   ^^']);
});

test('marks an empty span with one caret, also at the end of a line', () => {
  expect(frame('abc\ndef', 3, 3)).toEqual(['  1 | abc', '    |    ^']);
  expect(frame('abc', 0, 0)).toEqual(['  1 | abc', '    | ^']);
});

test('shows the first line of a span that goes on', () => {
  expect(frame('abc\r\ndef\r\n', 1, 8)).toEqual(['  1 | abc', '    |  ^^']);
});

test('cuts long lines around the column, quickly', () => {
  const text = `${'甲'.repeat(900_000)}乙${'丙'.repeat(900_000)}`;
  const all = Array.from({ length: 2000 }, () => diagnostic('a.md', 900_000, 900_001));
  const started = performance.now();
  const [, code = '', marks = ''] = formatText(all, source('a.md', text)).split('\n');
  expect(performance.now() - started).toBeLessThan(3000);
  expect(code.startsWith('  1 | …甲')).toBe(true);
  expect(code.endsWith('丙…')).toBe(true);
  expect(code.length).toBeLessThan(100);
  expect(marks.length - marks.indexOf('^')).toBe(2);
  expect(marks.indexOf('^') - '  1 | …'.length).toBe(64);
});

test('never cuts a surrogate pair in two', () => {
  const text = `${'😀'.repeat(100)}x`;
  expect(frame(text, 200, 201)[0]).not.toContain('\\u{D');
});

test('prints control and bidirectional characters as escapes', () => {
  const hostile = 'a\u202e\u0007\u001b[31mb';
  const report = formatText(
    [diagnostic('a.md', 0, 1, { message: `坏“${hostile}\n::error::x”` })],
    source('a.md', hostile),
  );
  for (const character of hostile.match(/\p{C}/gu) ?? []) expect(report).not.toContain(character);
  expect(report).toContain('\\u{202E}\\u{7}\\u{1B}[31mb');
  expect(report).not.toMatch(/^::error/m);
});

test('a path never looks like a command at the start of a line', () => {
  const file = '::error file=x::.md';
  const report = formatText([diagnostic(file, 0, 0)], source(file, ''));
  expect(report.startsWith('./::error')).toBe(true);
});

test('colours what it is told to, and nothing else', () => {
  const report = formatText(
    [diagnostic('a.md', 0, 1)],
    source('a.md', 'a'),
    (style, text) => `<${style}>${text}</${style}>`,
  );
  expect(report).toContain('<place>a.md:1:1</place>: <error>错误</error> some-rule: 说明');
  expect(report).toContain('<error>^</error>');
});

test('counts errors and warnings at the end', () => {
  const list = [diagnostic('a.md', 0, 1), diagnostic('a.md', 0, 1, { severity: 'warning' })];
  expect(formatText(list, source('a.md', 'a')).endsWith('\n1 个错误，1 个警告\n')).toBe(true);
  expect(formatText([], new Map())).toBe('没有发现问题\n');
});

test('shows the hint and related places', () => {
  const related = [{ span: { file: 'a.md', start: 2, end: 3 }, message: '先在这里' }];
  const report = formatText([diagnostic('a.md', 0, 1, { hint: '改', related })], source('a.md', 'a\nb'));
  expect(report).toContain('  提示：改\n  相关：a.md:2:1 先在这里\n');
});

test('a file that was not read has a place and no frame', () => {
  const unread: Source = new Map([['a.md', { kind: 'not-utf8', size: 9 }]]);
  expect(formatText([diagnostic('a.md', 0, 0)], unread)).toBe('a.md:1:1: 错误 some-rule: 说明\n\n1 个错误，0 个警告\n');
});

test('JSON holds everything, with lines, columns and offsets', () => {
  const span = { file: 'a.md', start: 4, end: 5 };
  const fix = { title: '改', edits: [{ span, text: 'x' }] };
  const related = [{ span, message: '那里' }];
  const report = formatJson(
    makeReport({
      source: source('a.md', 'abc\nde'),
      diagnostics: [diagnostic('a.md', 1, 2, { hint: '提示', fix, related })],
      suppressed: [{ ...diagnostic('a.md', 0, 1), suppression: { by: 'comment', reason: '待补' } }],
    }),
  );
  const place = { file: 'a.md', start: { line: 2, column: 1, offset: 4 }, end: { line: 2, column: 2, offset: 5 } };
  expect(JSON.parse(report)).toEqual({
    version: 1,
    errors: 1,
    warnings: 0,
    diagnostics: [
      {
        rule: 'some-rule',
        severity: 'error',
        file: 'a.md',
        start: { line: 1, column: 2, offset: 1 },
        end: { line: 1, column: 3, offset: 2 },
        message: '说明',
        hint: '提示',
        related: [{ ...place, message: '那里' }],
        fix: { title: '改', edits: [{ ...place, text: 'x' }] },
      },
    ],
    suppressed: [
      {
        rule: 'some-rule',
        severity: 'error',
        file: 'a.md',
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 2, offset: 1 },
        message: '说明',
        suppression: { by: 'comment', reason: '待补' },
      },
    ],
  });
});
