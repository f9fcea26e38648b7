// What rules about Chinese text find in a copy → findings: the span in the file, and a fix where every change is safe.
import type { Book } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { listSections } from '../facts.ts';
import type { Run } from '../rule.ts';
import { type Copy, copySpan } from './copy.ts';
import { type Change, toEdits } from './edits.ts';

/** A slip of the pen, by offsets in the copy. */
export type Slip = {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  /** What makes it right, where that is certain. */
  readonly changes?: readonly Change[];
};

/** All copies of the book's pages in reading order, read by one rule. */
export function* findSlips(
  book: Book,
  { copyOf }: Run,
  read: (copy: Copy, index: number, section: readonly Copy[]) => Iterable<Slip>,
): Generator<Finding> {
  for (const section of listSections(book)) {
    const copies = copyOf(section);
    for (const [index, copy] of copies.entries())
      for (const slip of read(copy, index, copies)) yield toFinding(copy, slip);
  }
}

function toFinding(copy: Copy, { start, end, message, hint, changes }: Slip): Finding {
  const edits = changes && toEdits(copy, changes);
  const fix = edits && { title: hint.replace(/。$/, ''), edits };
  return { span: copySpan(copy, start, end), message, hint, ...(fix && { fix }) };
}
