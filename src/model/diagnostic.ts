// What a rule found: where, what, and what to do. Messages are Chinese.
import type { Span } from './span.ts';

export type Severity = 'error' | 'warning';

export type Edit = { readonly span: Span; readonly text: string };

/** Edits that together remove the problem without changing meaning. */
export type Fix = { readonly title: string; readonly edits: readonly Edit[] };

export type Related = { readonly span: Span; readonly message: string };

/** What a rule yields; the engine adds the rule's id and severity. */
export type Finding = {
  readonly span: Span;
  /** Names the thing that is wrong. */
  readonly message: string;
  /** What to do: the nearest key, the missing field. */
  readonly hint?: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix;
};

export type Diagnostic = Finding & { readonly rule: string; readonly severity: Severity };

/** A diagnostic that is not reported, and who decided so: a comment in the text, or the rules in book.yaml. */
export type SuppressedDiagnostic = Diagnostic & { readonly suppression: SuppressionCause };

export type SuppressionCause = { readonly by: 'comment'; readonly reason: string } | { readonly by: 'settings' };
