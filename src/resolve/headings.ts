// Headings of a page → their numbers (3.2.1, 3.2.1.1).
import type { NumberedHeading } from '../model/book.ts';
import type { Heading } from '../model/section.ts';

/** `number` is the section's; without one nothing is numbered. Headings in lists and quotations are not part of the outline. */
export function numberHeadings(headings: readonly Heading[], number: string): NumberedHeading[] {
  const counters: number[] = [];
  return headings
    .filter((heading) => heading.topLevel)
    .map(({ anchor, level, text, unnumbered }) => {
      const depth = Math.max(0, level - 2);
      if (!number || unnumbered || level < 2) return { anchor, level, number: '', text };
      counters.length = depth + 1;
      counters[depth] = (counters[depth] ?? 0) + 1;
      return { anchor, level, number: [number, ...Array.from(counters, (count) => count ?? 0)].join('.'), text };
    });
}
