// YAML nodes → plain JSON values and the spans of all of them. Aliases, repeated and unusable keys become issues and are left out.
import { isAlias, isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Span } from '../../model/span.ts';
import type { YamlIssue, YamlNode, YamlPath } from '../../model/yaml.ts';

/** What a walk collects; `nodes` outermost first. */
export type Tree = {
  readonly file: string;
  readonly offset: number;
  readonly nodes: YamlNode[];
  /** What leaves the value in doubt. */
  readonly issues: YamlIssue[];
  /** Keys written twice: the first counts. */
  readonly repeated: YamlIssue[];
};

/** Plain value of `node`; objects have no prototype, so that no key of an author's means anything. */
export function buildTree(tree: Tree, node: ParsedNode | null, path: YamlPath = [], key?: Span): unknown {
  const value = spanOf(tree, node, key);
  tree.nodes.push(key === undefined ? { path, value } : { path, value, key });
  if (isMap<ParsedNode, ParsedNode | null>(node)) return buildMap(tree, node.items, path);
  if (isSeq<ParsedNode>(node)) return node.items.map((item, index) => buildTree(tree, item, [...path, index]));
  if (isScalar(node)) return node.value;
  if (isAlias(node))
    report(
      tree.issues,
      path,
      value,
      '这里用了别名（*名称），书中的 YAML 不用别名',
      '直接写出内容；以 * 开头的文字要加引号',
    );
  return null;
}

type MapItem = { readonly key: ParsedNode; readonly value: ParsedNode | null };

function buildMap(tree: Tree, items: readonly MapItem[], path: YamlPath): unknown {
  const object: Record<string, unknown> = Object.create(null);
  const repeated = new Set<string>();
  for (const item of items) {
    const key = spanOf(tree, item.key);
    if (!isScalar(item.key)) {
      report(tree.issues, path, key, '键必须是文字', '检查这一行的冒号、括号和缩进');
      continue;
    }
    const name = item.key.source ?? String(item.key.value);
    if (Object.hasOwn(object, name)) {
      if (!repeated.has(name)) report(tree.repeated, [...path, name], key, `“${name}”写了不止一次`, '只留一处');
      repeated.add(name);
      continue;
    }
    object[name] = buildTree(tree, item.value, [...path, name], key);
  }
  return object;
}

function report(issues: YamlIssue[], path: YamlPath, span: Span, message: string, hint: string): void {
  issues.push({ kind: 'syntax', path, span, message, hint });
}

/** A block collection ends with its last line's text, not with the blank lines below; an absent value stands after its key. */
function spanOf({ file, offset }: Tree, node: ParsedNode | null, key?: Span): Span {
  if (node === null) return { file, start: key?.end ?? offset, end: key?.end ?? offset };
  const [start, end] = node.range;
  return { file, start: offset + start, end: offset + Math.max(start, lastEnd(node) ?? end) };
}

function lastEnd(node: ParsedNode): number | undefined {
  if (!isCollection(node) || node.flow) return undefined;
  const last: unknown = node.items.at(-1);
  if (typeof last !== 'object' || last === null) return undefined;
  const inner = 'key' in last && 'value' in last ? ((last.value ?? last.key) as ParsedNode) : (last as ParsedNode);
  return lastEnd(inner) ?? inner.range[1];
}
