// Book → the `<!-- kanben-ignore RULE: 理由 -->` comments in it; which diagnostics they cover, and which of them cover any.
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Comment } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { listFacts } from './facts.ts';

export type Suppression = NonNullable<Comment['suppression']> & { readonly span: Span };

export function listSuppressions(book: Book): Suppression[] {
  const comments = [...listFacts(book, 'comments')];
  return comments.flatMap(({ span, suppression }) => (suppression ? [{ ...suppression, span }] : []));
}

/** Diagnostics that no suppression covers: same rule, and beginning in its target. */
export function dropSuppressed(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
): readonly Diagnostic[] {
  const targets = groupByRule(suppressions, ({ rule, target }) => [rule.value, target]);
  const reaches = new Map([...targets].map(([key, list]) => [key, list.map(reachSoFar())]));
  return diagnostics.filter(({ rule, span }) => {
    const key = ruleKey(rule, span.file);
    const before = countUpTo(targets.get(key) ?? [], span.start);
    return (reaches.get(key)?.[before - 1] ?? 0) <= span.start;
  });
}

/** Suppressions that cover none of the diagnostics. */
export function listUnused(
  suppressions: readonly Suppression[],
  diagnostics: readonly Diagnostic[],
): readonly Suppression[] {
  const places = groupByRule(diagnostics, ({ rule, span }) => [rule, span]);
  return suppressions.filter(({ rule, target }) => {
    const starts = places.get(ruleKey(rule.value, target.file)) ?? [];
    return countUpTo(starts, target.start - 1) === countUpTo(starts, endOf(target) - 1);
  });
}

const ruleKey = (rule: string, file: string): string => `${rule}\n${file}`;

/** An empty target still covers what begins at it. */
const endOf = ({ start, end }: Span): number => Math.max(end, start + 1);

/** Rule and file → spans, by their starts. */
function groupByRule<Item>(items: readonly Item[], read: (item: Item) => readonly [string, Span]): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const [rule, span] of items.map(read)) {
    const key = ruleKey(rule, span.file);
    const group = groups.get(key);
    if (group) group.push(span);
    else groups.set(key, [span]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start);
  return groups;
}

/** Maps spans to the farthest end of all up to each. */
function reachSoFar(): (span: Span) => number {
  let reach = 0;
  return (span) => {
    reach = Math.max(reach, endOf(span));
    return reach;
  };
}

/** How many of the sorted spans begin at or before an offset. */
function countUpTo(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
