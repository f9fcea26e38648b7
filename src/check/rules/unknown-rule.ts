// Names under `rules` in book.yaml that no rule has: the level given to them would do nothing.
import { nearestFinder } from '../../model/nearest.ts';
import type { Rule } from '../rule.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  severity: 'error',
  summary: 'book.yaml 给不存在的规则定了级别',
  *check(book, _typeset, { ruleIds }) {
    const known = new Set(ruleIds);
    const findNearest = nearestFinder(ruleIds);
    for (const { path, key } of book.settingsFile.nodes) {
      const [list, id] = path;
      if (list !== 'rules' || path.length !== 2 || !key || known.has(String(id))) continue;
      const near = findNearest(String(id));
      const hint = near ? `是否指“${near}”？` : '规则的名字见 kanben check 的输出。';
      yield { span: key, message: `没有规则“${id}”`, hint };
    }
  },
};
