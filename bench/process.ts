// Node's words → how long a fresh process took to run them, and what it printed. Nothing is warm but the disk.
import { spawnSync } from 'node:child_process';

export type Measured = { readonly milliseconds: number; readonly out: string; readonly err: string };

/** Throws when the process fails: a number of a run that went wrong is worth nothing. */
export function runNode(words: readonly string[]): Measured {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { milliseconds, out: stdout, err: stderr };
}

/** Runs each in turn, `times` over, so that a slow moment of the machine falls on all of them. */
export function runInTurn(commands: readonly (readonly string[])[], times: number): Measured[][] {
  const results: Measured[][] = commands.map(() => []);
  for (let round = 0; round < times; round++) {
    for (const [index, words] of commands.entries()) results[index]?.push(runNode(words));
  }
  return results;
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
