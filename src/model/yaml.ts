// A YAML (or JSON) document that was read: its value, where each part stands, and what was wrong with it.
import type { Span } from './span.ts';

/** Path into the value, as keys and indices. */
export type YamlPath = readonly (string | number)[];

export type YamlIssue = {
  /** `syntax`: not YAML, or refused (aliases that explode); `shape`: not what the schema wants. */
  readonly kind: 'syntax' | 'shape';
  readonly path: YamlPath;
  readonly span: Span;
  /** Chinese. */
  readonly message: string;
  readonly hint?: string;
};

/** `value` holds what of the document satisfies its schema; undefined when nothing does. Parts that do not are left out. */
export type Yaml<T> = {
  readonly value: T | undefined;
  readonly span: Span;
  readonly issues: readonly YamlIssue[];
  /** Spans of all keys and values, outermost first. Paths lead into `value`: what was left out of a list has no node. */
  readonly nodes: readonly YamlNode[];
};

export type YamlNode = { readonly path: YamlPath; readonly value: Span; readonly key?: Span };

/** The node at `path`, or undefined. */
export function findNode(yaml: { readonly nodes: readonly YamlNode[] }, path: YamlPath): YamlNode | undefined {
  return yaml.nodes.find(
    (node) => node.path.length === path.length && node.path.every((step, index) => step === path[index]),
  );
}
