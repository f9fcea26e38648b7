// A book's folder in a git repository → the day on which each of its files was last changed: the author's day of the last commit that
// touched it. Law: two builds of one commit get the same answer, so file times count for nothing and a file that differs from what was
// committed has no day.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Source, SourceFile } from '../model/source.ts';

/** Milliseconds and bytes: what takes longer or says more than this is given up. */
const [TIMEOUT, MAX_OUTPUT] = [30_000, 200_000_000];

/** Nothing that a repository configures is run, asked or waited for. */
const SAFE_OPTIONS = [
  '--no-optional-locks',
  '--no-replace-objects',
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'log.showSignature=false', 'log.follow=false'].flatMap((setting) => ['-c', setting]),
];

const LOG = [
  'log',
  '--format=%as',
  '--raw',
  '-z',
  '--root',
  '-c',
  '--no-abbrev',
  '--no-renames',
  '--no-decorate',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  // Merges would not heed it.
  '--no-relative',
  '--ignore-submodules=all',
  '--',
  '.',
];

type Commit = { readonly date: string; readonly blob: string };

/** Path in the book → `2026-11-23`. Empty without git, outside a repository, and in a shallow clone, which does not know. */
export async function readChangeDates(dir: string, source: Source): Promise<ReadonlyMap<string, string>> {
  const answer = await runGit(dir, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix']);
  const whole = 'true\nfalse\n';
  if (!answer?.startsWith(whole)) return new Map();
  const prefix = answer.slice(whole.length, -1);
  const last = readLog((await runGit(dir, LOG)) ?? '');
  const dates = new Map<string, string>();
  for (const [path, file] of source) {
    const commit = last.get(prefix + path);
    if (commit && isCommitted(file, commit.blob)) dates.set(path, commit.date);
  }
  return dates;
}

/** Undefined for whatever reason git had not to answer. */
function runGit(dir: string, words: readonly string[]): Promise<string | undefined> {
  const options = { cwd: dir, env: ownEnvironment(), timeout: TIMEOUT, maxBuffer: MAX_OUTPUT, windowsHide: true };
  return new Promise((resolve) => {
    execFile('git', [...SAFE_OPTIONS, ...words], options, (error, printed) => resolve(error ? undefined : printed));
  });
}

/** Without what leads to another repository than the book's (a hook that runs us sets it), and without the network. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG_|CEILING_|DISCOVERY_)/.test(name));
  return { ...Object.fromEntries(kept), GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' };
}

/** Fields of `--raw -z`, newest commit first: the day, then by turns `:modes blobs status` (a merge has more of them) and a path. */
function readLog(log: string): Map<string, Commit> {
  const last = new Map<string, Commit>();
  let date = '';
  let blob = '';
  for (const field of log.split('\0').map((text) => text.replace(/^\n/, ''))) {
    if (blob) {
      if (!last.has(field)) last.set(field, { date, blob });
      blob = '';
    } else if (field.startsWith(':')) blob = field.split(' ').at(-2) ?? '';
    else if (/^\d{4}-\d\d-\d\d$/.test(field)) date = field;
  }
  return last;
}

/** Whether the file is what was committed, or differs only by the line ends that git writes on Windows. */
function isCommitted(file: SourceFile, blob: string): boolean {
  if (file.kind !== 'text') return false;
  return [file.text, file.text.replaceAll('\r\n', '\n')].some((text) => hashBlob(text, blob.length) === blob);
}

/** The name that git gives to the content: 64 digits in a repository with SHA-256. */
function hashBlob(text: string, digits: number): string {
  const bytes = new TextEncoder().encode(text);
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
