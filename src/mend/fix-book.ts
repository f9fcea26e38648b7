// A book's files → the same with the fixes of its diagnostics made, again and again until none is left: mending one slip may bare another.
import type { Cache } from '../cache.ts';
import { checkBook } from '../check/check.ts';
import type { Rule } from '../check/rule.ts';
import { compile } from '../compile.ts';
import type { Book } from '../model/book.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source } from '../model/source.ts';
import { loadTypeset } from '../render/typeset.ts';
import { chooseFixes, makeFixes } from './edits.ts';
import { dropHarmful } from './harmful-fixes.ts';

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
  const safeRules = new Set(rules.filter(({ safeFixes }) => safeFixes).map(({ id }) => id));
  const compileWith = (book: Book, fixes: readonly Diagnostic[]) => compile(makeFixes(book.source, fixes), cache);
  const made: MadeFix[] = [];
  let book = compile(source, cache);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const diagnostics = checkBook(book, await loadTypeset(book, cache), rules).filter(accepts);
    const chosen = chooseFixes(diagnostics, book.source);
    const next = chosen.length > 0 ? compileWith(book, chosen) : book;
    const kept = dropHarmful(chosen, ({ rule }) => safeRules.has(rule), book, next);
    if (kept.length === 0) break;
    book = kept.length < chosen.length ? compileWith(book, kept) : next;
    for (const { rule, fix } of kept)
      for (const file of new Set(fix?.edits.map(({ span }) => span.file))) made.push({ rule, file });
  }
  return { source: book.source, made };
}
