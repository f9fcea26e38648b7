// Id → the rule, or the id that was most likely meant.
import { nearest } from '../model/nearest.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

export function findNearestRuleId(id: string): string | undefined {
  return nearest(
    id,
    RULES.map((rule) => rule.id),
  );
}
