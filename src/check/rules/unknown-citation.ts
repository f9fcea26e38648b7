// Citations of a key that no reference record has.
import type { Book } from '../../model/book.ts';
import { nearestFinder } from '../../model/nearest.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unknownCitation: Rule = {
  id: 'unknown-citation',
  severity: 'error',
  summary: '引文的文献不存在',
  *check(book) {
    const findNearest = nearestFinder([...book.references.keys()]);
    const advice = adviseOn(book);
    for (const { items } of listFacts(book, 'citations')) {
      for (const { key } of items) {
        if (book.references.has(key.value)) continue;
        const near = findNearest(key.value);
        yield { span: key.span, message: `没有文献“${key.value}”`, hint: near ? `是否指“${near}”？` : advice };
      }
    }
  },
};

/** A file that could not be read may hold the record. */
function adviseOn({ source, referenceFiles }: Book): string {
  const broken = referenceFiles.find(({ issues }) => issues.some(({ kind }) => kind === 'syntax'))?.file;
  const unread = [...source].find(([file, { kind }]) => file.startsWith('references/') && kind !== 'text')?.[0];
  const file = broken ?? unread;
  return file ? `先改好“${file}”，也许记录在其中。` : '在 references/ 下的文件里补上这条文献。';
}
