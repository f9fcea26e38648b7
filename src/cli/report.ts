// A book's folder → the report on it that the formats write.
import { examineBook } from '../build/examination.ts';
import { startStopwatch } from '../build/stopwatch.ts';
import type { Judgement } from '../check/check.ts';
import type { Report } from '../check/report.ts';
import type { Rule } from '../check/rule.ts';
import { findFolderInRepository, readPackageFile, readPackageVersion } from '../disk.ts';
import { printTimings, startProgress } from './terminal.ts';

/** All rules run, for some judge what the others found; only the findings of `rules` are kept. */
export async function makeReport(dir: string, rules: readonly Rule[], isTimed: boolean): Promise<Report> {
  const progress = startProgress();
  try {
    const { begin, timings } = startStopwatch(progress.onProgress);
    const { book, ...judgement } = await examineBook(dir, begin);
    progress.finish();
    if (isTimed) printTimings(timings);
    return {
      ...keepRules(judgement, rules),
      rules,
      source: book.source,
      folder: findFolderInRepository(dir),
      version: readPackageVersion(),
      readPage: readRulePage,
    };
  } finally {
    progress.finish();
  }
}

function keepRules({ diagnostics, suppressed, levels }: Judgement, rules: readonly Rule[]): Judgement {
  const ids = new Set(rules.map(({ id }) => id));
  const isKept = ({ rule }: { readonly rule: string }) => ids.has(rule);
  return { diagnostics: diagnostics.filter(isKept), suppressed: suppressed.filter(isKept), levels };
}

/** Markdown; `rule` is the id of one. */
export function readRulePage(rule: string): string {
  return new TextDecoder().decode(readPackageFile('own', `src/check/rules/${rule}.md`));
}
