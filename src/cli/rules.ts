// Names of rules on the command line → the rules; what is said of a name that none has.
import { findNearestRuleId, findRule } from '../check/find-rule.ts';
import type { Rule } from '../check/rule.ts';
import { RULES } from '../check/rules/index.ts';
import { refuse } from '../disk.ts';
import { type Invocation, optionItems } from './command.ts';

/** Those of `--only`, all when there is none, but those of `--except`. */
export function chooseRules(invocation: Invocation): readonly Rule[] {
  const readIds = (name: string) => new Set(optionItems(invocation, name).map((id) => getRule(id).id));
  const [only, except] = [readIds('only'), readIds('except')];
  return RULES.filter(({ id }) => (only.size === 0 || only.has(id)) && !except.has(id));
}

/** Refuses a name that no rule has. */
export function getRule(id: string): Rule {
  const nearest = findNearestRuleId(id);
  return findRule(id) ?? refuse(`没有“${id}”这条规则${nearest ? `，最接近的是 ${nearest}` : ''}`);
}
