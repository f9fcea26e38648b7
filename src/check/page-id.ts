// BookPage → the id its front matter gives it, with its position.
import type { BookPage } from '../model/book.ts';
import type { Part } from '../model/span.ts';
import { findNode } from '../model/yaml.ts';

/** Undefined when the front matter has no readable id. */
export function findPageId({ section, id }: BookPage): Part | undefined {
  const node = findNode(section.frontMatter.yaml, ['id']);
  return node && { value: id, span: node.value };
}
