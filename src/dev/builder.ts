// Starts the thread that compiles, asks it for the site, and outlives its death: whatever befalls the compiler is an outcome to be shown.
import { Worker } from 'node:worker_threads';
import { findPackageFile } from '../disk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import type { SiteOutput } from '../outputs/site/render-site.ts';

/** The book's folder, and the site's path on its host with `/` at both ends. */
export type BuildPlace = { readonly dir: string; readonly base: string };

/** `site` is undefined with an error among the diagnostics; `source` holds the files that these name. A failure is Chinese text. */
export type Outcome =
  | { readonly site: SiteOutput | undefined; readonly diagnostics: readonly Diagnostic[]; readonly source: Source }
  | { readonly failure: string };

export type Builder = {
  /** Not to be called again before it has answered. */
  readonly build: () => Promise<Outcome>;
  /** The next build loads the compiler anew. */
  readonly stop: () => Promise<void>;
};

export function startBuilder(place: BuildPlace): Builder {
  let worker: Worker | undefined;
  const stop = async () => {
    await worker?.terminate();
    worker = undefined;
  };
  const build = async () => {
    worker ??= new Worker(findPackageFile('dist/src/dev/worker.js'), { workerData: place });
    const outcome = await ask(worker);
    if ('death' in outcome) worker = undefined;
    return 'death' in outcome ? { failure: outcome.death } : outcome;
  };
  return { build, stop };
}

function ask(worker: Worker): Promise<Outcome | { death: string }> {
  return new Promise((resolve) => {
    worker.removeAllListeners();
    worker.once('message', (outcome: Outcome) => resolve(outcome));
    worker.once('error', (error) => resolve({ death: `程序出错，请报告：\n${error.stack ?? error.message}` }));
    worker.once('exit', (code) => resolve({ death: `程序出错，请报告：编译的线程已退出（${code}）` }));
    worker.postMessage('build');
  });
}
