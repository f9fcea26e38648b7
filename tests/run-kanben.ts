// The compiled command line in a process of its own. `npm test` compiles first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../dist/src/cli.js');

export type Run = { readonly code: number | null; readonly out: string; readonly err: string };

export type Circumstances = { readonly cwd: string; readonly env?: Readonly<Record<string, string>> };

/** In an environment that holds nothing of ours but the path. */
export function runKanben(words: readonly string[], { cwd, env = {} }: Circumstances): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** What a process imports before all else, as an environment. */
export function preload(script: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}
