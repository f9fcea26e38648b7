// `kanben check` as CI runs it: exit codes, chosen rules, a report in a file, two clones, and no network.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FORMATS } from '../src/check/formats/index.ts';
import { hashFolder } from './hash-folder.ts';
import { ELSEWHERE, preload, runKanben } from './run-kanben.ts';

// Some start the command line ten times.
vi.setConfig({ testTimeout: 120_000 });

const SMALL = join(import.meta.dirname, 'books/small');
const BROKEN = join(import.meta.dirname, 'books/broken/book');
const CONTENT = join(import.meta.dirname, '../content');
const CLEAN = '没有发现问题\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (...steps: string[]) => join(folder, ...steps);
const check = (...words: string[]) => runKanben(['check', ...words], { cwd: folder });

/** The small book with an unknown label (an error) and a reference that nobody cites (a warning). */
function copyFaulty(): string {
  cpSync(SMALL, path('book'), { recursive: true });
  appendFileSync(path('book/chapters/evaluation/measure.md'), '\n见[@fig-nowhere]。\n');
  appendFileSync(
    path('book/references/all.yaml'),
    '- {id: zz2020idle, type: webpage, title: 闲置, author: [{family: 林, given: 青}], issued: 2020, URL: "https://example.org/idle", accessed: 2020-01-02}\n',
  );
  return 'book';
}

const summary = (out: string) => out.trimEnd().split('\n').at(-1);

describe('exit codes', () => {
  test('errors fail, warnings do not, unless there are too many', () => {
    const book = copyFaulty();
    expect(check(book).code).toBe(1);
    const only = ['--only', 'uncited-reference'];
    expect(check(book, ...only).code).toBe(0);
    expect(check(book, ...only, '--max-warnings', '1').code).toBe(0);
    const { code, out, err } = check(book, ...only, '--max-warnings', '0', '--format', 'json');
    expect(code).toBe(1);
    // What takes long says so before.
    expect(err).toMatch(/(?:^|\n)有 1 个警告，超过了 --max-warnings 0\n$/);
    expect(JSON.parse(out)).toMatchObject({ errors: 0, warnings: 1 });
  });

  test.each([
    [['--max-warnings', 'some'], '--max-warnings 应是不小于 0 的整数，而不是：some'],
    [['--max-warnings=-1'], '--max-warnings 应是不小于 0 的整数，而不是：-1'],
    [['--only', 'unknown-citaton'], '没有“unknown-citaton”这条规则，最接近的是 unknown-citation'],
    [['--except', 'raw-html,'], '没有“”这条规则'],
    [['--except', 'raw-html,__proto__'], '没有“__proto__”这条规则'],
    [['--format', 'SARIF'], '没有“SARIF”这种报告格式，可用的有：text、json、sarif、junit、github'],
  ])('%j is misuse', (words, message) => {
    expect(check(SMALL, ...words)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });
});

describe('--only and --except', () => {
  test('choose what is reported and counted', () => {
    const book = copyFaulty();
    expect(summary(check(book, '--only', 'unknown-label').out)).toBe('1 个错误，0 个警告');
    expect(summary(check(book, '--only', 'unknown-label, uncited-reference').out)).toBe('1 个错误，1 个警告');
    expect(summary(check(book, '--only', 'unknown-label', '--only', 'uncited-reference').out)).toBe(
      '1 个错误，1 个警告',
    );
    expect(check(book, '--except', 'unknown-label').code).toBe(0);
    expect(check(book, '--except', 'unknown-label', '--except', 'uncited-reference')).toMatchObject({ out: CLEAN });
    expect(check(book, '--only', 'unknown-label', '--except', 'unknown-label')).toMatchObject({ code: 0, out: CLEAN });
  });

  test('leave what judges other rules as it is', () => {
    cpSync(SMALL, path('book'), { recursive: true });
    appendFileSync(
      path('book/chapters/evaluation/measure.md'),
      '\n<!-- kanben-ignore unknown-label: 待补 -->\n见[@fig-nowhere]。\n',
    );
    expect(check('book', '--only', 'unused-suppression')).toMatchObject({ code: 0, out: CLEAN });
  });
});

describe('levels in book.yaml', () => {
  test('an error made a warning fails neither check nor build', () => {
    const book = copyFaulty();
    appendFileSync(path('book/book.yaml'), 'rules: {unknown-label: warning}\n');
    expect(check(book)).toMatchObject({ code: 0 });
    expect(runKanben(['build', book], { cwd: folder })).toMatchObject({ code: 0 });
    expect(existsSync(path('_site/index.html'))).toBe(true);
  });

  test('a rule that is off is silent to people and heard by programs', () => {
    const book = copyFaulty();
    appendFileSync(path('book/book.yaml'), 'rules: {unknown-label: off, uncited-reference: off}\n');
    expect(check(book)).toMatchObject({ code: 0, out: CLEAN });
    const json = JSON.parse(check(book, '--format', 'json').out);
    expect(json.suppressed.map(({ rule }: { rule: string }) => rule)).toEqual(['unknown-label', 'uncited-reference']);
    const [{ results, invocations }] = JSON.parse(check(book, '--format', 'sarif').out).runs;
    expect(results.map((result: { suppressions: object[] }) => result.suppressions.length)).toEqual([1, 1]);
    expect(invocations[0].ruleConfigurationOverrides.length).toBe(2);
  });
});

describe('--output', () => {
  test.each(['sarif', 'text'])('writes %s to a file and text to the screen', (format) => {
    const book = copyFaulty();
    const { code, out } = check(book, '--format', format, '--output', 'reports/of ci/report');
    expect(code).toBe(1);
    expect(out).toBe(`${check(book).out}报告已写到：reports/of ci/report\n`);
    expect(readFileSync(path('reports/of ci/report'), 'utf8')).toBe(check(book, '--format', format).out);
    expect(readdirSync(path('reports/of ci'))).toEqual(['report']);
  });

  test('replaces the report before it, also of a book without findings', () => {
    check(copyFaulty(), '--output', 'report');
    expect(check(SMALL, '--output', 'report')).toMatchObject({ code: 0 });
    expect(readFileSync(path('report'), 'utf8')).toBe(CLEAN);
  });

  test.each([
    'book/book.yaml',
    'book/report.json',
    'book/chapters/new/report.sarif',
    'link/report.json',
    './x/../book/references/all.yaml',
  ])('refuses %s, which the book would read', (output) => {
    copyFaulty();
    symlinkSync('book', path('link'));
    const before = hashFolder(path('book'));
    const { code, out, err } = check('book', '--output', output);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`报告会成为书的一部分：${output}。请用 --output 指定书文件夹之外的位置\n`);
    expect(hashFolder(path('book'))).toEqual(before);
    expect(readdirSync(folder).toSorted()).toEqual(['book', 'link']);
  });

  test.each(['a folder', 'a link', 'file/report'])('refuses %s', (output) => {
    mkdirSync(path('a folder'));
    writeFileSync(path('file'), '今天');
    symlinkSync('file', path('a link'));
    const { code, out, err } = check(SMALL, '--output', output);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `要写报告的位置不是普通文件：${output}\n` });
    expect(readFileSync(path('file'), 'utf8')).toBe('今天');
  });

  test.each(['book/.kanben.sarif', 'book/_site/report.sarif'])('takes %s, which the book does not read', (output) => {
    copyFaulty();
    expect(check('book', '--output', output).code).toBe(1);
    expect(check('book', '--format', 'json').out).not.toContain('report');
  });

  test('does nothing when the words are wrong', () => {
    expect(check(SMALL, '--output', 'report', '--only', 'nothing').code).toBe(2);
    expect(check('nowhere', '--output', 'report').code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('two clones give the same bytes in every format, wherever and whenever', () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=林青', '-c', 'user.email=lin@example.org', ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder },
      stdio: 'pipe',
    });
  cpSync(BROKEN, path('first/my 书'), { recursive: true });
  git('init', '-q', 'first');
  git('-C', 'first', 'add', '-A');
  git('-C', 'first', 'commit', '-q', '-m', '写完');
  git('clone', '-q', 'first', 'deep/er/second');
  const inRepository = new Map([
    ['sarif', 'my%20%E4%B9%A6/book.yaml'],
    ['junit', 'my 书/book.yaml'],
    ['github', 'my 书/book.yaml'],
  ]);
  for (const format of FORMATS.keys()) {
    const here = runKanben(['check', 'first/my 书', '--format', format], { cwd: folder });
    const there = runKanben(['check', '--format', format], { cwd: path('deep/er/second/my 书'), env: ELSEWHERE });
    expect({ code: there.code, out: there.out }).toEqual({ code: 1, out: here.out });
    expect(here.out).not.toContain(folder);
    expect(here.out).toContain(inRepository.get(format) ?? 'book.yaml');
  }
});

/** Every way of Node to reach another machine throws. */
const UNPLUGGED = `import dgram from 'node:dgram';import dns from 'node:dns';import {syncBuiltinESMExports} from 'node:module';import net from 'node:net';
const fail=()=>{throw new Error('unplugged')};
net.Socket.prototype.connect=fail;dgram.Socket.prototype.send=fail;dgram.Socket.prototype.connect=fail;
for(const name of Object.keys(dns))if(/^(?:lookup|resolve|reverse)/.test(name))dns[name]=fail;
for(const name of Object.keys(dns.promises))if(/^(?:lookup|resolve|reverse)/.test(name))dns.promises[name]=fail;
syncBuiltinESMExports();`;

describe('with the network unplugged', () => {
  test.each([
    "import('node:http').then(({get})=>get('http://127.0.0.1:9'))",
    "fetch('http://127.0.0.1:8999').catch(({cause})=>{throw cause})",
    "import('node:tls').then(({connect})=>connect(9,'127.0.0.1'))",
    "import('node:dns').then(({lookup})=>lookup('localhost',()=>{}))",
  ])('%s fails', (script) => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
      env: { PATH: process.env.PATH, ...preload(UNPLUGGED) },
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('unplugged');
  });

  test.each([
    ['the broken book', BROKEN, [...FORMATS.keys()]],
    ['the book in content', CONTENT, ['json']],
  ])('check of %s says the same', (_, book, formats) => {
    for (const format of formats) {
      const words = ['check', book, '--format', format];
      const plugged = runKanben(words, { cwd: folder });
      const unplugged = runKanben(words, { cwd: folder, env: preload(UNPLUGGED) });
      expect({ code: unplugged.code, out: unplugged.out }).toEqual({ code: plugged.code, out: plugged.out });
      expect(plugged.out).not.toBe('');
    }
  });
});
