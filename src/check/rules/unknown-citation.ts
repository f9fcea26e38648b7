// Citations of a key that no reference record has.
import { nearestFinder } from '../../model/nearest.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unknownCitation: Rule = {
  id: 'unknown-citation',
  severity: 'error',
  summary: '引文的文献不存在',
  *check(book) {
    const findNearest = nearestFinder([...book.references.keys()]);
    for (const { items } of listFacts(book, 'citations')) {
      for (const { key } of items) {
        if (book.references.has(key.value)) continue;
        const near = findNearest(key.value);
        const hint = near ? `是否指“${near}”？` : '在 references/ 下的文件里补上这条文献。';
        yield { span: key.span, message: `没有文献“${key.value}”`, hint };
      }
    }
  },
};
