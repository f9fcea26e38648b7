// A reference → the parts of its record with their places: what rules about records look at and point to.
import type { ReferenceName } from '../../../schemas/reference.ts';
import type { FieldText, Reference } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import { findNode, type YamlPath } from '../../model/yaml.ts';

const NAME_FIELDS = ['author', 'editor', 'translator', 'container-author', 'collection-editor'] as const;

export type PlacedName = { readonly name: ReferenceName; readonly path: YamlPath };

/** The text at `path`; undefined when the record has none there. */
export function findText({ texts }: Reference, ...path: YamlPath): FieldText | undefined {
  return texts.find(
    (text) => text.path.length === path.length && text.path.every((step, index) => step === path[index]),
  );
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
