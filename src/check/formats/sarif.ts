// A report → SARIF 2.1.0. Sorted, and without time, machine or absolute path: two clones of a book get the same bytes.
import type { Log, ReportingConfiguration, ReportingDescriptor, Result, Run, Suppression } from 'sarif';
import type { Diagnostic, SuppressionCause } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../check.ts';
import { showText } from '../display-text.ts';
import { fingerprinter } from '../fingerprint.ts';
import { writeJson } from '../json-text.ts';
import { locator } from '../locate.ts';
import type { Report } from '../report.ts';
import type { Rule } from '../rule.ts';
import { type Placer, sarifFixes, sarifPlacer, sarifText } from '../sarif-place.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export function formatSarif(report: Report): string {
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [describeRun(report)] };
  return writeJson(log);
}

function describeRun(report: Report): Run {
  const { rules, version, readPage } = report;
  return {
    tool: {
      driver: {
        name: 'Kanben',
        fullName: '刊本（Kanben）',
        version,
        semanticVersion: version,
        rules: rules.map((rule) => describeRule(rule, readPage(rule.id))),
      },
    },
    language: 'zh-CN',
    defaultEncoding: 'UTF-8',
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { '%SRCROOT%': { description: { text: '版本库的根目录' } } },
    invocations: [{ executionSuccessful: true, ruleConfigurationOverrides: listOverrides(report) }],
    results: listResults(report),
  };
}

function describeRule({ id, severity, summary }: Rule, page: string): ReportingDescriptor {
  const why = /^# [^\n]*\n+(.*?)\s*^## /ms.exec(page)?.[1] ?? summary;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
    help: { text: why, markdown: `${page}\n例子里的 ⟦⟧ 标出问题所在，不是要写的字。\n` },
  };
}

/** What book.yaml changes about the rules. */
function listOverrides({ rules, levels }: Report) {
  return rules.flatMap(({ id }, index) => {
    const level = levels.get(id);
    if (!level) return [];
    const configuration: ReportingConfiguration = level === 'off' ? { enabled: false } : { level };
    return [{ descriptor: { id, index }, configuration }];
  });
}

function listResults({ diagnostics, suppressed, rules, source, folder }: Report): Result[] {
  const places = sarifPlacer(locator(source), folder);
  const takeFingerprint = fingerprinter(source);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const all: (Diagnostic & { readonly suppression?: SuppressionCause })[] = [...diagnostics, ...suppressed];
  return all.sort(compareDiagnostics).map((diagnostic) => ({
    ruleId: diagnostic.rule,
    ruleIndex: indices.get(diagnostic.rule) ?? -1,
    level: diagnostic.severity,
    ...describeFinding(diagnostic, places),
    partialFingerprints: { 'kanbenFinding/v1': takeFingerprint(diagnostic) },
    suppressions: diagnostic.suppression ? [describeSuppression(diagnostic.suppression)] : [],
  }));
}

function describeFinding({ span, message, hint, related, fix }: Diagnostic, place: Placer) {
  return {
    message: { text: sarifText(hint ? `${message}。${hint}` : `${message}。`) },
    locations: [{ physicalLocation: place(span) }],
    ...(related && {
      relatedLocations: related.map(({ span, message }, id) => ({
        id,
        physicalLocation: place(span),
        message: { text: sarifText(message) },
      })),
    }),
    ...(fix && { fixes: sarifFixes(fix, place) }),
  };
}

function describeSuppression(cause: SuppressionCause): Suppression {
  const [kind, reason] =
    cause.by === 'settings'
      ? (['external', 'book.yaml 的 rules 关闭了这条规则'] as const)
      : (['inSource', cause.reason] as const);
  return { kind, status: 'accepted', ...(reason && { justification: showText(reason) }) };
}
