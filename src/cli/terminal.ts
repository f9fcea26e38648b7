// What the commands print besides their reports: progress on stderr, colours where a terminal shows them, and crashes.
import pc from 'picocolors';
import type { BuildPhase } from '../build/stopwatch.ts';
import type { Paint } from '../check/formats/text.ts';

type Words<Phase extends string> = { readonly [phase in Phase]: string };

const PHASES: Words<BuildPhase> = {
  read: '读取',
  compile: '解析',
  load: '载入',
  check: '检查',
  render: '渲染',
  write: '写出',
};

/** Shorter work than this shows no progress. */
const PATIENCE = 1000;
/** Between two redraws, in milliseconds. */
const REDRAW = 100;

export type Progress<Phase> = {
  readonly onProgress: (phase: Phase, done: number, total: number) => void;
  readonly finish: () => void;
};

/** Progress of a build. */
export function startProgress(): Progress<BuildPhase> {
  return showProgress(PHASES);
}

/** A line that changes in place on a terminal; in a log one line per phase. */
export function showProgress<Phase extends string>(words: Words<Phase>): Progress<Phase> {
  const isTerminal = process.stderr.isTTY === true;
  const start = performance.now();
  let drawn = 0;
  let phaseShown: Phase | undefined;
  const onProgress = (phase: Phase, done: number, total: number) => {
    const now = performance.now();
    if (now - start < PATIENCE || (isTerminal ? now - drawn < REDRAW : phase === phaseShown)) return;
    const line = `${words[phase]}${total > 0 && isTerminal ? ` ${done}/${total}` : '……'}`;
    process.stderr.write(isTerminal ? `\r\x1b[2K${line}` : `${line}\n`);
    drawn = now;
    phaseShown = phase;
  };
  const finish = () => {
    if (isTerminal && drawn > 0) process.stderr.write('\r\x1b[2K');
  };
  return { onProgress, finish };
}

/** Milliseconds of each phase and the peak of memory, for whoever measures. */
export function printTimings(timings: ReadonlyMap<BuildPhase, number>): void {
  const phases = [...timings].map(([phase, time]) => `${PHASES[phase]} ${time.toFixed(0)} ms`);
  const peak = process.resourceUsage().maxRSS / 1024;
  process.stderr.write(`${[...phases, `内存峰值 ${peak.toFixed(0)} MB`].join('，')}\n`);
}

/** Colours of a report, where standard output is a terminal that shows them. */
export const paint: Paint = (style, text) => {
  if (!process.stdout.isTTY || !pc.isColorSupported) return text;
  if (style === 'error') return pc.red(text);
  if (style === 'warning') return pc.yellow(text);
  return style === 'place' ? pc.bold(text) : pc.dim(text);
};
