// Real repositories: whose day a file gets, and when it gets none.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChangeDates, readSource } from '../src/disk.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kanben-git-'));
  mkdirSync(join(root, 'book/chapters'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Without the settings of whoever runs the tests. */
const env = (when = '') => ({
  PATH: process.env.PATH,
  HOME: root,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_DATE: when,
  GIT_COMMITTER_DATE: '2026-11-30T12:00:00 +0000',
});

function git(words: readonly string[], when = '', cwd = root): void {
  const who = ['-c', 'user.name=林青', '-c', 'user.email=lin@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...who, ...words], { cwd, env: env(when), stdio: 'pipe' });
}

const write = (path: string, text: string) => writeFileSync(join(root, 'book', path), text);

function commit(when: string): void {
  git(['add', '-A']);
  git(['commit', '-q', '-m', '改'], when);
}

async function readDates(dir = join(root, 'book')): Promise<Record<string, string>> {
  return Object.fromEntries(await readChangeDates(dir, readSource(dir)));
}

/** Two files in three commits. */
function makeRepository(): void {
  git(['init', '-q']);
  write('book.yaml', '第一版\n');
  write('chapters/一 章.md', '第一版\n');
  commit('2026-01-02T03:04:05 +0000');
  write('chapters/一 章.md', '第二版\n');
  commit('2026-03-04T23:30:00 -0800');
  writeFileSync(join(root, 'outside.md'), '别处\n');
  commit('2026-05-06T00:00:00 +0000');
}

test("is the author's day, in the author's own time zone, of the last commit that touched the file", async () => {
  makeRepository();
  expect(await readDates()).toEqual({ 'book.yaml': '2026-01-02', 'chapters/一 章.md': '2026-03-04' });
});

test('is none for a file that differs from what was committed, staged or not, or was never committed', async () => {
  makeRepository();
  appendFileSync(join(root, 'book/book.yaml'), '又一行\n');
  write('new.md', '新\n');
  write('chapters/一 章.md', '第三版\n');
  git(['add', 'book/chapters']);
  expect(await readDates()).toEqual({});
  write('chapters/一 章.md', '第二版\n');
  expect(await readDates()).toEqual({ 'chapters/一 章.md': '2026-03-04' });
});

test('does not see file times', async () => {
  makeRepository();
  const before = await readDates();
  utimesSync(join(root, 'book/book.yaml'), 1e9, 1e9);
  expect(await readDates()).toEqual(before);
});

test('counts the line ends of Windows as no change', async () => {
  makeRepository();
  write('book.yaml', '第一版\r\n');
  expect(await readDates()).toMatchObject({ 'book.yaml': '2026-01-02' });
});

test('gives a renamed file the day of its renaming, and a merged one that of its change', async () => {
  makeRepository();
  git(['mv', 'book/book.yaml', 'book/other.yaml']);
  commit('2026-06-07T00:00:00 +0000');
  git(['checkout', '-q', '-b', 'side', 'HEAD~1']);
  write('chapters/一 章.md', '第三版\n');
  commit('2026-07-08T00:00:00 +0000');
  git(['checkout', '-q', 'main']);
  git(['merge', '-q', '--no-ff', '--no-edit', 'side'], '2026-09-10T00:00:00 +0000');
  expect(await readDates()).toEqual({ 'other.yaml': '2026-06-07', 'chapters/一 章.md': '2026-07-08' });
});

test('a merge that settles a conflict changes the file', async () => {
  makeRepository();
  git(['checkout', '-q', '-b', 'side']);
  write('book.yaml', '甲\n');
  commit('2026-07-08T00:00:00 +0000');
  git(['checkout', '-q', 'main']);
  write('book.yaml', '乙\n');
  commit('2026-07-09T00:00:00 +0000');
  expect(() => git(['merge', '-q', 'side'])).toThrow();
  write('book.yaml', '甲和乙\n');
  commit('2026-09-10T00:00:00 +0000');
  expect(await readDates()).toMatchObject({ 'book.yaml': '2026-09-10' });
});

test('is none in a shallow clone, outside a repository, and before the first commit', async () => {
  makeRepository();
  git(['clone', '-q', '--depth', '1', `file://${root}`, 'shallow']);
  expect(await readDates(join(root, 'shallow/book'))).toEqual({});
  git(['clone', '-q', `file://${root}`, 'whole']);
  expect(Object.keys(await readDates(join(root, 'whole/book')))).toHaveLength(2);
  rmSync(join(root, '.git'), { recursive: true });
  expect(await readDates()).toEqual({});
  git(['init', '-q']);
  expect(await readDates()).toEqual({});
});

test('runs nothing that the repository configures', async () => {
  makeRepository();
  const trap = `touch ${join(root, 'trapped')}; false`;
  const settings = [
    'core.fsmonitor',
    'gpg.program',
    'diff.external',
    'core.pager',
    'core.sshCommand',
    'diff.x.textconv',
  ];
  for (const name of settings) git(['config', name, trap]);
  for (const [name, value] of [
    ['log.showSignature', 'true'],
    ['log.follow', 'true'],
    ['log.date', 'unix'],
    ['log.showRoot', 'false'],
    ['log.decorate', 'full'],
    ['color.ui', 'always'],
    ['alias.log', `!${trap}`],
  ] as const)
    git(['config', name, value]);
  write('.gitattributes', '* diff=x\n');
  expect(await readDates()).toEqual({ 'book.yaml': '2026-01-02', 'chapters/一 章.md': '2026-03-04' });
  expect(existsSync(join(root, 'trapped'))).toBe(false);
});

test('asks the repository of the book, whatever one a hook that runs us is in', async () => {
  makeRepository();
  cpSync(join(root, '.git'), join(root, 'elsewhere'), { recursive: true });
  process.env.GIT_DIR = join(root, 'elsewhere');
  try {
    rmSync(join(root, '.git'), { recursive: true });
    expect(await readDates()).toEqual({});
  } finally {
    delete process.env.GIT_DIR;
  }
});
