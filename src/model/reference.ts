// One bibliographic record where it stands in its file.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import type { Comment } from './section.ts';
import type { Part, Span } from './span.ts';
import type { YamlIssue, YamlNode, YamlPath } from './yaml.ts';

export type Reference = {
  readonly key: Part;
  readonly span: Span;
  /** The fields that satisfy the schema; a field that does not is left out and stands in `issues`. */
  readonly record: ReferenceRecord;
  /** Paths are relative to the record: `['DOI']`, `['author', 0, 'family']`. */
  readonly nodes: readonly YamlNode[];
  /** Every text of the record, in the order of the file. */
  readonly texts: readonly FieldText[];
  readonly issues: readonly YamlIssue[];
};

/** `span` is that of the whole value, quotes included; `path` as of the reference's nodes. */
export type FieldText = Part & { readonly path: YamlPath };

/** A file under `references/`. */
export type ReferenceFile = {
  readonly file: string;
  readonly references: readonly Reference[];
  /** Those that suppress findings. */
  readonly comments: readonly Comment[];
  readonly issues: readonly YamlIssue[];
};
