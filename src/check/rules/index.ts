// All rules, in the order in which they run. The last ones judge what the others found.
import type { Rule } from '../rule.ts';
import { unknownLabel } from './unknown-label.ts';

export const RULES: readonly Rule[] = [unknownLabel];
