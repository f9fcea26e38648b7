// YAML that does not have the shape its schema asks for: unknown keys, missing fields, wrong types, days that do not exist.
import type { Rule } from '../rule.ts';
import { findYamlIssues } from '../yaml-findings.ts';

export const schemaViolation: Rule = {
  id: 'schema-violation',
  severity: 'error',
  summary: 'YAML 的内容不合格式',
  essential: true,
  *check(book) {
    yield* findYamlIssues(book, 'shape');
  },
};
