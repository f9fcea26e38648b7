// A book's files → the same copy-edited, saying what they said: safe fixes made, and every Markdown file laid out in one way.
import type { Cache } from '../cache.ts';
import { RULES } from '../check/rules/index.ts';
import { compile } from '../compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Source, SourceFile } from '../model/source.ts';
import { textOf, withText } from './edits.ts';
import { fixBook, type MadeFix } from './fix-book.ts';
import { formatText } from './format-text.ts';

/** Lines laid out anew may bare another slip. */
const MAX_ROUNDS = 4;

export type FormattedBook = {
  readonly source: Source;
  readonly made: readonly MadeFix[];
  /** Files whose layout changed. */
  readonly laidOut: ReadonlySet<string>;
  /** Files left as they were, because they would have said something else. */
  readonly left: ReadonlySet<string>;
};

type Draft = {
  readonly source: Map<string, SourceFile>;
  readonly made: MadeFix[];
  readonly laidOut: Set<string>;
  readonly left: Set<string>;
  /** Whether a file may change. */
  readonly isOpen: (file: string) => boolean;
};

/** `isChosen` says which files may change. Pages are laid out whether or not the book lists them. */
export async function formatBook(
  source: Source,
  isChosen: (file: string) => boolean,
  cache: Cache,
): Promise<FormattedBook> {
  const left = new Set<string>();
  const isOpen = (file: string) => isChosen(file) && !left.has(file);
  const draft: Draft = { source: new Map(source), made: [], laidOut: new Set(), left, isOpen };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    await makeSafeFixes(draft, cache);
    if (!layOut(draft, cache)) break;
  }
  for (const [file, before] of source) if (left.has(file)) draft.source.set(file, before);
  return { ...draft, made: draft.made.filter(({ file }) => !left.has(file)) };
}

async function makeSafeFixes({ source, made, isOpen }: Draft, cache: Cache): Promise<void> {
  const rules = RULES.filter(({ safeFixes }) => safeFixes);
  const accepts = ({ fix }: Diagnostic) => fix?.edits.every(({ span }) => isOpen(span.file)) ?? false;
  const fixed = await fixBook(source, { rules, accepts }, cache);
  for (const fix of fixed.made) made.push(fix);
  for (const [file, after] of fixed.source) source.set(file, after);
}

/** Whether any file changed. */
function layOut({ source, laidOut, left, isOpen }: Draft, cache: Cache): boolean {
  const { sections, settings } = compile(source, cache);
  let changes = false;
  for (const file of [...sections.keys()].filter(isOpen)) {
    const text = textOf(source, file) ?? '';
    const formatted = formatText(text, { sentencePerLine: settings['sentence-per-line'] });
    if (formatted === undefined) left.add(file);
    else if (formatted !== text) {
      source.set(file, withText(formatted));
      laidOut.add(file);
      changes = true;
    }
  }
  for (const file of left) laidOut.delete(file);
  return changes;
}
