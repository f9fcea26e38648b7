// Book → Diagnostic[]: runs every rule, drops what authors suppressed, sorts, reports one problem once. A rule that throws is a bug and stops us.
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Typeset } from '../render/typeset.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { dropSuppressed, listSuppressions } from './suppressions.ts';

/** All diagnostics of a book, by file, start, rule. */
export function checkBook(book: Book, typeset: Typeset, rules: readonly Rule[] = RULES): Diagnostic[] {
  const ruleIds = rules.map((rule) => rule.id);
  const found: Diagnostic[] = [];
  for (const { id, severity, check } of rules) {
    const findings = [...check(book, typeset, { found, ruleIds })];
    for (const finding of findings) found.push({ rule: id, severity, ...finding });
  }
  return dropRepeated(dropSuppressed(found, listSuppressions(book))).sort(compareDiagnostics);
}

function dropRepeated(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, span, message }) => {
    const key = JSON.stringify([rule, span.file, span.start, span.end, message]);
    return seen.size < seen.add(key).size;
  });
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.file, b.span.file) ||
    a.span.start - b.span.start ||
    compareText(a.rule, b.rule) ||
    a.span.end - b.span.end
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
