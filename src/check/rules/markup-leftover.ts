// HTML left in the fields that are printed: entities and tags of style, as registries deliver them.
import { listReferences } from '../identifier-findings.ts';
import { findMarkup } from '../records/markup.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const markupLeftover: Rule = {
  id: 'markup-leftover',
  severity: 'warning',
  summary: '留有 HTML 写法',
  *check(book) {
    for (const reference of listReferences(book))
      for (const text of reference.texts) {
        if (HIDDEN.has(String(text.path[0]))) continue;
        yield* findInText(book.source, text, findMarkup(text.value), (written, { meant }) => ({
          message: `“${written}”是 HTML 的写法，会照原样印出`,
          hint: meant === undefined ? '改写成普通文字，如 H₂O、x²。' : `直接写“${meant}”。`,
        }));
      }
  },
};

/** Addresses may hold what looks like an entity; notes are not printed. */
const HIDDEN = new Set(['id', 'type', 'DOI', 'URL', 'abstract', 'keyword', 'note', 'source', 'custom']);
