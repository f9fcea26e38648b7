// `kanben fmt` and `kanben check --fix` in processes of their own: what they write, what they say, and what they leave alone.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashFolder } from './hash-folder.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/src/cli.js');
const SMALL = join(import.meta.dirname, 'books/small');
const GRADIENT = 'chapters/learning/gradient.md';
const WRITING = 'chapters/learning/writing.md';

let folder = '';
let book = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-fmt-'));
  book = join(folder, 'book');
  cpSync(SMALL, book, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Run = { readonly code: number | null; readonly out: string; readonly err: string };

function run(...words: string[]): Run {
  return runIn(folder, ...words);
}

function runIn(cwd: string, ...words: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

const read = (file: string): string => readFileSync(join(book, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(join(book, file), text);
const append = (file: string, text: string): void => write(file, read(file) + text);

const UNTIDY = '\n\n* 首先,读数据\n* 然后  \n';
const TIDY = '\n- 首先，读数据\n- 然后\n';

describe('fmt', () => {
  test('makes safe fixes and lays out, says what it did, and then has nothing to do', () => {
    const before = read(GRADIENT);
    append(GRADIENT, UNTIDY);
    expect(run('fmt', book)).toEqual({ code: 0, out: `已整理 ${GRADIENT}：版面，zh-punct-fullwidth 1 处\n`, err: '' });
    expect(read(GRADIENT)).toBe(before + TIDY);
    expect(run('fmt', book)).toEqual({ code: 0, out: '都已整齐\n', err: '' });
  });

  test('with --check only says what needs it', () => {
    append(GRADIENT, UNTIDY);
    const before = hashFolder(folder);
    const out = `需要整理 ${GRADIENT}：版面，zh-punct-fullwidth 1 处\n`;
    expect(run('fmt', '--check', book)).toEqual({ code: 1, out, err: '' });
    expect(hashFolder(folder)).toEqual(before);
    run('fmt', book);
    expect(run('fmt', book, '--check')).toEqual({ code: 0, out: '都已整齐\n', err: '' });
  });

  test('changes the files or folders it is given, wherever it is called', () => {
    for (const file of [GRADIENT, WRITING, 'chapters/evaluation/measure.md']) append(file, UNTIDY);
    expect(runIn(join(book, 'chapters/learning'), 'fmt', 'gradient.md').out).toContain(`已整理 ${GRADIENT}：`);
    expect(read(WRITING)).toContain(UNTIDY);
    expect(run('fmt', 'book/chapters/learning', '--check').out).toBe(
      `需要整理 ${WRITING}：版面，zh-punct-fullwidth 1 处\n`,
    );
    expect(runIn(book, 'fmt').out.split('\n')).toHaveLength(3);
  });

  test('gives each sentence its line where the book wants it', () => {
    append('book.yaml', 'sentence-per-line: true\n');
    run('fmt', book);
    append(GRADIENT, '\n第一句。第二句，\n还是第二句。\n');
    expect(run('fmt', book).out).toBe(`已整理 ${GRADIENT}：版面\n`);
    expect(read(GRADIENT)).toMatch(/\n\n第一句。\n第二句，还是第二句。\n$/);
  });

  test('leaves a file that it cannot lay out, and names it', () => {
    append(GRADIENT, `\n\n${'> '.repeat(100)}首先,\n`);
    const before = hashFolder(folder);
    const out = `保持原样 ${GRADIENT}：整理后意思会变\n都已整齐\n`;
    expect(run('fmt', book)).toEqual({ code: 0, out, err: '' });
    expect(run('fmt', '--check', book)).toEqual({ code: 0, out, err: '' });
    expect(hashFolder(folder)).toEqual(before);
  });

  test('leaves what the author suppressed', () => {
    append(GRADIENT, '\n<!-- kanben-ignore zh-punct-fullwidth: 举例 -->\n首先,读数据。\n');
    expect(run('fmt', book).out).toBe('都已整齐\n');
  });

  test('keeps line ends, byte order marks, permissions and links', () => {
    write(GRADIENT, `\ufeff${read(GRADIENT).replaceAll('\n', '\r\n')}\r\n\r\n* 首先,读数据\r\n`);
    chmodSync(join(book, GRADIENT), 0o640);
    symlinkSync('gradient.md', join(book, 'chapters/learning/same.md'));
    run('fmt', book);
    expect(read(GRADIENT)).toMatch(/^\ufeff---\r\n[\s\S]*\r\n\r\n- 首先，读数据\r\n$/);
    expect(read(GRADIENT).replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(join(book, GRADIENT)).mode & 0o777).toBe(0o640);
    expect(read('chapters/learning/same.md')).toBe(read(GRADIENT));
  });

  test.each([
    [['fmt', 'nowhere.md'], '没有这个文件，或者它不在书里：nowhere.md\n'],
    [['fmt', 'book/chapters/learning/grid.png'], '书里的这个文件不是可以整理的文字：chapters/learning/grid.png\n'],
    [['fmt', '.'], '没有这个文件，或者它不在书里：.\n'],
    [['fmt'], '这里没有书：. 中找不到 book.yaml\n'],
  ])('%j is misuse', (words, err) => {
    expect(run(...words)).toEqual({ code: 2, out: '', err });
  });
});

describe('check --fix', () => {
  test('makes every fix, tells of it beside the report, and reports the rest', () => {
    append(GRADIENT, '\n见@nobody的书,又见[@nobody；@none]。\n');
    const { code, out, err } = run('check', book, '--fix', '--format', 'json');
    const rules = JSON.parse(out).diagnostics.map(({ rule }: { rule: string }) => rule);
    expect({ code, rules }).toEqual({ code: 1, rules: ['unknown-citation', 'unknown-citation', 'unknown-citation'] });
    expect(err).toBe(
      `已修改 ${GRADIENT}：bare-reference 1 处，fullwidth-citation-separator 1 处，zh-punct-fullwidth 1 处\n`,
    );
    expect(read(GRADIENT)).toMatch(/\n见\[@nobody\]的书，又见\[@nobody; @none\]。\n$/);
  });

  test('makes the fixes of the rules chosen', () => {
    append(GRADIENT, '\n见@nobody的书,又见[@nobody；@none]。\n');
    const { err } = run('check', book, '--fix', '--only', 'bare-reference');
    expect(err).toBe(`已修改 ${GRADIENT}：bare-reference 1 处\n`);
  });

  test('writes nothing where nothing is to be fixed', () => {
    const before = hashFolder(folder);
    expect(run('check', book, '--fix')).toEqual({ code: 0, out: '没有发现问题\n', err: '' });
    expect(hashFolder(folder)).toEqual(before);
  });
});
