// YAML or JSON text × schema → value, spans and issues, each where it stands. Never throws; time is linear in the text.
import type { ParsedNode } from 'yaml';
import type { z } from 'zod';
import type { Span } from '../model/span.ts';
import type { Yaml, YamlIssue, YamlNode, YamlPath } from '../model/yaml.ts';
import { composeYaml } from './yaml/compose.ts';
import { checkShape, type Fill, type ShapeIssue } from './yaml/shape.ts';
import { buildTree, type Tree } from './yaml/tree.ts';

/** No file of a book comes near it; a schema is not run on what does. */
const MAX_NODES = 50_000;

/**
 * Reads `text`, which stands at `offset` in `file`. `fill` stands in for what is missing (its issue remains).
 * A syntax error is reported alone: one slip brings on others, and what shape the author meant is not known.
 */
export function readYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  { offset = 0, fill = () => undefined, maxNodes = MAX_NODES }: YamlReading = {},
): Yaml<T> {
  const span = { file, start: offset, end: offset + text.length };
  const { root, issues } = composeYaml(file, text, offset);
  return { span, ...readNode(root, schema, { span, offset, fill, maxNodes, issues }) };
}

export type YamlReading = { readonly offset?: number; readonly fill?: Fill; readonly maxNodes?: number };

export type NodeReading = {
  /** Blamed for what the node lacks altogether. */
  readonly span: Span;
  /** What the node's positions count from. */
  readonly offset: number;
  readonly fill: Fill;
  /** Keys and values: of what has more, nothing is read. */
  readonly maxNodes?: number;
  /** What was wrong with the syntax. */
  readonly issues: readonly YamlIssue[];
};

/** {@link readYaml} of one node inside a document; paths are relative to it. */
export function readNode<T>(
  node: ParsedNode | null,
  schema: z.ZodType<T>,
  { issues, ...reading }: NodeReading,
): Omit<Yaml<T>, 'span'> {
  const { span, offset } = reading;
  const tree: Tree = { file: span.file, offset, nodes: [], issues: [...issues], repeated: [] };
  return readTree(tree, buildTree(tree, node), schema, reading);
}

/** {@link readNode} of what was read already: a plain value, which is changed, and where its parts stand. */
export function readTree<T>(
  tree: Tree,
  plain: unknown,
  schema: z.ZodType<T>,
  { span, fill, maxNodes = MAX_NODES }: Pick<NodeReading, 'span' | 'fill' | 'maxNodes'>,
): Omit<Yaml<T>, 'span'> {
  const { nodes } = tree;
  if (nodes.length > maxNodes) return { value: undefined, nodes: [], issues: [tooLarge(span, maxNodes)] };
  const shape = checkShape(schema, plain ?? Object.create(null), fill);
  const locate = locator(nodes, span);
  const [doubt] = tree.issues;
  const shapeIssues = doubt ? [doubt] : shape.issues.map((issue) => placeIssue(issue, locate));
  return {
    value: shape.value,
    nodes: moveNodes(nodes, shape.move),
    issues: inOrder([...tree.repeated, ...shapeIssues]),
  };
}

function moveNodes(nodes: readonly YamlNode[], move: (path: YamlPath) => YamlPath | undefined): YamlNode[] {
  return nodes.flatMap((node) => {
    const path = move(node.path);
    return path === node.path ? [node] : path ? [{ ...node, path }] : [];
  });
}

function inOrder(issues: readonly YamlIssue[]): YamlIssue[] {
  return issues.toSorted((a, b) => a.span.start - b.span.start);
}

type Locate = (path: YamlPath, blame: ShapeIssue['blame']) => Span;

function placeIssue({ path, blame, message, hint }: ShapeIssue, locate: Locate): YamlIssue {
  const span = locate(blame === 'parent' ? path.slice(0, -1) : path, blame);
  return { kind: 'shape', path, span, message, ...(hint === undefined ? {} : { hint }) };
}

/** A thing without a key is blamed at the first key inside it. The index of paths is made only when something is wrong. */
function locator(nodes: readonly YamlNode[], whole: Span): Locate {
  let indices: Map<string, number> | undefined;
  return (path, blame) => {
    indices ??= new Map(nodes.map((node, index) => [JSON.stringify(node.path), index]));
    const index = indices.get(JSON.stringify(path)) ?? -1;
    const node = nodes[index];
    if (blame === 'value') return node?.value ?? whole;
    const inside = nodes[index + 1];
    const opening = inside && inside.path.length > path.length ? inside.key : undefined;
    return node?.key ?? opening ?? node?.value ?? whole;
  };
}

function tooLarge(span: Span, maxNodes: number): YamlIssue {
  const message = `内容太多：超过 ${maxNodes} 个键和值`;
  return { kind: 'syntax', path: [], span: { ...span, end: span.start }, message, hint: '分成几个文件' };
}
