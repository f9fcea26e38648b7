// Names under `rules` in book.yaml that no rule has, or one whose level cannot be changed: what is written there does nothing.
import { nearestFinder } from '../../model/nearest.ts';
import type { Part } from '../../model/span.ts';
import type { Yaml } from '../../model/yaml.ts';
import type { Rule } from '../rule.ts';

export const invalidRuleLevel: Rule = {
  id: 'invalid-rule-level',
  severity: 'error',
  summary: 'book.yaml 里规则的级别不起作用',
  essential: true,
  *check({ settingsFile }, _typeset, { rules }) {
    const known = new Map(rules.map((rule) => [rule.id, rule]));
    const findNearest = nearestFinder([...known.keys()]);
    for (const { value: id, span } of listNames(settingsFile)) {
      const near = findNearest(id);
      if (!known.has(id)) {
        const hint = near ? `是否指“${near}”？` : '规则的名字见 kanben check 的输出。';
        yield { span, message: `没有规则“${id}”`, hint };
      } else if (known.get(id)?.essential)
        yield {
          span,
          message: `规则“${id}”的级别不能改`,
          hint: '它说的是没有读到的内容，或无法生成的网页；删去这一行。',
        };
    }
  },
};

/** Not those of the value read: it holds no key that an object cannot. */
function listNames({ nodes }: Pick<Yaml<unknown>, 'nodes'>): Part[] {
  return nodes.flatMap(({ path, key }) =>
    path[0] === 'rules' && path.length === 2 && key ? [{ value: String(path[1]), span: key }] : [],
  );
}
