// Blanks inside Chinese names, put there to set names of two and of three characters to one width.
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames } from '../records/fields.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const blankInName: Rule = {
  id: 'blank-in-name',
  severity: 'warning',
  summary: '中文人名里有空格',
  *check(book) {
    for (const reference of listReferences(book))
      for (const { path } of listNames(reference))
        for (const part of ['family', 'given', 'literal']) {
          const text = findText(reference, ...path, part);
          if (!text || (part === 'literal' && !SPACED_OUT.test(text.value))) continue;
          const places = [...text.value.matchAll(BLANK)].slice(0, 1).map(toPlace);
          const hint = '姓与名之间、字与字之间都不空格，排版时由程序处理。';
          yield* findInText(book.source, text, places, () => ({ message: `人名“${text.value}”里有空格`, hint }));
        }
  },
};

const BLANK = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
/** A body's name may have a blank between two words. */
const SPACED_OUT = /^\p{Script=Han}\s+\p{Script=Han}{1,2}$/u;

function toPlace({ 0: blank, index }: RegExpExecArray): { start: number; end: number; meant: string } {
  return { start: index, end: index + blank.length, meant: '' };
}
