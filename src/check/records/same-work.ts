// All references → pairs of keys under which one work stands. Linear in the number of references.
import type { Reference } from '../../model/reference.ts';
import { indexWorks, type SameWork } from '../../records/same-work.ts';

export type WorkPair = Omit<SameWork<Reference>, 'other'> & { readonly first: Reference; readonly second: Reference };

/** Each reference is reported once, with the first that it repeats. */
export function listSameWorks(references: Iterable<Reference>): WorkPair[] {
  const works = indexWorks<Reference>();
  const found: WorkPair[] = [];
  for (const second of references) {
    const same = works.find(second.record);
    if (same) found.push({ ...same, first: same.other, second });
    works.add(second.record, second);
  }
  return found;
}
