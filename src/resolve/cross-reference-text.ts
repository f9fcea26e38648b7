// A cross-reference → its words: 图3-2, 图3-1、图3-3和图3-5, 图3-2至图3-4; with numbers only 3-2至3-4.
import type { Book, Target } from '../model/book.ts';
import type { CrossReferenceItem } from '../model/section.ts';

/** A run of words; with `target` it leads there. */
export type CrossReferencePiece = { readonly text: string; readonly target?: Target; readonly label?: string };

type Named = { readonly item: CrossReferenceItem; readonly target: Target | undefined };

/** Three or more in a row become a range. A label that nothing carries is shown as it was written. */
export function crossReferencePieces(
  book: Pick<Book, 'targets' | 'settings'>,
  items: readonly CrossReferenceItem[],
): CrossReferencePiece[] {
  const { range, separator, last } = book.settings.numbers;
  const runs = groupRuns(items.map((item) => ({ item, target: book.targets.get(item.label.value) })));
  const pieces = runs.flatMap((run) => {
    const [first, end] = [run[0], run.at(-1)];
    if (run.length < 3 || !first || !end) return run.map((named) => [namePiece(named)]);
    return [[namePiece(first), { text: range }, namePiece(end)]];
  });
  return pieces.flatMap((group, index) => {
    if (index === 0) return group;
    return [{ text: index === pieces.length - 1 ? last : separator }, ...group];
  });
}

/** The words without their links. */
export function crossReferenceText(
  book: Pick<Book, 'targets' | 'settings'>,
  items: readonly CrossReferenceItem[],
): string {
  return crossReferencePieces(book, items)
    .map((piece) => piece.text)
    .join('');
}

function groupRuns(items: readonly Named[]): Named[][] {
  const runs: Named[][] = [];
  for (const named of items) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && follows(previous, named)) runs.at(-1)?.push(named);
    else runs.push([named]);
  }
  return runs;
}

function follows({ target: a, item: x }: Named, { target: b, item: y }: Named): boolean {
  if (!a?.number || !b?.number || x.numberOnly !== y.numberOnly || isLetter(a.number) !== isLetter(b.number))
    return false;
  return a.kind === b.kind && a.prefix === b.prefix && b.ordinal === a.ordinal + 1;
}

function isLetter(number: string): boolean {
  return /^[A-Z]/.test(number);
}

function namePiece({ item, target }: Named): CrossReferencePiece {
  if (!target) return { text: item.label.value, label: item.label.value };
  return { text: item.numberOnly && target.number ? target.number : target.text, target };
}
