// Book → the `<!-- kanben-ignore RULE: 理由 -->` comments in it, and which diagnostics each one covers.
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Comment } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { listFacts } from './facts.ts';

export type Suppression = NonNullable<Comment['suppression']> & { readonly span: Span };

export function listSuppressions(book: Book): Suppression[] {
  const list: Suppression[] = [];
  for (const { span, suppression } of listFacts(book, 'comments')) if (suppression) list.push({ ...suppression, span });
  return list;
}

/** Which of `suppressions` covers a diagnostic: same rule, and the diagnostic begins in its target. */
export function coverFinder(suppressions: readonly Suppression[]): (diagnostic: Diagnostic) => Suppression[] {
  const byRule = new Map<string, Suppression[]>();
  for (const suppression of suppressions) {
    const key = address(suppression.rule.value, suppression.target.file);
    const list = byRule.get(key);
    if (list) list.push(suppression);
    else byRule.set(key, [suppression]);
  }
  return ({ rule, span }) =>
    (byRule.get(address(rule, span.file)) ?? []).filter(
      ({ target }) => target.start <= span.start && span.start < Math.max(target.end, target.start + 1),
    );
}

const address = (rule: string, file: string): string => `${rule}\n${file}`;
