// What references.lock.json holds once it is read.
import type { Answer } from '../../schemas/lock.ts';
import type { Span } from './span.ts';
import type { YamlIssue } from './yaml.ts';

export const LOCK_FILE = 'references.lock.json';

/** Key of a reference → what registries answered for it. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

export type LockFile = {
  readonly file: string;
  /** An answer that does not have the shape is left out, and stands in `issues`. */
  readonly answers: Answers;
  /** Key → where it stands in the file. */
  readonly keys: ReadonlyMap<string, Span>;
  readonly issues: readonly YamlIssue[];
};
