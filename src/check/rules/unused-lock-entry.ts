// Answers in the lock about a reference that the book does not have: it was deleted, or its key changed.
import { nearestFinder } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';

export const unusedLockEntry: Rule = {
  id: 'unused-lock-entry',
  severity: 'warning',
  summary: '锁文件里有书中没有的文献',
  *check({ lock, references }) {
    const findNearest = nearestFinder([...references.keys()]);
    for (const [key, span] of lock?.keys ?? []) {
      if (references.has(key)) continue;
      const near = findNearest(key);
      const hint = `${near ? `是否改名为“${near}”？` : ''}运行 kanben refs verify 会删去它。`;
      yield { span, message: `书中没有文献“${key}”，锁文件里却有它的记录`, hint };
    }
  },
};
