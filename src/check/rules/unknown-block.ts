// `:::` blocks of a kind that does not exist.
import { THEOREM_KINDS } from '../../model/label.ts';
import { nearestFinder } from '../../model/nearest.ts';
import { CALLOUT_KINDS } from '../../model/section.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const CLASSES = ['proof', 'reference-list', ...CALLOUT_KINDS.map((kind) => `callout-${kind}`)];

export const unknownBlock: Rule = {
  id: 'unknown-block',
  severity: 'error',
  summary: '没有这种 ::: 块',
  *check(book) {
    const findNearest = nearestFinder(CLASSES);
    for (const { kind, written, opening } of listFacts(book, 'blocks')) {
      if (kind !== 'unknown') continue;
      const near = findNearest(written.value);
      const span = written.value ? written.span : opening;
      yield { span, message: `没有“${written.value}”这种块`, hint: near ? `是否指“${near}”？` : HINT };
    }
  },
};

const HINT = `可用的类是 ${CLASSES.join('、')}；定理之类写标签，如 {#thm-x}，前缀有 ${THEOREM_KINDS.join('、')}。`;
