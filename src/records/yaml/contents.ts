// Text of a file of references → what no tool may lose of it: its records and its comments, without their order.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { parseReferences } from '../../parse/references.ts';
import { listYamlComments } from '../../parse/yaml/comments.ts';
import { compareKeys } from '../order.ts';

export type YamlContents = { readonly records: readonly ReferenceRecord[]; readonly comments: readonly string[] };

export function listContents(file: string, text: string): YamlContents {
  const records = parseReferences(file, text).references.map(({ record }) => record);
  const comments = listYamlComments(text).map(({ start, end }) => text.slice(start, end).trim());
  return { records: records.sort((a, b) => compareKeys(a.id, b.id)), comments: comments.sort() };
}
