// From a folder to a folder, through Eleventy: what a build writes, and what it leaves alone.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BuildPhase } from '../src/build/stopwatch.ts';
import { buildSite, normalizeBase, placeSite } from '../src/build.ts';
import { isRefusal } from '../src/disk.ts';
import { hashFolder } from './hash-folder.ts';

const SMALL = join(import.meta.dirname, 'books/small');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanben-build-'));
  cpSync(SMALL, join(root, 'book'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const build = (out = 'site') => buildSite({ dir: join(root, 'book'), out: join(root, out), base: '/' });
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

test('writes every page, its assets and the manifest, the same at each build, and nothing elsewhere', async () => {
  const here = readdirSync(process.cwd());
  const { site, diagnostics } = await build();
  expect(diagnostics).toEqual([]);
  const first = hashFolder(join(root, 'site'));
  expect(site).toEqual({ pages: 16, files: first.size - 1, url: 'https://example.org/book' });
  const pages = ['contents', 'evaluation/index', 'evaluation/measure/index', 'figures', 'glossary', 'index'];
  pages.push('learning/gradient/index', 'learning/index', 'learning/writing/index', 'notation/index');
  pages.push('preface/index', 'references', 'tables');
  const records = [
    'references',
    ...pages.filter((path) => /(?:^|\/)index$/.test(path)),
    ...['abbott2025tiny', 'chen2022lectures', 'lin2025survey'].map((key) => `references/${key}`),
  ];
  expect([...first.keys()].filter((path) => !path.startsWith('assets/')).sort()).toEqual(
    [
      ...pages.flatMap((path) => ['html', 'md', 'json'].map((ending) => `${path}.${ending}`)),
      ...records.flatMap((path) => ['bib', 'csl.json', 'ris'].map((ending) => `${path}.${ending}`)),
      ...['', 'evaluation/', 'learning/', 'notation/', 'preface/'].map((folder) => `${folder}card.png`),
      ...['404.html', '_headers', 'favicon.svg', 'feed.xml', 'icon-192.png', 'icon-512.png', 'kanben-manifest.json'],
      ...[
        'llms.txt',
        'manifest.webmanifest',
        'page.schema.json',
        'robots.txt',
        'search.html',
        'service-worker.js',
        'sitemap.xml',
      ],
      ...['status.html', 'status.json', 'status.schema.json'],
    ].sort(),
  );
  await build();
  expect(hashFolder(join(root, 'site'))).toEqual(first);
  expect(readdirSync(root).sort()).toEqual(['book', 'site']);
  expect(readdirSync(process.cwd())).toEqual(here);
});

test('gives each page the day of its last commit, and two clones of one commit the same bytes', async () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=林青', '-c', 'user.email=lin@example.org', ...words], {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: root, GIT_AUTHOR_DATE: '2026-05-06T23:00:00 -0700' },
      stdio: 'pipe',
    });
  git('init', '-q', 'book');
  git('-C', 'book', 'add', '-A');
  git('-C', 'book', 'commit', '-q', '-m', '写完');
  git('clone', '-q', 'book', 'clone');
  await build();
  await buildSite({ dir: join(root, 'clone'), out: join(root, 'second'), base: '/' });
  expect(hashFolder(join(root, 'second'))).toEqual(hashFolder(join(root, 'site')));
  expect(read('site/learning/gradient/index.html')).toContain(
    '最后修改：<time datetime="2026-05-06">2026年5月6日</time>',
  );
  expect(read('site/evaluation/measure/index.html')).toContain('最后修改：<time datetime="2026-07-01">');
  expect(read('site/sitemap.xml').match(/<lastmod>/g)).toHaveLength(14);
});

test('is silent, and reads no file of the folder it is started in', async () => {
  write('cwd/.gitignore', '*\n');
  write('cwd/page.11ty.js', 'throw new Error("read");');
  const previous = process.cwd();
  const said = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(root, 'cwd'));
  await build();
  cwd.mockRestore();
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
  expect(process.cwd()).toBe(previous);
  expect(existsSync(join(root, 'site/index.html'))).toBe(true);
});

test.each(['书 [1]/{输出}', 'node_modules/site', '.hidden/_site', 'a/b/c'])(
  'writes into a folder called %s',
  async (out) => {
    const { site } = await build(out);
    expect(site?.pages).toBe(16);
    expect(read(`${out}/learning/index.html`)).toContain('学习');
  },
);

test('no text of the book is a template', async () => {
  write(
    'book/chapters/evaluation/index.md',
    '---\nid: sec-evaluation\ntitle: 检验\nsections: [measure]\n---\n\n{{ pages }} {% raw %} <%= 1 %>，见[@sec-measure]。\n',
  );
  await build();
  expect(read('site/evaluation/index.html')).toContain('{{ pages }} {% raw %} &lt;%= 1 %&gt;，');
});

test('an error leaves the site as it was, or no folder at all', async () => {
  write('book/chapters/evaluation/broken.md', '');
  write('book/chapters/evaluation/measure.md', '---\nid: sec-measure\ntitle: 度量\n---\n\n没有的文献[@nobody2000]。\n');
  const { site, diagnostics, timings } = await build();
  expect(site).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toContain('unknown-citation');
  expect([...timings.keys()]).toEqual(['read', 'compile', 'load', 'check']);
  expect(readdirSync(root)).toEqual(['book']);
});

test('tells of its phases in order, and of each page that is rendered', async () => {
  const told: string[] = [];
  const onProgress = (phase: BuildPhase, done: number, total: number) => told.push(`${phase} ${done}/${total}`);
  await buildSite({ dir: join(root, 'book'), out: join(root, 'site'), base: '/', onProgress });
  expect(told.filter((line) => line.endsWith(' 0/0'))).toEqual(
    ['read', 'compile', 'load', 'check', 'render', 'write'].map((phase) => `${phase} 0/0`),
  );
  expect(told).toContain('render 7/7');
});

test('refuses an output in the book before it reads anything, and a base that is no path', async () => {
  await expect(build('book/_site')).rejects.toSatisfy(isRefusal);
  const base = 'https://example.org/';
  await expect(buildSite({ dir: join(root, 'book'), out: join(root, 'site'), base })).rejects.toThrow('--base');
  expect(readdirSync(root)).toEqual(['book']);
});

test.each([
  ['https://example.org', undefined, '/'],
  ['https://example.org/a/b', undefined, '/a/b/'],
  ['HTTP://example.org/a/', '/a', '/a/'],
])('with the address %s and the base %s a site lies at %s', (url, base, meant) => {
  expect(placeSite({ url, base })).toEqual({ url, base: meant });
});

test.each([
  ['example.org', undefined],
  ['/book/', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['https://example.org/?a', undefined],
  ['https://example.org/#a', undefined],
  ['https://me:word@example.org/', undefined],
  ['https://:word@example.org/', undefined],
  ['https://example.org//a/', undefined],
  ['https://example.org/%22', undefined],
  ['https://example.org/a', '/b/'],
])('the address %s with the base %s is misuse', (url, base) => {
  expect(() => placeSite({ url, base })).toThrow(/--url/);
});

test.each([
  ['/', '/'],
  ['', '/'],
  ['book', '/book/'],
  ['/a/b', '/a/b/'],
  ['//evil.example/', '/evil.example/'],
])('the base %j is %s', (written, meant) => {
  expect(normalizeBase(written)).toBe(meant);
});
