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
