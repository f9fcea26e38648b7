// Digits, stars and daggers in names of persons: marks of footnotes and addresses, copied with the names from a title page.
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames } from '../records/fields.ts';
import { findInText, type TextPlace } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const strayMarkInName: Rule = {
  id: 'stray-mark-in-name',
  severity: 'warning',
  summary: '人名里有不属于人名的符号',
  *check(book) {
    for (const reference of listReferences(book))
      for (const { path } of listNames(reference))
        for (const part of ['family', 'given']) {
          const text = findText(reference, ...path, part);
          const place = text && findMarks(text.value);
          if (!text || !place) continue;
          const hint = '脚注和单位的标记不是人名的一部分，删去它。';
          yield* findInText(book.source, text, [place], (written) => ({
            message: `人名“${text.value}”里有“${written}”`,
            hint,
          }));
        }
  },
};

/** Behind one of the first two they are bytes of a letter that was read in a wrong encoding. */
const MARK = '(?<![ÃÂ])[\\d*†‡§¶#@\u00b9\u00b2\u00b3\u2070-\u2079]';
const MARKS = new RegExp(MARK);
/** Behind the name nothing else can be meant. */
const BEHIND = new RegExp(`(?<=[\\p{L}.])\\s?${MARK}(?:[\\s,]|${MARK})*$`, 'u');
/** A third of the name is no mark: John 3rd. */
const ORDINAL = /\b(?:2nd|3rd|\dth)$/;

function findMarks(name: string): TextPlace | undefined {
  if (ORDINAL.test(name)) return undefined;
  const behind = BEHIND.exec(name);
  if (behind) return { start: behind.index, end: name.length, meant: '' };
  const found = MARKS.exec(name);
  return found ? { start: found.index, end: found.index + 1 } : undefined;
}
