// A book's folder in a git repository → the day on which each of its files was last changed: the author's day of the last commit that
// touched it. Law: two builds of one commit get the same answer, so file times count for nothing and a file that differs from what was
// committed has no day.
import { createHash } from 'node:crypto';
import type { Source, SourceFile } from '../model/source.ts';
import { runGit } from './git.ts';

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
