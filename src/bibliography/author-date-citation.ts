// The works of one citation → （张宁 等，2024；Lin et al.，2023a）, and pages behind the bracket: （张宁，1996）1194.
import type { AuthorYear, CitationPiece } from '../model/reference-text.ts';
import { lettered } from './author-year.ts';
import { type CitedWork, dropRepeated, locatorText, prefixText } from './cited-work.ts';
import type { CitationStyle, Marks } from './style.ts';

/**
 * In the order of the list, unless words stand before one of them: those know what they follow. Works of the same authors share
 * the name. A work with a page has a bracket of its own, for the page belongs to it alone; any other locator stands inside.
 */
export function formatAuthorDateCitation(
  works: readonly CitedWork[],
  { marks }: CitationStyle,
): readonly CitationPiece[] {
  const distinct = dropRepeated(works);
  if (distinct.every((work) => prefixText(work) === '')) distinct.sort((one, other) => one.number - other.number);
  return groupByPage(distinct).flatMap((group, index) => [
    ...(index > 0 ? [{ text: marks.semicolon }] : []),
    { text: marks.open },
    ...group.flatMap((work, place) => workPieces(work, group[place - 1], marks)),
    { text: marks.close },
    ...pagePieces(group, marks),
  ]);
}

/** Names in running text, before a bracket with the year: 张宁等, Lin et al. */
export function writeAuthors({ name, others }: AuthorYear): string {
  return name + (isAlphabetic(others) ? ' ' : '') + others;
}

function groupByPage(works: readonly CitedWork[]): CitedWork[][] {
  const groups: [CitedWork, ...CitedWork[]][] = [];
  for (const work of works) {
    const last = groups.at(-1);
    if (last && !hasPage(work) && !hasPage(last[0])) last.push(work);
    else groups.push([work]);
  }
  return groups;
}

/** `before` is the work to its left in the bracket. */
function workPieces(work: CitedWork, before: CitedWork | undefined, marks: Marks): CitationPiece[] {
  const { key } = work;
  const year = work.label ? lettered(work.label.year, work.label.letter) : '';
  const [name, prefix] = [shownName(work), prefixText(work)];
  const inner = hasPage(work) ? '' : locatorText(work, marks.comma.trim());
  const shared = before !== undefined && prefix === '' && shownName(before) === name && before.locator === undefined;
  const opening = before === undefined ? '' : shared ? marks.comma : marks.semicolon;
  return [
    { text: opening + prefix + (/[\p{Script=Latin}.]$/u.test(prefix) ? ' ' : '') },
    { text: shared || name === '' ? year : name + marks.comma + year, key },
    { text: inner === '' ? '' : marks.comma + inner },
  ].filter(({ text }) => text !== '');
}

/** The standard wants a gap before 等 as before et al. */
function shownName({ label, suppressAuthor }: CitedWork): string {
  if (!label || suppressAuthor) return '';
  return label.others === '' ? label.name : `${label.name} ${label.others}`;
}

function pagePieces([work]: readonly CitedWork[], marks: Marks): CitationPiece[] {
  return work && hasPage(work) ? [{ text: locatorText(work, marks.comma.trim()), styles: ['superscript'] }] : [];
}

function hasPage(work: CitedWork): boolean {
  return work.locator?.kind === 'page' && locatorText(work, '') !== '';
}

function isAlphabetic(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text);
}
