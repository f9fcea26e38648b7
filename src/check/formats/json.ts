// A report → JSON for programs. Stable: fields are added, never renamed. Lines and columns count from 1, columns and offsets in UTF-16 units.
import type { Diagnostic, SuppressionCause } from '../../model/diagnostic.ts';
import type { Position, Span } from '../../model/span.ts';
import { writeJson } from '../json-text.ts';
import { locator } from '../locate.ts';
import type { Report } from '../report.ts';

export type JsonReport = {
  readonly version: 1;
  readonly errors: number;
  readonly warnings: number;
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What was found and is not reported. */
  readonly suppressed: readonly (JsonDiagnostic & { readonly suppression: SuppressionCause })[];
};

export type JsonPlace = { readonly file: string; readonly start: JsonPosition; readonly end: JsonPosition };
export type JsonPosition = Position & { readonly offset: number };

export type JsonDiagnostic = JsonPlace & {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly (JsonPlace & { readonly message: string })[];
  readonly fix?: { readonly title: string; readonly edits: readonly (JsonPlace & { readonly text: string })[] };
};

export function formatJson({ diagnostics, suppressed, source }: Report): string {
  const locate = locator(source);
  const place = (span: Span): JsonPlace => {
    const { start, end } = locate(span);
    return { file: span.file, start: { ...start, offset: span.start }, end: { ...end, offset: span.end } };
  };
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const report: JsonReport = {
    version: 1,
    errors,
    warnings: diagnostics.length - errors,
    diagnostics: diagnostics.map((diagnostic) => describe(diagnostic, place)),
    suppressed: suppressed.map((found) => ({ ...describe(found, place), suppression: found.suppression })),
  };
  return writeJson(report);
}

function describe({ rule, severity, span, message, hint, related, fix }: Diagnostic, place: (span: Span) => JsonPlace) {
  return {
    rule,
    severity,
    ...place(span),
    message,
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map(({ span, message }) => ({ ...place(span), message })) }),
    ...(fix && { fix: { title: fix.title, edits: fix.edits.map(({ span, text }) => ({ ...place(span), text })) } }),
  };
}
