// Text of a file under references/ (YAML or CSL-JSON, a list or Pandoc's `references:`) → its records, each with positions.
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { REQUIRED_FIELDS, type ReferenceRecord, referenceSchema } from '../../schemas/reference.ts';
import type { Reference, ReferenceFile } from '../model/reference.ts';
import type { Part, Span } from '../model/span.ts';
import { findNode, type YamlIssue, type YamlNode } from '../model/yaml.ts';
import { composeYaml } from './yaml/compose.ts';
import { readNode } from './yaml.ts';

/** In one file: more is no bibliography, and a thing wrong with each would drown the author. */
const MAX_RECORDS = 20_000;

/** A record keeps its good fields; one without a readable key is left out, and its issues stand with the file's. A syntax error is reported alone. */
export function parseReferences(file: string, text: string): ReferenceFile {
  const { root, issues } = composeYaml(file, text, 0);
  const items = listItems(root);
  if (!items) return { file, references: [], issues: issues.length > 0 ? issues : [notList(file, text)] };
  if (items.length > MAX_RECORDS) return { file, references: [], issues: [tooMany(file)] };
  const records = items.map((item) => readRecord(file, text, item));
  const references = records.filter((record) => 'key' in record);
  if (issues.length > 0) return { file, references: references.map((record) => ({ ...record, issues: [] })), issues };
  return { file, references, issues: records.flatMap((record) => ('key' in record ? [] : record.issues)) };
}

function listItems(root: ParsedNode | null): readonly ParsedNode[] | undefined {
  if (root === null || (isScalar(root) && root.value === null)) return [];
  const list = isMap(root) && root.items.length === 1 ? root.get('references') : root;
  return isSeq<ParsedNode>(list) ? list.items : undefined;
}

function readRecord(
  file: string,
  text: string,
  item: ParsedNode,
): Reference | { readonly issues: readonly YamlIssue[] } {
  const span = { file, start: item.range[0], end: item.range[1] };
  // A record of no known type is shown as a web page, which asks for least.
  const fill = ([step]: readonly (string | number)[]) => (step === 'type' ? 'webpage' : undefined);
  const { value: record, nodes, issues } = readNode(item, referenceSchema, { span, offset: 0, fill, issues: [] });
  const key = record && unquote(text, record.id, findNode({ nodes }, ['id'])?.value ?? span);
  if (!record || !key) return { issues };
  const named = issues.map((issue) => ({ ...issue, message: `文献“${key.value}”：${issue.message}` }));
  const whole = nodes[0]?.value ?? span;
  return {
    key,
    span: whole,
    record,
    nodes,
    issues: [...named, ...(judgesType(issues, nodes) ? listMissing(record, key, nodes) : [])],
  };
}

/** Whether the type was written, and written right. */
function judgesType(issues: readonly YamlIssue[], nodes: readonly YamlNode[]): boolean {
  return findNode({ nodes }, ['type']) !== undefined && !issues.some(({ path }) => path[0] === 'type');
}

/** Required fields that are absent. One that was written wrong has an issue of its own. */
function listMissing(record: ReferenceRecord, key: Part, nodes: readonly YamlNode[]): YamlIssue[] {
  const missing = REQUIRED_FIELDS[record.type].filter((fields) => !fields.some((field) => isWritten(field, nodes)));
  return missing.map((fields) => {
    const names = fields.map((field) => `“${field}”`).join('或');
    const message = `文献“${key.value}”（${record.type}）缺少${names}`;
    return { kind: 'shape', path: [], span: key.span, message, hint: `补上${names}` };
  });
}

function isWritten(field: string, nodes: readonly YamlNode[]): boolean {
  return findNode({ nodes }, field.split('.')) !== undefined;
}

function unquote(text: string, value: string, span: Span): Part {
  const quoted = /["']/.test(text.charAt(span.start)) && span.end - span.start === value.length + 2;
  return { value, span: quoted ? { ...span, start: span.start + 1, end: span.end - 1 } : span };
}

function tooMany(file: string): YamlIssue {
  const message = `一个文件里的文献超过 ${MAX_RECORDS} 条`;
  return { kind: 'shape', path: [], span: { file, start: 0, end: 0 }, message, hint: '分成几个文件' };
}

function notList(file: string, text: string): YamlIssue {
  const span = { file, start: 0, end: Math.min(1, text.length) };
  return { kind: 'shape', path: [], span, message: '文献文件应是记录的列表', hint: '每条记录以“- id: 键”开头' };
}
