// The compiled command line in processes of its own: exit codes, what it prints, what it writes, what it loads. `npm test` compiles first.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashFolder } from './hash-folder.ts';
import { CLI, ELSEWHERE, type Run, runKanben } from './run-kanben.ts';

const ROOT = join(import.meta.dirname, '..');
const SMALL = join(import.meta.dirname, 'books/small');
const BROKEN = join(import.meta.dirname, 'books/broken');

type Circumstances = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kanben-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (...steps: string[]) => join(folder, ...steps);

function kanben(words: readonly string[], { cwd = folder, env = {} }: Circumstances = {}): Run {
  return runKanben(words, { cwd, env });
}

/** A copy of the small book that may be changed. */
function copySmall(name = 'book'): string {
  cpSync(SMALL, path(name), { recursive: true });
  return path(name);
}

function copyBroken(): string {
  cpSync(join(BROKEN, 'book'), path('broken'), { recursive: true });
  writeFileSync(path('broken/references/gbk.yaml'), new Uint8Array(100).fill(0xd0));
  writeFileSync(path('broken/chapters/words/huge.md'), 'a'.repeat(3_000_000));
  return path('broken');
}

describe('words', () => {
  test.each([['--version'], ['-v']])('%s prints the version of the package', (word) => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(kanben([word])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test.each([
    [['--help'], ['build', 'check', 'dev', 'new', 'refs', 'schema']],
    [
      ['build', '--help'],
      ['--out', '--base'],
    ],
    [
      ['check', '-h'],
      ['--format', '--explain'],
    ],
    [['schema', '--help'], ['schemas/json']],
  ])('%j explains itself', (words, named) => {
    const { code, out, err } = kanben(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(named.filter((name) => !out.includes(name))).toEqual([]);
  });

  test.each([
    [[], '没有写命令。'],
    [['bulid'], '没有“bulid”这个命令，最接近的是 build。'],
    [['publish-everything'], '没有“publish-everything”这个命令。'],
    [['constructor'], '没有“constructor”这个命令。'],
    [['check', '--fromat', 'json'], '没有“--fromat”这个选项，最接近的是 --format。'],
    [['build', '--__proto__'], '没有“--__proto__”这个选项。'],
    [['build', '--out'], '选项 --out 后面要写一个值。'],
    [['check', '--timings=yes'], '选项 --timings 后面不写值。'],
    [['check', 'a', 'b', 'c'], '多余的参数：b c。'],
    [['check', SMALL, '--format', 'jsno'], '没有“jsno”这种报告格式，可用的有：text、json、sarif、junit、github'],
    [['check', '--explain', 'unknown-citaton'], '没有“unknown-citaton”这条规则，最接近的是 unknown-citation'],
    [['check', 'nowhere'], '这里没有书：nowhere 中找不到 book.yaml'],
    [['build', 'nowhere'], '这里没有书：nowhere 中找不到 book.yaml'],
    [['check'], '这里没有书：. 中找不到 book.yaml'],
    [
      ['build', SMALL, '--base', 'https://x.org/"'],
      '--base 应是网站在主机上的路径，如 /book/，而不是：https://x.org/"',
    ],
    [['bu\nild\u001b[2J\u202e'], '没有“bu\\u{A}ild\\u{1B}[2J\\u{202E}”这个命令。'],
    [['check', 'a\n::error::b'], '这里没有书：a\\u{A}::error::b 中找不到 book.yaml'],
  ])('%j is misuse', (words, message) => {
    const { code, out, err } = kanben(words);
    expect({ code, out, message: err.split('\n')[0] }).toEqual({ code: 2, out: '', message });
  });
});

describe('check', () => {
  test('says of a good book that nothing is wrong', () => {
    expect(kanben(['check', SMALL])).toMatchObject({ code: 0, out: '没有发现问题\n' });
    const { code, out } = kanben(['check', SMALL, '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ version: 1, errors: 0, warnings: 0, diagnostics: [], suppressed: [] });
  });

  test.each([
    ['text', 'report.txt'],
    ['json', 'report.json'],
  ])('reports everything wrong with a bad book as %s', (format, report) => {
    const { code, out } = kanben(['check', copyBroken(), '--format', format]);
    expect(code).toBe(1);
    expect(out).toBe(readFileSync(join(BROKEN, report), 'utf8'));
  });

  test('without a folder means this one, or its folder “content”', () => {
    expect(kanben(['check'], { cwd: SMALL })).toMatchObject({ code: 0, out: '没有发现问题\n' });
    copySmall('content');
    expect(kanben(['check'])).toMatchObject({ code: 0, out: '没有发现问题\n' });
  });

  test('writes nothing', () => {
    const book = copySmall();
    const before = hashFolder(folder);
    kanben(['check', book, '--timings']);
    expect(hashFolder(folder)).toEqual(before);
  });

  test('explains a rule by its page', () => {
    const page = readFileSync(join(ROOT, 'src/check/rules/unknown-citation.md'), 'utf8');
    expect(kanben(['check', '--explain', 'unknown-citation'])).toEqual({ code: 0, out: page, err: '' });
  });

  test('puts times on standard error only', () => {
    const { code, out, err } = kanben(['check', SMALL, '--timings']);
    expect({ code, out }).toEqual({ code: 0, out: '没有发现问题\n' });
    expect(err).toMatch(/解析 \d+ ms.*内存峰值 \d+ MB\n$/);
  });

  test('is not upset by a reader that stops reading', async () => {
    const child = spawn(process.execPath, [CLI, 'check', join(BROKEN, 'book')], { env: {} });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(err).not.toMatch(/EPIPE|程序出错/);
    expect(code).toBe(1);
  });

  test('escapes what authors wrote, and lets none of it begin a line', () => {
    const book = copySmall();
    const evil = '\u001b[31m\u0007\u202e\u0085::error::';
    const name = `x\n::error file=y::z${evil}.md`;
    writeFileSync(join(book, 'chapters/learning', name), `---\nid: sec-evil\ntitle: 坏\n---\n\n[@nobody\n::error::`);
    writeFileSync(join(book, `::warning::.md`), 'x');
    mkdirSync(join(book, 'chapters/::set-output name=a::b'));
    writeFileSync(join(book, 'chapters/::set-output name=a::b/c.md'), 'x');
    appendFileSync(
      join(book, 'chapters/evaluation/measure.md'),
      `\n::: {.x${evil}}\n[@no${evil}] [a](javascript:${evil}) [b](${evil}.md)\n:::\n\n![${evil}](${evil}.svg){#fig-${evil}}\n`,
    );
    appendFileSync(join(book, 'book.yaml'), '"a\\n::error::\\e[1m\\u202E": 1\n');
    const { code, out } = kanben(['check', book]);
    expect(code).toBe(1);
    expect(out).toMatch(/\\u\{A\}::error file=y::z\\u\{1B\}/);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    const place = /^(?:book\.yaml|(?:\.\/)?(?:chapters|references)\/.*):\d+:\d+: (?:错误|警告) [a-z-]+: /;
    const strange = out.split('\n').filter((line) => !/^(?: {2}|$|\d+ 个错误)/.test(line) && !place.test(line));
    expect(strange).toEqual([]);
  });
});

describe('build', () => {
  test('writes the site where it is told, for the base it is told', () => {
    const { code, out } = kanben(['build', SMALL, '--out', 'out/site', '--base', '/book/']);
    expect({ code, out }).toEqual({ code: 0, out: '没有发现问题\n已生成 16 个页面：out/site\n' });
    const cover = readFileSync(path('out/site/index.html'), 'utf8');
    expect(cover).toContain('href="/book/learning/gradient/"');
    expect(cover).not.toMatch(/(?:href|src)="\/(?!book\/)/);
    expect(readdirSync(path('out'))).toEqual(['site']);
  });

  test('lies where --url says, in place of book.yaml', () => {
    const { code } = kanben(['build', SMALL, '--url', 'https://books.example.com/a']);
    expect(code).toBe(0);
    expect(readFileSync(path('_site/index.html'), 'utf8')).toContain('href="/a/learning/gradient/"');
    expect(readFileSync(path('_site/sitemap.xml'), 'utf8')).toContain(
      '<loc>https://books.example.com/a/learning/</loc>',
    );
    expect(readFileSync(path('_site/index.bib'), 'utf8')).toContain('https://books.example.com/a/');
    expect(readFileSync(path('_site/index.html'), 'utf8')).not.toContain('example.org/book');
  });

  test('says what is left out of the site of a book without address', () => {
    const book = copySmall();
    const settings = readFileSync(join(book, 'book.yaml'), 'utf8');
    writeFileSync(join(book, 'book.yaml'), settings.replace(/^url: .*\n/m, ''));
    const { code, out } = kanben(['build', book]);
    expect({ code, lines: out.split('\n').length }).toEqual({ code: 0, lines: 4 });
    expect(out).toMatch(/^book\.yaml 没有写 url.*sitemap\.xml.*feed\.xml.*--url/m);
    expect(readdirSync(path('_site')).filter((name) => /\.(?:xml|txt)$/.test(name))).toEqual([
      'feed.xml',
      'llms.txt',
      'robots.txt',
    ]);
  });

  test('of a book with errors leaves the previous site as it was', () => {
    const book = copySmall();
    expect(kanben(['build', book]).code).toBe(0);
    const before = hashFolder(path('_site'));
    appendFileSync(join(book, 'chapters/evaluation/measure.md'), '\n没有[@fig-nowhere]。\n');
    const { code, out } = kanben(['build', book]);
    expect(code).toBe(1);
    expect(out).toMatch(/错误 unknown-label.*\n(?:.*\n)*有错误，没有生成网站\n$/);
    expect(hashFolder(path('_site'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['_site', 'book']);
  });

  test('refuses a folder of others and one that overlaps the book', () => {
    const book = copySmall();
    mkdirSync(path('mine'));
    writeFileSync(path('mine/diary.txt'), '今天');
    const before = hashFolder(folder);
    for (const out of ['mine', '.', 'book', 'book/chapters', 'book/_site']) {
      const { code, out: printed, err } = kanben(['build', book, '--out', out]);
      expect({ out, code, printed }).toEqual({ out, code: 2, printed: '' });
      expect(err).toMatch(/^输出文件夹(?:不是空的|与书的文件夹重叠)/);
    }
    expect(hashFolder(folder)).toEqual(before);
  });

  test('gives the same bytes a year later, elsewhere, from files of another age', () => {
    const here = kanben(['build', copySmall('a'), '--out', path('here')]);
    const book = copySmall('b');
    for (const file of hashFolder(book).keys()) utimesSync(join(book, file), 1e9, 1e9);
    mkdirSync(path('empty'));
    const there = kanben(['build', '../b', '--out', '../here2'], { cwd: path('empty'), env: ELSEWHERE });
    expect(hashFolder(path('here2'))).toEqual(hashFolder(path('here')));
    expect(there.out).toBe(here.out.replace(path('here'), '../here2'));
  });
});

test('a report does not depend on the time, the place or the terminal', () => {
  const words = (book: string) => ['check', book, '--format', 'text'];
  const one = kanben(words(join(BROKEN, 'book')));
  expect(kanben(words('book'), { cwd: BROKEN, env: ELSEWHERE })).toMatchObject({ code: 1, out: one.out });
});

test('schema writes what is committed', () => {
  expect(kanben(['schema', 'new/place'])).toEqual({ code: 0, out: '已写出 8 个文件：new/place\n', err: '' });
  expect(hashFolder(path('new/place'))).toEqual(hashFolder(join(ROOT, 'schemas/json')));
});

describe('what is loaded', () => {
  /** Every script that V8 saw, packages by their name. */
  function listLoaded(words: readonly string[]): string[] {
    expect(kanben(words, { env: { NODE_V8_COVERAGE: path('seen') } }).code).toBe(0);
    const scripts = readdirSync(path('seen')).flatMap((name): { url: string }[] => {
      return JSON.parse(readFileSync(path('seen', name), 'utf8')).result;
    });
    return scripts
      .filter(({ url }) => url.startsWith('file:'))
      .map(({ url }) => fileURLToPath(url).slice(ROOT.length + 1));
  }

  test('for the version: next to nothing', () => {
    expect(listLoaded(['--version']).sort()).toEqual(['dist/src/cli.js', 'dist/src/disk/package-file.js']);
  });

  test('for help: no package at all', () => {
    expect(listLoaded(['--help'])).toEqual(['dist/src/cli.js']);
  });

  test('for a check: neither Eleventy nor what colours code', () => {
    const packages = listLoaded(['check', SMALL]).filter((file) => file.startsWith('node_modules/'));
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter((file) => /^node_modules\/(?:@11ty|shiki|@shikijs)\//.test(file))).toEqual([]);
  });

  test('for a build: compiled JavaScript, and nothing that compiles TypeScript', () => {
    const loaded = listLoaded(['build', SMALL]);
    expect(loaded).toContain('dist/src/build.js');
    expect(
      loaded.filter((file) => /\.[cm]?tsx?$|^node_modules\/(?:typescript|tsx|ts-node|esbuild|jiti|@swc)\//.test(file)),
    ).toEqual([]);
  });
});
