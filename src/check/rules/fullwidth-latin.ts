// Full-width letters and digits in records, as Chinese input methods and old databases write them. Japanese titles may keep theirs.
import type { FieldText, Reference } from '../../model/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const fullwidthLatin: Rule = {
  id: 'fullwidth-latin',
  severity: 'warning',
  summary: '用了全角的字母或数字',
  *check(book) {
    for (const reference of listReferences(book))
      for (const text of reference.texts) {
        if (!ANY.test(text.value) || isExempt(reference, text)) continue;
        const places = [...text.value.matchAll(FULLWIDTH)].map(({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
          meant: run.normalize('NFKC'),
        }));
        yield* findInText(book.source, text, places, (written, { meant }) => ({
          message: `“${written}”是全角字符`,
          hint: `改为半角“${meant}”。`,
        }));
      }
  },
};

const ANY = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const FULLWIDTH = new RegExp(`${ANY.source}+`, 'g');
/** Their rules read full-width digits as well. */
const IDENTIFIERS = new Set([
  'id',
  'type',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
  'PMID',
  'custom',
  'note',
  'annote',
  'abstract',
  'keyword',
  'source',
]);

function isExempt({ record }: Reference, { path, value }: FieldText): boolean {
  const isJapanese =
    /^ja\b/.test(record.language ?? '') || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value + record.title);
  return IDENTIFIERS.has(String(path[0])) || isJapanese;
}
