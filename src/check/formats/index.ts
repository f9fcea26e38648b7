// All formats of a report, by the name that `--format` takes.
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Source } from '../../model/source.ts';
import { formatJson } from './json.ts';
import { formatText } from './text.ts';

export type Format = (diagnostics: readonly Diagnostic[], source: Source) => string;

export const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['text', formatText],
  ['json', formatJson],
]);
