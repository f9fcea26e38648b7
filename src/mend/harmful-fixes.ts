// Fixes that promise to leave meaning alone → those that keep the promise: without the blank before it, a colon may open a block.
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Section } from '../model/section.ts';
import { parseSection } from '../parse/section.ts';
import { editText, listEdits, textOf } from './edits.ts';

/** `after` is the book with all the fixes made. Fixes that are not safe are not judged: they may be meant to make a construct. */
export function dropHarmful(
  fixes: readonly Diagnostic[],
  isSafe: (fix: Diagnostic) => boolean,
  before: Book,
  after: Book,
): readonly Diagnostic[] {
  const harmful = new Set<Diagnostic>();
  for (const [file, section] of before.sections) {
    if (after.sections.get(file)?.skeleton === section.skeleton) continue;
    const own = fixes.filter((fix) => isSafe(fix) && fix.span.file === file);
    for (const fix of findHarmful(own, section, textOf(before.source, file) ?? '')) harmful.add(fix);
  }
  return fixes.filter((fix) => !harmful.has(fix));
}

/** Characters read at most to find the harmful fixes of a file; what is not known to be harmless then is not made. */
const MAX_READ = 5_000_000;

/** Halves the fixes until what does harm is alone. */
function findHarmful(fixes: readonly Diagnostic[], { file, skeleton }: Section, text: string): Diagnostic[] {
  const harmless: Diagnostic[] = [];
  const harmful: Diagnostic[] = [];
  let read = 0;
  const isHarmless = (some: readonly Diagnostic[]): boolean => {
    read += text.length;
    const edits = listEdits([...harmless, ...some]).get(file) ?? [];
    return read <= MAX_READ && parseSection(file, editText(text, edits), '').skeleton === skeleton;
  };
  const judge = (some: readonly Diagnostic[]): void => {
    if (isHarmless(some)) for (const fix of some) harmless.push(fix);
    else if (some.length < 2 || read > MAX_READ) for (const fix of some) harmful.push(fix);
    else {
      judge(some.slice(0, some.length >> 1));
      judge(some.slice(some.length >> 1));
    }
  };
  judge(fixes);
  return harmful;
}
