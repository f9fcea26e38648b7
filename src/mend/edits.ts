// Edits of findings → the text they make. Edits that meet are never made together: each was judged as if the other were not there.
import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { hashText } from '../model/hash.ts';
import type { Source, TextFile } from '../model/source.ts';

/** `edits` lie apart and inside the text. */
export function editText(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { span, text: by } of edits.toSorted(compareEdits)) {
    edited += text.slice(at, span.start) + by;
    at = span.end;
  }
  return edited + text.slice(at);
}

/** The file as it would be read with another text; the hash differs in form from that of a stored file. */
export function withText(text: string): TextFile {
  return { kind: 'text', text, size: new TextEncoder().encode(text).length, hash: hashText(text) };
}

/** The files with the edits of fixes made, which {@link chooseFixes} found to go together. */
export function makeFixes(source: Source, fixes: readonly Diagnostic[]): Source {
  const changed = new Map(source);
  for (const [file, edits] of listEdits(fixes))
    changed.set(file, withText(editText(textOf(source, file) ?? '', edits)));
  return changed;
}

/** By file. */
export function listEdits(fixes: readonly Diagnostic[]): Map<string, Edit[]> {
  const byFile = new Map<string, Edit[]>();
  for (const edit of fixes.flatMap(({ fix }) => fix?.edits ?? [])) {
    const edits = byFile.get(edit.span.file) ?? [];
    edits.push(edit);
    byFile.set(edit.span.file, edits);
  }
  return byFile;
}

/**
 * The diagnostics whose fixes can be made together, the first come first. A fix is made whole or left out: when it meets
 * another, does not fit its files, or changes nothing.
 */
export function chooseFixes(diagnostics: readonly Diagnostic[], source: Source): Diagnostic[] {
  const taken = new Map<string, Edit[]>();
  return diagnostics.filter(({ fix }) => {
    const edits = fix?.edits.toSorted(compareEdits) ?? [];
    const fits = edits.every((edit, index) => isInside(edit, source) && !meets(edits[index - 1], edit));
    if (!fits || !edits.some((edit) => changes(edit, source)) || edits.some((edit) => meetsAny(taken, edit)))
      return false;
    for (const edit of edits) take(taken, edit);
    return true;
  });
}

const compareEdits = (a: Edit, b: Edit): number => a.span.start - b.span.start || a.span.end - b.span.end;

function isInside({ span: { file, start, end } }: Edit, source: Source): boolean {
  return 0 <= start && start <= end && end <= (textOf(source, file)?.length ?? -1);
}

function changes({ span: { file, start, end }, text }: Edit, source: Source): boolean {
  return textOf(source, file)?.slice(start, end) !== text;
}

/** Text of a file that was read as text. */
export function textOf(source: Source, file: string): string | undefined {
  const found = source.get(file);
  return found?.kind === 'text' ? found.text : undefined;
}

/** Whether two edits, the earlier first, overlap or touch. */
function meets(a: Edit | undefined, b: Edit | undefined): boolean {
  return a !== undefined && b !== undefined && a.span.file === b.span.file && b.span.start <= a.span.end;
}

function meetsAny(taken: ReadonlyMap<string, readonly Edit[]>, edit: Edit): boolean {
  const edits = taken.get(edit.span.file) ?? [];
  const at = findPlace(edits, edit);
  return meets(edits[at - 1], edit) || meets(edit, edits[at]);
}

function take(taken: Map<string, Edit[]>, edit: Edit): void {
  const edits = taken.get(edit.span.file) ?? [];
  edits.splice(findPlace(edits, edit), 0, edit);
  taken.set(edit.span.file, edits);
}

/** How many of the sorted edits come before one. */
function findPlace(edits: readonly Edit[], edit: Edit): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle];
    if (other && compareEdits(other, edit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
