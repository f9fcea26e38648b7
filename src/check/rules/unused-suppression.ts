// `kanben-ignore` comments that suppress nothing: the problem is gone, or the rule's name is wrong.
import { nearestFinder } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';
import { listSuppressions, listUnused, writeSuppression } from '../suppressions.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  summary: 'kanben-ignore 没有压下任何问题',
  *check(book, _typeset, { found, rules }) {
    const ruleIds = rules.map(({ id }) => id);
    const suppressions = listSuppressions(book);
    const unused = new Set(listUnused(suppressions, found));
    const known = new Set(ruleIds);
    const findNearest = nearestFinder(ruleIds);
    for (const suppression of suppressions) {
      const { rule, span } = suppression;
      if (!rule.value) yield { span, message: '没有写规则的名字', hint: `写成 ${writeSuppression(span, '规则')}。` };
      else if (!known.has(rule.value)) {
        const near = findNearest(rule.value);
        const hint = near ? `是否指“${near}”？` : '规则的名字见 kanben check 的输出。';
        yield { span: rule.span, message: `没有规则“${rule.value}”`, hint };
      } else if (unused.has(suppression)) {
        yield {
          span: rule.span,
          message: `这里没有“${rule.value}”的问题`,
          hint: '删去这条注释，或放到有问题的那一行之前。',
        };
      }
    }
  },
};
