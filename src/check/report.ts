// What a format turns into text: everything found, and what there is to say about it.
import type { Source } from '../model/source.ts';
import type { Judgement } from './check.ts';
import type { Rule } from './rule.ts';

export type Report = Judgement & {
  readonly source: Source;
  /** The rules that were chosen to report, in their order. */
  readonly rules: readonly Rule[];
  /** Path from the root of the repository to the book, with `/` at its end: CI systems know files by it. Empty at the root. */
  readonly folder: string;
  /** Of this program. */
  readonly version: string;
  /** The page of a rule, Markdown. */
  readonly readPage: (rule: string) => string;
};
