// Text of a file under references/ (YAML or CSL-JSON, a list or Pandoc's `references:`) → its records, each with positions.
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { REQUIRED_FIELDS, type ReferenceRecord, referenceSchema } from '../../schemas/reference.ts';
import type { FieldText, Reference, ReferenceFile } from '../model/reference.ts';
import type { Part, Span } from '../model/span.ts';
import { findNode, type Yaml, type YamlIssue, type YamlNode, type YamlPath } from '../model/yaml.ts';
import { composeYaml } from './yaml/compose.ts';
import { listItemOffsets, type PlainItem, readPlainItem } from './yaml/plain.ts';
import { readSuppressions } from './yaml/suppressions.ts';
import { readNode, readTree } from './yaml.ts';

/** In one file: more is no bibliography, and a thing wrong with each would drown the author. */
const MAX_RECORDS = 20_000;

/** A record keeps its good fields; one without a readable key is left out, and its issues stand with the file's. A syntax error is reported alone. */
export function parseReferences(file: string, text: string): ReferenceFile {
  const plain = readPlainList(file, text);
  const read = plain
    ? { references: plain.filter(isReference), issues: plain.flatMap(listIssues) }
    : readWhole(file, text);
  return { file, ...read, comments: readSuppressions(file, text, read.references) };
}

function readWhole(file: string, text: string): Pick<ReferenceFile, 'references' | 'issues'> {
  const { root, issues } = composeYaml(file, text, 0);
  const items = listItems(root);
  if (!items) return { references: [], issues: issues.length > 0 ? issues : [notList(file, text)] };
  if (items.length > MAX_RECORDS) return { references: [], issues: [tooMany(file)] };
  const records = items.map((item) => readRecord(file, text, item, 0));
  const references = records.filter(isReference);
  if (issues.length > 0) return { references: references.map((record) => ({ ...record, issues: [] })), issues };
  return { references, issues: records.flatMap(listIssues) };
}

type ReadRecord = Reference | { readonly issues: readonly YamlIssue[] };

const isReference = (record: ReadRecord): record is Reference => 'key' in record;
const listIssues = (record: ReadRecord) => (isReference(record) ? [] : record.issues);

/** Record by record, the library asked only about those that are not plain; undefined for a file that must be read as a whole. */
function readPlainList(file: string, text: string): ReadRecord[] | undefined {
  const offsets = listItemOffsets(text);
  if (!offsets || offsets.length > MAX_RECORDS) return undefined;
  const records: ReadRecord[] = [];
  for (const [index, start] of offsets.entries()) {
    const end = offsets[index + 1] ?? text.length;
    const item = readPlainItem(file, text, start, end);
    const record = item ? judgePlain(file, text, item) : readAlone(file, text, start, end);
    if (!record) return undefined;
    records.push(record);
  }
  return records;
}

function judgePlain(file: string, text: string, { plain, nodes }: PlainItem): ReadRecord {
  const span = nodes[0]?.value ?? { file, start: 0, end: 0 };
  const tree = { file, offset: 0, nodes, issues: [], repeated: [] };
  return nameRecord(text, span, readTree(tree, plain, referenceSchema, { span, fill: FILL }));
}

/** Undefined when the item alone is no list of one, or there is anything wrong with its syntax. */
function readAlone(file: string, text: string, start: number, end: number): ReadRecord | undefined {
  const { root, issues } = composeYaml(file, text.slice(start, end), start);
  const [item, ...others] = issues.length === 0 ? (listItems(root) ?? []) : [];
  return item && others.length === 0 ? readRecord(file, text, item, start) : undefined;
}

function listItems(root: ParsedNode | null): readonly ParsedNode[] | undefined {
  if (root === null || (isScalar(root) && root.value === null)) return [];
  const list = isMap(root) && root.items.length === 1 ? root.get('references') : root;
  return isSeq<ParsedNode>(list) ? list.items : undefined;
}

/** A record of no known type is shown as a web page, which asks for least. */
const FILL = ([step]: YamlPath) => (step === 'type' ? 'webpage' : undefined);

function readRecord(file: string, text: string, item: ParsedNode, offset: number): ReadRecord {
  const span = { file, start: offset + item.range[0], end: offset + item.range[1] };
  return nameRecord(text, span, readNode(item, referenceSchema, { span, offset, fill: FILL, issues: [] }));
}

function nameRecord(text: string, span: Span, read: Omit<Yaml<ReferenceRecord>, 'span'>): ReadRecord {
  const { value: record, nodes, issues } = read;
  const key = record && unquote(text, record.id, findNode({ nodes }, ['id'])?.value ?? span);
  if (!record || !key) return { issues };
  const named = issues.map((issue) => ({ ...issue, message: `文献“${key.value}”：${issue.message}` }));
  const whole = nodes[0]?.value ?? span;
  return {
    key,
    span: whole,
    record,
    nodes,
    texts: listTexts(record, nodes),
    issues: [...named, ...(judgesType(issues, nodes) ? listMissing(record, key, nodes) : [])],
  };
}

function listTexts(record: ReferenceRecord, nodes: readonly YamlNode[]): FieldText[] {
  return nodes.flatMap(({ path, value: span }) => {
    const value = path.reduce<unknown>(stepInto, record);
    return typeof value === 'string' ? [{ value, span, path }] : [];
  });
}

function stepInto(value: unknown, step: string | number): unknown {
  const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
  return isInside ? (value as Record<string | number, unknown>)[step] : undefined;
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
