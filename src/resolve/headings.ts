// Headings of a page → their numbers (3.2.1, 3.2.1.1).
import type { NumberedHeading } from '../model/book.ts';
import type { Heading } from '../model/section.ts';

/**
 * `number` is the section's; without one nothing is numbered, nor is what stands below an unnumbered heading. Headings in lists and
 * quotations are not part of the outline.
 */
export function numberHeadings(headings: readonly Heading[], number: string): NumberedHeading[] {
  const counters: number[] = [];
  let unnumberedLevel = Number.POSITIVE_INFINITY;
  return headings
    .filter((heading) => heading.topLevel)
    .map(({ anchor, level, text, unnumbered }) => {
      if (level <= unnumberedLevel) unnumberedLevel = unnumbered ? level : Number.POSITIVE_INFINITY;
      if (!number || level >= unnumberedLevel || level < 2) return { anchor, level, number: '', text };
      counters.length = level - 1;
      counters[level - 2] = (counters[level - 2] ?? 0) + 1;
      return { anchor, level, number: [number, ...Array.from(counters, (count) => count ?? 0)].join('.'), text };
    });
}
