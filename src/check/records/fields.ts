// A reference → the parts of its record with their places: what rules about records look at and point to.
import type { ReferenceName } from '../../../schemas/reference.ts';
import type { Reference } from '../../model/reference.ts';
import type { Part, Span } from '../../model/span.ts';
import { findNode, type YamlPath } from '../../model/yaml.ts';

/** A text of a record; `path` as of the reference's nodes. */
export type FieldText = Part & { readonly path: YamlPath };

const NAME_FIELDS = ['author', 'editor', 'translator', 'container-author', 'collection-editor'] as const;

export type PlacedName = { readonly name: ReferenceName; readonly path: YamlPath };

/** Every text that the record holds, in the order of the file. */
export function listTexts({ record, nodes }: Reference): FieldText[] {
  return nodes.flatMap(({ path, value: span }) => {
    const value = path.length === 0 ? undefined : valueAt(record, path);
    return typeof value === 'string' ? [{ value, span, path }] : [];
  });
}

/** The text at `path`; undefined when the record has none there. */
export function findText(reference: Reference, ...path: YamlPath): FieldText | undefined {
  const value = valueAt(reference.record, path);
  const node = typeof value === 'string' ? findNode(reference, path) : undefined;
  return typeof value === 'string' && node ? { value, span: node.value, path } : undefined;
}

/** Where the value at `path` stands, or the nearest thing around it. */
export function spanAt(reference: Reference, ...path: YamlPath): Span {
  for (let length = path.length; length > 0; length--) {
    const node = findNode(reference, path.slice(0, length));
    if (node) return node.value;
  }
  return reference.key.span;
}

export function* listNames({ record }: Reference): Generator<PlacedName> {
  for (const field of NAME_FIELDS)
    for (const [index, name] of (record[field] ?? []).entries()) yield { name, path: [field, index] };
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}
