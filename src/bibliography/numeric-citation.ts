// The numbers of one citation → its bracket: `[1，3]`, `[3-5]`, `[2]260`. Pure; whether it is raised or on the line is for render.
import type { Locator } from '../model/section.ts';
import { cleanPages, cleanText } from './field-text.ts';
import type { CitationStyle } from './style.ts';

export type CitedNumber = {
  readonly number: number;
  readonly locator?: Pick<Locator, 'kind' | 'value'>;
  readonly prefix?: string;
};

export type CitationPiece = {
  readonly text: string;
  readonly kind: 'mark' | 'number' | 'locator' | 'prefix';
  /** Of kind `number`: the reference it points to. */
  readonly number?: number;
};

/**
 * Sorted by number; repeated numbers are said once, two or more in a row become a range. A number with a locator or prefix has a
 * bracket of its own: a page follows it bare, any other locator in （）.
 */
export function formatNumericCitation(items: readonly CitedNumber[], style: CitationStyle): readonly CitationPiece[] {
  const comma = mark(style === 'gb7714-2015' ? ',' : '，');
  const brackets = groupItems([...items].sort((one, other) => one.number - other.number));
  return brackets.flatMap((bracket, index) => [
    ...(index > 0 ? [comma] : []),
    ...prefixPieces(bracket[0]),
    mark('['),
    ...numberPieces([...new Set(bracket.map((item) => item.number))], comma),
    mark(']'),
    ...locatorPieces(bracket[0], style),
  ]);
}

/** Items that share a bracket; one with a locator or prefix stands alone, and swallows its equal. */
function groupItems(items: readonly CitedNumber[]): CitedNumber[][] {
  const groups: CitedNumber[][] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const identity = JSON.stringify([
      item.number,
      item.prefix ?? '',
      item.locator?.kind ?? '',
      item.locator?.value ?? '',
    ]);
    if (seen.has(identity)) continue;
    seen.add(identity);
    const last = groups.at(-1);
    if (isBare(item) && last?.every(isBare)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function isBare(item: CitedNumber): boolean {
  return cleanText(item.locator?.value) === '' && cleanText(item.prefix) === '';
}

function numberPieces(numbers: readonly number[], comma: CitationPiece): CitationPiece[] {
  return runsOf(numbers).flatMap(([first, last], index) => [
    ...(index > 0 ? [comma] : []),
    numberPiece(first),
    ...(last > first ? [mark('-'), numberPiece(last)] : []),
  ]);
}

function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function locatorPieces(item: CitedNumber | undefined, style: CitationStyle): CitationPiece[] {
  const value = cleanText(item?.locator?.value);
  if (value === '') return [];
  if (item?.locator?.kind === 'other') return [{ text: `（${value}）`, kind: 'locator' }];
  return [{ text: cleanPages(value, style === 'gb7714-2015' ? ',' : '，'), kind: 'locator' }];
}

function prefixPieces(item: CitedNumber | undefined): CitationPiece[] {
  const prefix = cleanText(item?.prefix);
  return prefix === '' ? [] : [{ text: prefix, kind: 'prefix' }];
}

function mark(text: string): CitationPiece {
  return { text, kind: 'mark' };
}

function numberPiece(number: number): CitationPiece {
  return { text: String(number), kind: 'number', number };
}
