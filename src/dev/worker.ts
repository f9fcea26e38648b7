// A thread with the compiler in it: for each message the book is read and compiled again, with what the last compile remembers. A thread,
// so that the server answers meanwhile, and so that a new one loads this package anew when its own sources have changed.
import { parentPort, workerData } from 'node:worker_threads';
import { prepareSite } from '../build/preparation.ts';
import { startStopwatch } from '../build/stopwatch.ts';
import { type Cache, createCache, renewCache } from '../cache.ts';
import { isRefusal } from '../disk.ts';
import type { BuildPlace, Outcome } from './builder.ts';

const { dir, base } = workerData as BuildPlace;
serve(createCache());

function serve(cache: Cache): void {
  parentPort?.once('message', async () => {
    parentPort?.postMessage(await build(cache));
    serve(renewCache(cache));
  });
}

async function build(cache: Cache): Promise<Outcome> {
  try {
    const { site, source, diagnostics } = await prepareSite(dir, { base }, cache, startStopwatch(undefined).begin);
    const named = new Set(
      diagnostics.flatMap(({ span, related = [] }) =>
        [span, ...related.map(({ span }) => span)].map(({ file }) => file),
      ),
    );
    return { site, diagnostics, source: new Map([...source].filter(([path]) => named.has(path))) };
  } catch (error) {
    return { failure: isRefusal(error) ? error.message : describeCrash(error) };
  }
}

function describeCrash(error: unknown): string {
  return `程序出错，请报告：\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
