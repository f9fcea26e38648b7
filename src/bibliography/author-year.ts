// Records in the order of the list → what the author–date form calls each of them: 张宁 等，2024a. No two are called alike.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import type { AuthorYear } from '../model/reference-text.ts';
import { formatYear } from './dates.ts';
import { entryLanguage, termsFor } from './language.ts';
import { shortName, splitOthers } from './names.ts';
import { responsibleNames } from './responsible.ts';

/** The first author by name, of two or more with 等 or its like, in the language of the entry. */
export function authorYear(record: ReferenceRecord, letter = ''): AuthorYear {
  const terms = termsFor(entryLanguage(record));
  const { named, cut } = splitOthers(responsibleNames(record));
  const [first] = named;
  const others = first && (cut || named.length > 1) ? terms.others : '';
  return { name: first ? shortName(first) : terms.anonymous, others, year: publicationYear(record), letter };
}

/** Year, `[2026]` by the day it was seen for what is online and undated, else 无日期 or its like. */
export function publicationYear(record: ReferenceRecord): string {
  const year = formatYear(record.issued);
  if (year !== '') return year;
  const seen = formatYear(record.accessed);
  return seen === '' ? termsFor(entryLanguage(record)).undated : `[${seen.replace(/^\[|\]$/g, '')}]`;
}

/** `2024a`, `[2026a]`, `无日期-a`. */
export function lettered(year: string, letter: string): string {
  if (letter === '') return year;
  if (year.endsWith(']')) return `${year.slice(0, -1)}${letter}]`;
  return /\d$/.test(year) ? year + letter : `${year}-${letter}`;
}

/** One label for each record, in their order: works that would be called alike get a, b … */
export function labelRecords(records: readonly ReferenceRecord[]): AuthorYear[] {
  const labels = records.map((record) => authorYear(record));
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(writeLabel(label), (counts.get(writeLabel(label)) ?? 0) + 1);
  const places = new Map<string, number>();
  return labels.map((label) => {
    const text = writeLabel(label);
    if (counts.get(text) === 1) return label;
    let place = places.get(text) ?? 0;
    // A date in words may look as if it had a letter.
    while (counts.has(writeLabel({ ...label, letter: letterAt(place) }))) place += 1;
    places.set(text, place + 1);
    return { ...label, letter: letterAt(place) };
  });
}

function writeLabel({ name, others, year, letter }: AuthorYear): string {
  return `${name} ${others} ${lettered(year, letter)}`;
}

/** 0 → a, 25 → z, 26 → aa. */
function letterAt(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}
