// A book's files → the same with the fixes of its diagnostics made, again and again until none is left: mending one slip may bare another.
import type { Cache } from '../cache.ts';
import { checkBook } from '../check/check.ts';
import type { Rule } from '../check/rule.ts';
import { compile } from '../compile.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { loadTypeset } from '../render/typeset.ts';
import { chooseFixes, editText, withText } from './edits.ts';

/** Fixes that meet wait for the next round; two rules that undo each other stop here. */
const MAX_ROUNDS = 10;

/** Rule → how many of its fixes were made. */
export type FixCounts = ReadonlyMap<string, number>;

export type FixedBook = {
  readonly source: Source;
  /** Of each file that was changed. */
  readonly made: ReadonlyMap<string, FixCounts>;
};

export type FixChoice = {
  readonly rules: readonly Rule[];
  /** Which of their findings to fix; what authors suppressed is never fixed. */
  readonly accepts: (diagnostic: Diagnostic) => boolean;
};

/** Changes no file that is not text, and adds none. */
export async function fixBook(source: Source, { rules, accepts }: FixChoice, cache: Cache): Promise<FixedBook> {
  const made = new Map<string, Map<string, number>>();
  let fixed = source;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const book = compile(fixed, cache);
    const diagnostics = checkBook(book, await loadTypeset(book, cache), rules).filter(accepts);
    const chosen = chooseFixes(diagnostics, fixed);
    if (chosen.length === 0) break;
    fixed = makeEdits(fixed, listEdits(chosen));
    countFixes(made, chosen);
  }
  return { source: fixed, made };
}

function listEdits(chosen: readonly Diagnostic[]): Map<string, Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of chosen.flatMap(({ fix }) => fix?.edits ?? [])) {
    const edits = byFile.get(edit.span.file) ?? [];
    edits.push(edit);
    byFile.set(edit.span.file, edits);
  }
  return byFile;
}

function makeEdits(source: Source, byFile: ReadonlyMap<string, readonly Edit[]>): Source {
  const changed = new Map(source);
  for (const [path, edits] of byFile) {
    const file = source.get(path);
    if (file?.kind === 'text') changed.set(path, withText(editText(file.text, edits)));
  }
  return changed;
}

function countFixes(made: Map<string, Map<string, number>>, chosen: readonly Diagnostic[]): void {
  for (const { rule, fix } of chosen) {
    for (const file of new Set(fix?.edits.map(({ span }) => span.file))) {
      const counts = made.get(file) ?? new Map<string, number>();
      made.set(file, counts.set(rule, (counts.get(rule) ?? 0) + 1));
    }
  }
}
