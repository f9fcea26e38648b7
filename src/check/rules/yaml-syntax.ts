// YAML that cannot be read: book.yaml, glossary, references, front matter.
import type { Rule } from '../rule.ts';
import { findYamlIssues } from '../yaml-findings.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  summary: 'YAML 写法有误',
  essential: true,
  *check(book) {
    yield* findYamlIssues(book, 'syntax');
  },
};
