// Tells of each phase that it begins, and notes how long it took.

export type BuildPhase = 'read' | 'compile' | 'load' | 'check' | 'render' | 'write';

/** Told when a phase begins, and while it goes on how many of its pages are done. */
export type OnProgress = (phase: BuildPhase, done: number, total: number) => void;

/** Runs a phase; for a promise it lasts until the promise is kept. */
export type Begin = <T>(phase: BuildPhase, run: (onPage: (done: number, total: number) => void) => T) => T;

/** `timings`: milliseconds of each phase that was reached. */
export type Stopwatch = { readonly begin: Begin; readonly timings: ReadonlyMap<BuildPhase, number> };

export function startStopwatch(onProgress: OnProgress | undefined): Stopwatch {
  const timings = new Map<BuildPhase, number>();
  const begin: Begin = (phase, run) => {
    const start = performance.now();
    const stop = () => timings.set(phase, performance.now() - start);
    onProgress?.(phase, 0, 0);
    const result = run((done, total) => onProgress?.(phase, done, total));
    if (result instanceof Promise) result.then(stop, stop);
    else stop();
    return result;
  };
  return { begin, timings };
}
