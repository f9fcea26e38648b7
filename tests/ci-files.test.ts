// The files in docs/ci: what they may do, that they call commands and actions that exist, and that their scripts do what is said of them.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { RULES } from '../src/check/rules/index.ts';
import { runKanben } from './run-kanben.ts';

// Some start the command line ten times.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/ci');
const BROKEN = join(import.meta.dirname, 'books/broken/book');

type Step = {
  readonly name?: string;
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
};
type Job = {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};
type PreCommit = {
  readonly repos: readonly { readonly hooks: readonly { readonly entry: string; readonly files: string }[] }[];
};

const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const WORKFLOWS = readdirSync(FOLDER)
  .filter((name) => name.startsWith('github-'))
  .map((name): [string, Workflow] => [name, parse(read(name)) as Workflow]);
const PRE_COMMIT = parse(read('pre-commit-config.yaml')) as PreCommit;

const jobsOf = (workflow: Workflow) => Object.entries(workflow.jobs);
const stepsOf = (workflow: Workflow) => jobsOf(workflow).flatMap(([, { steps }]) => steps);
const scriptsOf = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run }) => run ?? []);

test('the list in the README is the folder', () => {
  const listed = [...read('README.md').matchAll(/\]\(([\w.-]+)\)/g)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(
    readdirSync(FOLDER)
      .filter((name) => name !== 'README.md')
      .toSorted(),
  );
  expect(WORKFLOWS.length).toBe(3);
});

describe.each(WORKFLOWS)('%s', (name, workflow) => {
  test('may do nothing but what each job is given', () => {
    expect(workflow.permissions).toEqual({});
    const given = jobsOf(workflow).map(([job, { permissions = {} }]) => [job, permissions]);
    expect(Object.fromEntries(given)).toEqual(PERMISSIONS.get(name));
    for (const [, job] of jobsOf(workflow)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('runs for pull requests without the rights of the repository', () => {
    expect(Object.keys(workflow.on).filter((event) => !EVENTS.has(event))).toEqual([]);
  });

  test('a job that may write runs nothing of the repository', () => {
    for (const [, { permissions = {}, steps }] of jobsOf(workflow)) {
      if (!Object.values(permissions).includes('write')) continue;
      expect(steps.filter(({ run }) => /\b(?:npm|npx|node)\b|\$KANBEN/.test(run ?? ''))).toEqual([]);
    }
  });

  test('no script holds what GitHub fills in: it comes through the environment', () => {
    expect(scriptsOf(workflow).filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('every action is pinned to a commit, and says its version', () => {
    const lines = read(name)
      .split('\n')
      .filter((line) => line.includes('uses:'));
    expect(lines.length).toBe(stepsOf(workflow).filter(({ uses }) => uses).length);
    const pinned = /^\s+- uses: [\w.-]+(?:\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(lines.filter((line) => !pinned.test(line))).toEqual([]);
  });

  test('a checkout leaves no credentials behind', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('every script is one to the shell', () => {
    for (const script of scriptsOf(workflow)) execFileSync('bash', ['-n'], { input: script });
  });

  test('its book is where its paths say', () => {
    const { pull_request: event } = workflow.on as { pull_request?: { paths?: readonly string[] } | null };
    for (const path of event?.paths ?? []) expect(path.startsWith(`${workflow.env.BOOK}/`)).toBe(true);
    expect(existsSync(join(ROOT, workflow.env.BOOK ?? '', 'book.yaml'))).toBe(true);
  });
});

const PERMISSIONS = new Map<string, object>([
  [
    'github-check.yml',
    { check: { contents: 'read' }, 'code-scanning': { contents: 'read', 'security-events': 'write' } },
  ],
  ['github-references.yml', { audit: { contents: 'read' } }],
  ['github-weekly.yml', { refresh: { contents: 'read' }, report: { issues: 'write' } }],
]);

const EVENTS = new Set(['pull_request', 'push', 'schedule', 'workflow_dispatch']);

test('one action has one commit', () => {
  const pins = WORKFLOWS.flatMap(([, workflow]) => stepsOf(workflow).flatMap(({ uses }) => uses ?? []));
  const actions = new Set(pins.map((pin) => pin.split('@')[0]));
  expect(new Set(pins).size).toBe(actions.size);
});

describe('every command that is called exists', () => {
  const called = [
    ...WORKFLOWS.flatMap(([, workflow]) => scriptsOf(workflow)),
    ...PRE_COMMIT.repos.flatMap(({ hooks }) => hooks.map(({ entry }) => entry)),
    read('README.md'),
  ].flatMap((text) => [...text.matchAll(/(?:\$KANBEN|node dist\/src\/cli\.js|`kanben) ([^|>`\n]*)/g)]);

  test('and there are some', () => expect(called.length).toBeGreaterThanOrEqual(9));

  test.each([...new Set(called.map(([, words = '']) => words.trim()))])('kanben %s', (words) => {
    const command = words.split(' ').slice(0, words.startsWith('refs ') ? 2 : 1);
    const { code, out } = runKanben([...command, '--help'], { cwd: ROOT });
    expect(code).toBe(0);
    const options = words.match(/(?<= )--[a-z-]+/g) ?? [];
    expect(options.filter((option) => !new RegExp(`^ +${option} `, 'm').test(out))).toEqual([]);
  });
});

test('every rule that the README names exists', () => {
  const named = [...read('README.md').matchAll(/^ {2}([a-z-]+): (?:error|warning|off)/gm)].map(([, id]) => id);
  expect(named.length).toBe(3);
  expect(named.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
});

describe('the scripts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kanben-ci-'));
    for (const name of ['bin', 'temp', 'report']) mkdirSync(join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const path = (...steps: string[]) => join(folder, ...steps);

  /** A script of a workflow, as a runner would run it. */
  function runStep(file: string, pattern: RegExp, env: Readonly<Record<string, string>>) {
    const step = WORKFLOWS.filter(([name]) => name === file)
      .flatMap(([, workflow]) => stepsOf(workflow))
      .find(({ run }) => run && pattern.test(run));
    return spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', step?.run ?? 'exit 99'], {
      cwd: folder,
      env: { PATH: `${path('bin')}:${process.env.PATH}`, RUNNER_TEMP: path('temp'), ...step?.env, ...env },
      encoding: 'utf8',
    });
  }

  function writeProgram(name: string, script: string): void {
    writeFileSync(path('bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(path('bin', name), 0o755);
  }

  const KANBEN = `node ${join(ROOT, 'dist/src/cli.js')}`;

  test('check fails where the book has errors, and says where', () => {
    const { status, stdout } = runStep('github-check.yml', /--format github/, { KANBEN, BOOK: BROKEN });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=/);
  });

  test('SARIF is uploaded without what is suppressed, whatever the book has', () => {
    expect(runStep('github-check.yml', /--format sarif/, { KANBEN, BOOK: BROKEN }).status).toBe(0);
    const results = (file: string) => JSON.parse(readFileSync(path('temp', file), 'utf8')).runs[0].results as Result[];
    type Result = { readonly suppressions: readonly object[] };
    const reported = results('all.sarif').filter(({ suppressions }) => suppressions.length === 0);
    expect(results('kanben.sarif')).toEqual(reported);
    expect(results('all.sarif').length).toBeGreaterThan(reported.length);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 0],
  ])('an audit that ends with %i ends with %i', (code, status) => {
    writeProgram('kanben', `test "$*" = 'refs audit --book content --since abc' && exit ${code}`);
    const env = { KANBEN: 'kanben', BOOK: 'content', BASE: 'abc' };
    expect(runStep('github-references.yml', /refs audit/, env).status).toBe(status);
  });

  test.each([
    ['撤稿', true],
    ['没有发现问题', false],
  ])('the week’s news is what check says otherwise than before: %s', (after, isNews) => {
    writeFileSync(path('state'), '没有发现问题\n');
    writeProgram(
      'kanben',
      `case "$1" in check) cat state; exit 1;; refs) echo ${after} > state; echo 问过; exit 3;; esac`,
    );
    const env = { KANBEN: 'kanben', BOOK: 'content', GITHUB_OUTPUT: path('output') };
    const { status, stderr } = runStep('github-weekly.yml', /verify --refresh/, env);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(path('output')) && readFileSync(path('output'), 'utf8')).toBe(isNews && 'news=true\n');
    expect(readFileSync(path('temp/report/verify.txt'), 'utf8')).toBe('问过\n');
    expect(readFileSync(path('temp/report/changes.txt'), 'utf8').includes('> 撤稿')).toBe(isNews);
  });

  test.each([
    ['', ['issue', 'create', '--title', '每周核对文献：登记机构的回答有变化', '--body-file', 'body.md']],
    ['7', ['issue', 'edit', '7', '--body-file', 'body.md']],
  ])('the report is an issue, or the one that is open: “%s”', (open, words) => {
    writeFileSync(path('report/verify.txt'), '问过\n');
    writeFileSync(path('report/changes.txt'), '> @everyone <script> #1\n```\n');
    writeProgram('gh', `case "$2" in list) echo ${open};; *) printf '%s\\n' "$@" > said;; esac`);
    const { status, stderr } = runStep('github-weekly.yml', /gh issue/, { RUN: 'https://example.org/run' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(path('said'), 'utf8').trimEnd().split('\n')).toEqual(words);
    const [first, ...lines] = readFileSync(path('body.md'), 'utf8').split('\n');
    expect(first).toContain('https://example.org/run');
    expect(lines.filter((line) => line && !/^(?: {4}|查询的结果：|检查结果的变化：)/.test(line))).toEqual([]);
  });

  test('the hook before a commit checks this book', () => {
    const [hook] = PRE_COMMIT.repos.flatMap(({ hooks }) => hooks);
    expect(new RegExp(hook?.files ?? '$^').test('content/book.yaml')).toBe(true);
    const { status } = spawnSync('sh', ['-c', hook?.entry ?? 'exit 99'], { cwd: ROOT });
    expect(status).toBe(0);
  });
});
