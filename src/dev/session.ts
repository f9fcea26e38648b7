// Watches a book, and the sources of this package where someone works on them; after each change compiles, shows and reports the outcome.
// The last good site stays shown while anything is wrong.

import { judgeBookFolder } from '../build/examination.ts';
import { normalizeBase } from '../build.ts';
import { showText } from '../check/display-text.ts';
import { formatText } from '../check/formats/text.ts';
import { listOwnSources, recompilePackage, watchFolder } from '../disk.ts';
import { type Outcome, startBuilder } from './builder.ts';
import { type DevServer, type ServerOptions, startServer } from './server.ts';
import { indexSite, type ServedSite } from './shown.ts';

/** What the terminal is told: an outcome, and the site that is shown now. Nothing is told of an outcome equal to the last. */
export type Tell = (outcome: Outcome, shown: ServedSite | undefined) => void;

export type Session = {
  readonly port: number;
  readonly base: string;
  readonly stop: () => Promise<void>;
};

/** Refuses a folder that is no book, a base that is no path, an address that cannot be had. */
export async function startSession(options: ServerOptions, tell: Tell): Promise<Session> {
  judgeBookFolder(options.dir);
  const base = normalizeBase(options.base);
  const server = await startServer({ ...options, base });
  const compiler = startCompiler(options.dir, base);
  const present = startPresenting(server, tell);
  const work = startQueue(async () => {
    const outcome = await compiler.compile();
    if (outcome) present(outcome);
  });
  const watches = [
    watchFolder(options.dir, work),
    ...listOwnSources().map((folder) =>
      watchFolder(folder, (names) => {
        if ([...names].some((name) => name.endsWith('.ts'))) compiler.outdate();
        work();
      }),
    ),
  ];
  work();
  const stop = async () => {
    for (const end of watches) end();
    await Promise.all([compiler.stop(), server.stop()]);
  };
  return { port: server.port, base, stop };
}

type Compiler = {
  /** Undefined once stopped. */
  readonly compile: () => Promise<Outcome | undefined>;
  /** Its sources have changed. */
  readonly outdate: () => void;
  readonly stop: () => Promise<void>;
};

function startCompiler(dir: string, base: string): Compiler {
  const builder = startBuilder({ dir, base });
  let [outdated, stopped] = [false, false];
  /** Undefined when the compiler is that of the sources as they are. */
  const renew = async (): Promise<Outcome | undefined> => {
    outdated = false;
    const problem = await recompilePackage();
    if (problem === undefined) return builder.stop().then(() => undefined);
    outdated = true;
    return { failure: `Kanben 自身的代码没有编译成功：\n${problem}` };
  };
  const compile = async () => {
    const failure = outdated ? await renew() : undefined;
    const outcome = failure ?? (stopped ? undefined : await builder.build());
    return stopped ? undefined : outcome;
  };
  const outdate = () => {
    outdated = true;
  };
  const stop = () => {
    stopped = true;
    return builder.stop();
  };
  return { compile, outdate, stop };
}

function startPresenting(server: DevServer, tell: Tell): (outcome: Outcome) => void {
  let site: ServedSite | undefined;
  let told: string | undefined;
  return (outcome) => {
    const report = describe(outcome);
    const good = 'failure' in outcome ? undefined : outcome.site;
    if (good) site = indexSite(good);
    const now = `${site?.id} ${report}`;
    if (now === told) return;
    told = now;
    server.show({ site, report: good ? undefined : report });
    tell(outcome, site);
  };
}

/** Plain text, each line escaped. */
export function describe(outcome: Outcome): string {
  if (!('failure' in outcome)) return formatText(outcome.diagnostics, outcome.source);
  return outcome.failure
    .trimEnd()
    .split('\n')
    .map((line) => `${showText(line)}\n`)
    .join('');
}

/** Runs `run` when asked; asked meanwhile, once more after it has ended. */
function startQueue(run: () => Promise<void>): () => void {
  let [running, asked] = [false, false];
  return async () => {
    asked = true;
    if (running) return;
    running = true;
    while (asked) {
      asked = false;
      await run();
    }
    running = false;
  };
}
