// The numbers of one citation → its bracket: `[1，3]`, `[3-5]`, `[2]260`. Pure; whether it is raised or on the line is for render.
import type { CitationPiece } from '../model/reference-text.ts';
import { type CitedWork, dropRepeated, isBare, locatorText, prefixText } from './cited-work.ts';
import type { CitationStyle } from './style.ts';

/**
 * Sorted by number; repeated numbers are said once, two or more in a row become a range. A number with a locator or prefix has a
 * bracket of its own: a page follows it bare, any other locator in （）.
 */
export function formatNumericCitation(works: readonly CitedWork[], { marks }: CitationStyle): readonly CitationPiece[] {
  const comma = { text: marks.comma.trim() };
  const brackets = groupWorks(dropRepeated(works).sort((one, other) => one.number - other.number));
  return brackets
    .flatMap(([first, ...others], index) => [
      ...(index > 0 ? [comma] : []),
      { text: prefixText(first) },
      { text: '[' },
      ...numberPieces([first, ...others], comma),
      { text: ']' },
      ...locatorPieces(first, marks.comma.trim()),
    ])
    .filter(({ text }) => text !== '');
}

type Group = [CitedWork, ...CitedWork[]];

/** Works that share a bracket; one with a locator or prefix stands alone. */
function groupWorks(works: readonly CitedWork[]): Group[] {
  const groups: Group[] = [];
  for (const work of works) {
    const last = groups.at(-1);
    if (last && isBare(work) && isBare(last[0])) last.push(work);
    else groups.push([work]);
  }
  return groups;
}

function numberPieces(works: readonly CitedWork[], comma: CitationPiece): CitationPiece[] {
  return runsOf(works).flatMap(([first, last], index) => [
    ...(index > 0 ? [comma] : []),
    numberPiece(first),
    ...(last.number > first.number ? [{ text: '-' }, numberPiece(last)] : []),
  ]);
}

function runsOf(works: readonly CitedWork[]): [CitedWork, CitedWork][] {
  const runs: [CitedWork, CitedWork][] = [];
  for (const work of works) {
    const last = runs.at(-1);
    if (last && work.number <= last[1].number + 1) last[1] = work;
    else runs.push([work, work]);
  }
  return runs;
}

function locatorPieces(work: CitedWork, comma: string): CitationPiece[] {
  const text = locatorText(work, comma);
  if (work.locator?.kind === 'other') return text === '' ? [] : [{ text: `（${text}）` }];
  return [{ text, styles: ['superscript'] }];
}

function numberPiece({ number, key }: CitedWork): CitationPiece {
  return { text: String(number), key };
}
