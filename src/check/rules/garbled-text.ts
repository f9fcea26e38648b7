// Text that was read in a wrong encoding on its way into a record: Ã© for é, ï¼š for ：, replacement characters.
import { listReferences } from '../identifier-findings.ts';
import { findGarbled } from '../records/garbled.ts';
import { findMisreadGbk } from '../records/misread-gbk.ts';
import { findInText, type TextPlace } from '../records/text-findings.ts';
import type { Rule } from '../rule.ts';

export const garbledText: Rule = {
  id: 'garbled-text',
  severity: 'error',
  summary: '文字乱码',
  *check(book) {
    for (const reference of listReferences(book))
      for (const text of reference.texts)
        yield* findInText(book.source, text, listGarbled(text.value), (written, { meant }) => ({
          message: `“${written}”是乱码`,
          hint: meant === undefined ? '对照原文补正；文件应存为 UTF-8。' : `多半应是“${meant}”：文字曾按别的编码读过。`,
        }));
  },
};

/** Text read as GBK holds private characters too. */
function listGarbled(text: string): TextPlace[] {
  const misread = findMisreadGbk(text);
  let next = 0;
  const others = findGarbled(text).filter(({ start, end }) => {
    while ((misread[next]?.end ?? text.length) <= start && next < misread.length) next++;
    return (misread[next]?.start ?? text.length) >= end;
  });
  return [...others, ...misread].sort((a, b) => a.start - b.start);
}
