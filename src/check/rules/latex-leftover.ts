// TeX left in the fields that are printed: accents, escaped signs, braces, dollars, dashes of hyphens.

import type { FieldText } from '../../model/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { findLeftovers } from '../records/tex-leftovers.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const latexLeftover: Rule = {
  id: 'latex-leftover',
  severity: 'warning',
  summary: '留有 LaTeX 写法',
  *check(book) {
    for (const reference of listReferences(book))
      for (const text of reference.texts) {
        if (!isPrinted(text)) continue;
        const places = findLeftovers(text.value, text.path[2] !== undefined);
        yield* findInText(book.source, text, places, (written, { meant }) => ({
          message: `“${written}”${/^-/.test(written) ? '代替破折号或连接号' : '是 LaTeX 的写法'}，会照原样印出`,
          hint: meant === undefined ? '改写成不用 LaTeX 的文字，如 ℓ₁、O(n²)。' : `直接写“${meant}”。`,
        }));
      }
  },
};

/** Fields that no entry prints as text. */
const HIDDEN = new Set([
  'id',
  'type',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
  'PMID',
  'abstract',
  'keyword',
  'note',
  'annote',
  'source',
  'language',
  'custom',
]);

function isPrinted({ path }: FieldText): boolean {
  return !HIDDEN.has(String(path[0]));
}
