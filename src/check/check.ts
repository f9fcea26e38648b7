// Book → diagnostics: runs every rule at the level that book.yaml gives it, sets aside what authors suppressed, sorts, reports one problem
// once. A rule that throws is a bug and stops us.
import type { RuleLevel } from '../../schemas/book.ts';
import { judgeBook as judgeReferences } from '../evidence/verdict.ts';
import type { Book } from '../model/book.ts';
import type { Diagnostic, SuppressedDiagnostic, SuppressionCause } from '../model/diagnostic.ts';
import type { Section } from '../model/section.ts';
import type { Typeset } from '../render/typeset.ts';
import { type Copy, readCopy } from './chinese/copy.ts';
import type { Rule, Run } from './rule.ts';
import { RULES } from './rules/index.ts';
import { listSuppressions, suppressionFinder } from './suppressions.ts';

type Levels = ReadonlyMap<string, RuleLevel>;

export type Judgement = {
  /** Both lists by file, start, rule. */
  readonly diagnostics: Diagnostic[];
  readonly suppressed: SuppressedDiagnostic[];
  /** What book.yaml made of rules, by their ids. */
  readonly levels: Levels;
};

/** All diagnostics of a book that are reported. */
export function checkBook(book: Book, typeset: Typeset, rules: readonly Rule[] = RULES): Diagnostic[] {
  return judgeBook(book, typeset, rules).diagnostics;
}

/** All diagnostics of a book, also those that are not reported. */
export function judgeBook(book: Book, typeset: Typeset, rules: readonly Rule[] = RULES): Judgement {
  const levels = readLevels(book, rules);
  const findSuppression = suppressionFinder(listSuppressions(book));
  const judgement: Judgement = { diagnostics: [], suppressed: [], levels };
  for (const diagnostic of dropRepeated(runRules(book, typeset, rules, levels)).sort(compareDiagnostics)) {
    const suppression: SuppressionCause | undefined =
      levels.get(diagnostic.rule) === 'off' ? { by: 'settings' } : commentCause(findSuppression(diagnostic));
    if (suppression) judgement.suppressed.push({ ...diagnostic, suppression });
    else judgement.diagnostics.push(diagnostic);
  }
  return judgement;
}

function readLevels(book: Book, rules: readonly Rule[]): Levels {
  const essential = new Set(rules.flatMap((rule) => (rule.essential ? [rule.id] : [])));
  return new Map(Object.entries(book.settings.rules).filter(([id]) => !essential.has(id)));
}

function commentCause(comment: { readonly reason: string } | undefined): SuppressionCause | undefined {
  return comment && { by: 'comment', reason: comment.reason };
}

/** What a rule that is off finds keeps the rule's own severity. */
function runRules(book: Book, typeset: Typeset, rules: readonly Rule[], levels: Levels): Diagnostic[] {
  const found: Diagnostic[] = [];
  const copyOf = copyReader();
  const verdicts = verdictReader(book);
  for (const { id, severity: own, check } of rules) {
    const level = levels.get(id) ?? own;
    const severity = level === 'off' ? own : level;
    const findings = [...check(book, typeset, { found, rules, copyOf, verdicts })];
    for (const finding of findings) found.push({ rule: id, severity, ...finding });
  }
  return found;
}

function copyReader(): (section: Section) => readonly Copy[] {
  const copies = new Map<Section, readonly Copy[]>();
  return (section) => {
    const copy = copies.get(section) ?? readCopy(section);
    copies.set(section, copy);
    return copy;
  };
}

function verdictReader(book: Book): Run['verdicts'] {
  let verdicts: ReturnType<Run['verdicts']> | undefined;
  return () => {
    const made = verdicts ?? judgeReferences(book);
    verdicts = made;
    return made;
  };
}

function dropRepeated(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ rule, span, message }) => {
    const key = JSON.stringify([rule, span.file, span.start, span.end, message]);
    return seen.size < seen.add(key).size;
  });
}

/** By file, start, rule, end. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.span.file, b.span.file) ||
    a.span.start - b.span.start ||
    compareText(a.rule, b.rule) ||
    a.span.end - b.span.end
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
