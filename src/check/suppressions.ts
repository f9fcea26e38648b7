// Book → the `kanben-ignore RULE: 理由` comments in its Markdown and its references; which diagnostics they cover, and which of them cover any.
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Comment } from '../model/section.ts';
import type { Span } from '../model/span.ts';
import { listFacts } from './facts.ts';

export type Suppression = NonNullable<Comment['suppression']> & { readonly span: Span };

export function listSuppressions(book: Book): Suppression[] {
  const comments = [...listFacts(book, 'comments'), ...book.referenceFiles.flatMap((file) => file.comments)];
  return comments.flatMap(({ span, suppression }) => (suppression ? [{ ...suppression, span }] : []));
}

/** The comment as an author writes it in a file. */
export function writeSuppression({ file }: Span, rule: string): string {
  return /\.ya?ml$/.test(file) ? `# kanben-ignore ${rule}: 理由` : `<!-- kanben-ignore ${rule}: 理由 -->`;
}

/** The suppression that covers a diagnostic: of the same rule, with the place where it begins in its target. */
export function suppressionFinder(
  suppressions: readonly Suppression[],
): (diagnostic: Diagnostic) => Suppression | undefined {
  const targets = groupByRule(suppressions, ({ rule, target }) => [rule.value, target]);
  const reaches = new Map([...targets].map(([key, list]) => [key, list.map(farthestSoFar())]));
  return ({ rule, span }) => {
    const key = ruleKey(rule, span.file);
    const before = countUpTo(targets.get(key) ?? [], span.start);
    const farthest = reaches.get(key)?.[before - 1];
    return farthest && endOf(farthest.span) > span.start ? farthest.item : undefined;
  };
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

type Placed<Item> = { readonly item: Item; readonly span: Span };

/** Rule and file → items with their spans, by their starts. */
function groupByRule<Item>(
  items: readonly Item[],
  read: (item: Item) => readonly [string, Span],
): Map<string, Placed<Item>[]> {
  const groups = new Map<string, Placed<Item>[]>();
  for (const item of items) {
    const [rule, span] = read(item);
    const key = ruleKey(rule, span.file);
    const group = groups.get(key);
    if (group) group.push({ item, span });
    else groups.set(key, [{ item, span }]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.span.start - b.span.start);
  return groups;
}

/** Maps each of a list to the one of all up to it that ends farthest. */
function farthestSoFar<Item>(): (placed: Placed<Item>) => Placed<Item> {
  let farthest: Placed<Item> | undefined;
  return (placed) => {
    if (!farthest || endOf(placed.span) > endOf(farthest.span)) farthest = placed;
    return farthest;
  };
}

/** How many of the sorted spans begin at or before an offset. */
function countUpTo(placed: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
