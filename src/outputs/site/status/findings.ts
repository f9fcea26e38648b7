// What `check` reports of the book that the site was made from → how many warnings of which rule. A site with errors is never made.
import { findRule } from '../../../check/find-rule.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { escapeHtml, tag } from '../../../render/html.ts';

export function renderFindings(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '<p>构建时的检查没有发现错误，也没有警告。</p>';
  const items = [...countFindings(diagnostics)].map(([id, count]) =>
    tag('li', {}, `${escapeHtml(findRule(id)?.summary ?? '')}（<code>${escapeHtml(id)}</code>）：${count}条`),
  );
  return `<p>构建时的检查没有发现错误，有${diagnostics.length}条警告：</p><ul>${items.join('')}</ul>`;
}

/** Rule → warnings of it, in the order of the rules' names. */
export function countFindings(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
