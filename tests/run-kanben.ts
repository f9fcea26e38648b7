// The compiled command line in a process of its own. `npm test` compiles first.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const CLI = join(import.meta.dirname, '../dist/src/cli.js');

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

const NEXT_YEAR = `const Now=Date;globalThis.Date=class extends Now{constructor(...a){a.length?super(...a):super(Now.now()+3e10)}static now(){return Now.now()+3e10}}`;

/** A time, a place and a terminal on which nothing that is written may depend. */
export const ELSEWHERE = {
  ...preload(NEXT_YEAR),
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  FORCE_COLOR: '1',
  HOME: '/nonexistent',
};
