// Every program that the book shows from a file is run, and prints what the book says it prints: `x.out` beside `x.py` or `x.ts`.
// UPDATE=1 writes what was printed. Without Python the Python programs are skipped; with KANBEN_REQUIRE_PYTHON that is a failure.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import type { TextFile } from '../src/model/source.ts';

const CONTENT = join(import.meta.dirname, '../content');
const TIMEOUT = 120_000;

const source = readSource(CONTENT);
const shown = new Set(
  [...compile(source, createCache()).sections.values()].flatMap(({ listings }) =>
    listings.flatMap(({ target }) => (target === undefined ? [] : [target])),
  ),
);
const programs = [...shown].filter((path) => /\.(?:py|ts)$/.test(path)).sort();

const python = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** What the program writes to its standard output, run in an empty folder of its own. */
function run(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'listing-'));
  try {
    const text = (source.get(path) as TextFile).text;
    const [command, file, code] = path.endsWith('.py')
      ? (['python3', basename(path), text] as const)
      : ([process.execPath, basename(path).replace(/ts$/, 'mjs'), transformSync(text, { loader: 'ts' }).code] as const);
    writeFileSync(join(folder, file), code);
    const env = { ...process.env, PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1' };
    return execFileSync(command, [file], { cwd: folder, env, encoding: 'utf8', timeout: TIMEOUT });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const outputOf = (program: string): string => program.replace(/\.\w+$/, '.out');

describe('programs of the book', () => {
  test('there are some, and Python where it is required', () => {
    expect(programs.length).toBeGreaterThan(0);
    if (process.env.KANBEN_REQUIRE_PYTHON) expect(python, 'python3 with numpy').toBe(true);
  });

  for (const program of programs) {
    test.skipIf(program.endsWith('.py') && !python)(
      `${program} prints what the book shows`,
      () => {
        const printed = run(program);
        if (process.env.UPDATE) writeFileSync(join(CONTENT, outputOf(program)), printed);
        else expect(printed).toBe((source.get(outputOf(program)) as TextFile | undefined)?.text);
      },
      TIMEOUT,
    );
    test(`the output of ${program} is shown`, () => expect([...shown]).toContain(outputOf(program)));
  }

  test('no program or output lies about unshown', () => {
    const files = [...source.keys()].filter((path) => /\.(?:py|ts|out)$/.test(path));
    expect(files.filter((path) => !shown.has(path))).toEqual([]);
  });
});
