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
  const start = () => {
    const thread = new Worker(findPackageFile('dist/src/dev/worker.js'), { workerData: place });
    // Dying while nothing is asked of it matters to nobody: the next build starts another.
    return thread
      .on('error', () => {})
      .once('exit', () => {
        if (worker === thread) worker = undefined;
      });
  };
  const build = () => {
    worker ??= start();
    return ask(worker);
  };
  const stop = async () => {
    const thread = worker;
    worker = undefined;
    await thread?.terminate();
  };
  return { build, stop };
}

function ask(worker: Worker): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      worker.off('message', finish).off('error', fail).off('exit', end);
      resolve(outcome);
    };
    const fail = (error: Error) => finish({ failure: `程序出错，请报告：\n${error.stack ?? error.message}` });
    const end = (code: number) => finish({ failure: `程序出错，请报告：编译的线程已退出（${code}）` });
    worker.on('message', finish).on('error', fail).on('exit', end);
    worker.postMessage('build');
  });
}
