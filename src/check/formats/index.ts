// All formats of a report, by the name that `--format` takes.
import type { Report } from '../report.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';

export type Format = (report: Report) => string;

export const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', ({ diagnostics, source }) => formatText(diagnostics, source)],
  ['json', formatJson],
  ['sarif', formatSarif],
  ['junit', formatJunit],
  ['github', formatGithub],
]);
