// Identifiers in the book's YAML, with their places → findings about those that are malformed or wrapped in what is not theirs.
import type { Book } from '../model/book.ts';
import type { Finding, Fix } from '../model/diagnostic.ts';
import type { Identifier } from '../model/identifiers/identifier.ts';
import type { Reference } from '../model/reference.ts';
import type { Part } from '../model/span.ts';
import { findNode, type YamlNode, type YamlPath } from '../model/yaml.ts';
import { partPlacer } from './part-offsets.ts';
import { editScalar } from './scalar-edit.ts';

export type IdentifierKind = {
  /** As authors know it: DOI. */
  readonly name: string;
  readonly parse: (text: string) => Identifier;
  /** Of a well-formed one, whether it must be written bare: without address, prefix or trailing marks. */
  readonly bare: boolean;
};

/** Every record of every file, those with a repeated key too. */
export function* listReferences(book: Book): Generator<Reference> {
  for (const { references } of book.referenceFiles) yield* references;
}

/** `text` with its place, as long as there is any. */
export function* locateText(
  yaml: { readonly nodes: readonly YamlNode[] },
  path: YamlPath,
  text: string | undefined,
): Generator<Part> {
  const node = text === undefined ? undefined : findNode(yaml, path);
  if (text !== undefined && node) yield { value: text, span: node.value };
}

export function* findBadIdentifiers(book: Book, kind: IdentifierKind, written: Iterable<Part>): Generator<Finding> {
  for (const part of written) {
    const span = partPlacer(book.source, part)(0, part.value.length);
    const read = kind.parse(part.value);
    if ('problem' in read) {
      const { problem, hint, meant } = read;
      const message = `${kind.name}“${part.value}”${problem}`;
      const found = hint === undefined ? { span, message } : { span, message, hint: `${hint}。` };
      yield meant === undefined ? found : { ...found, fix: replaceWhole(book, part, meant) };
    } else if (kind.bare && read.value.toLowerCase() !== part.value.toLowerCase()) {
      const text = sliceLike(part.value, read.value);
      const message = `“${part.value}”里不全是 ${kind.name}`;
      yield { span, message, hint: `只写“${text}”。`, fix: replaceWhole(book, part, text) };
    }
  }
}

function replaceWhole({ source }: Book, part: Part, text: string): Fix {
  return { title: `改为“${text}”`, edits: editScalar(source, part, [{ start: 0, end: part.value.length, text }]) };
}

/** `value` with the capitals that `written` has. */
function sliceLike(written: string, value: string): string {
  const start = written.toLowerCase().indexOf(value.toLowerCase());
  return start < 0 ? value : written.slice(start, start + value.length);
}
