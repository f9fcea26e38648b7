// A book's files → the same with the fixes of its diagnostics made, again and again until none is left: mending one slip may bare another.
import type { Cache } from '../cache.ts';
import { checkBook } from '../check/check.ts';
import type { Rule } from '../check/rule.ts';
import { compile } from '../compile.ts';
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { loadTypeset } from '../render/typeset.ts';
import { chooseFixes, editText, textOf, withText } from './edits.ts';

/** Fixes that meet wait for the next round; two rules that undo each other stop here. */
const MAX_ROUNDS = 10;

/** A fix of a rule that changed a file. */
export type MadeFix = { readonly rule: string; readonly file: string };

export type FixedBook = { readonly source: Source; readonly made: readonly MadeFix[] };

export type FixChoice = {
  readonly rules: readonly Rule[];
  /** Which of their findings to fix; what authors suppressed is never fixed. */
  readonly accepts: (diagnostic: Diagnostic) => boolean;
};

/** Changes no file that is not text, and adds none. */
export async function fixBook(source: Source, { rules, accepts }: FixChoice, cache: Cache): Promise<FixedBook> {
  const made: MadeFix[] = [];
  let fixed = source;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const book = compile(fixed, cache);
    const diagnostics = checkBook(book, await loadTypeset(book, cache), rules).filter(accepts);
    const chosen = chooseFixes(diagnostics, fixed);
    if (chosen.length === 0) break;
    fixed = makeEdits(fixed, chosen);
    for (const { rule, fix } of chosen)
      for (const file of new Set(fix?.edits.map(({ span }) => span.file))) made.push({ rule, file });
  }
  return { source: fixed, made };
}

function makeEdits(source: Source, chosen: readonly Diagnostic[]): Source {
  const byFile = new Map<string, Edit[]>();
  for (const edit of chosen.flatMap(({ fix }) => fix?.edits ?? [])) {
    const edits = byFile.get(edit.span.file) ?? [];
    edits.push(edit);
    byFile.set(edit.span.file, edits);
  }
  const changed = new Map(source);
  for (const [file, edits] of byFile) changed.set(file, withText(editText(textOf(source, file) ?? '', edits)));
  return changed;
}
