// Text that was read in a wrong encoding on its way into a record: Ã© for é, ï¼š for ：, replacement characters.
import { listReferences } from '../identifier-findings.ts';
import { findGarbled } from '../records/garbled.ts';
import { findInText } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'error',
  summary: '文字乱码',
  *check(book) {
    for (const reference of listReferences(book))
      for (const text of reference.texts)
        yield* findInText(book.source, text, findGarbled(text.value), (written, { meant }) => ({
          message: `“${written}”是乱码`,
          hint: meant === undefined ? '对照原文补正；文件应存为 UTF-8。' : `多半应是“${meant}”：文字曾按别的编码读过。`,
        }));
  },
};
