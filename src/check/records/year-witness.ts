// A reference → the first thing in its record that gives the lie to its year. One wrong year is one finding, however much speaks against it.
import { recognisePreprint } from '../../bibliography/preprint.ts';
import { arxivMonth } from '../../model/identifiers/arxiv.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import type { FieldText, Reference } from '../../model/reference.ts';
import { listArxivPlaces } from './arxiv-places.ts';
import { yearOf } from './dates.ts';
import { type DoiStatement, readDoiStatement } from './doi-statements.ts';
import { findText } from './fields.ts';
import { yearsOfVolume } from './journals.ts';

/** The work came out between `first` and `last`, says `text`. */
export type YearWitness = {
  readonly source: 'doi' | 'volume' | 'container' | 'arxiv';
  readonly first: number;
  readonly last: number;
  readonly text: FieldText;
};

/** Proceedings may come out so many years after the meeting. */
const LATE_PROCEEDINGS = 2;
/** Before it, and before it by far, whole journals and proceedings of old years were put on arXiv: JAIR, UAI. */
const LAST_BATCHES = 2014;
/** What is older was put on arXiv long after it was published. */
const FIRST_ARXIV_YEAR = 1992;

const MEETING_YEARS = [
  /^((?:19|20)\d\d)(?=\s|年)/,
  /\bthe ((?:19|20)\d\d)\b/i,
  /[(（][^()（）]*\b((?:19|20)\d\d)[)）]/,
  /\b(?!LN[CA][SI]|LIPI|CCIS|ISO|IEC|GB)[A-Z]{2,}[A-Za-z&-]*[ -]?((?:19|20)\d\d)\b/,
  /\b(?:conference|symposium|workshop|congress) ((?:19|20)\d\d)\b/i,
];

/** Undefined when nothing does, or the record has no year in numbers. */
export function findYearWitness(reference: Reference): YearWitness | undefined {
  const year = yearOf(reference.record.issued);
  if (year === undefined) return undefined;
  return listWitnesses(reference).find(({ first, last }) => year < first || year > last);
}

/** What the record's DOI tells of the work; nothing for a preprint that carries the DOI of what became of it. */
export function doiStatementOf({ record }: Reference): DoiStatement | undefined {
  const read = record.DOI === undefined ? undefined : parseDoi(record.DOI);
  if (!read || !('value' in read)) return undefined;
  return record.type === 'article' && !read.value.startsWith('10.1101/') ? undefined : readDoiStatement(read.value);
}

function listWitnesses(reference: Reference): YearWitness[] {
  const statement = doiStatementOf(reference);
  const [doi, volume] = [findText(reference, 'DOI'), findText(reference, 'volume')];
  const witnesses: YearWitness[] = [];
  if (doi && statement?.years) witnesses.push({ source: 'doi', ...rangeOf(statement.years), text: doi });
  const years = volume && yearsOfVolume(reference.record['container-title'] ?? '', volume.value);
  const isDoubtful = statement?.volume !== undefined && Number(statement.volume) !== Number(volume?.value);
  if (volume && years && !isDoubtful) witnesses.push({ source: 'volume', ...rangeOf(years), text: volume });
  witnesses.push(...meetingWitness(reference));
  return [...witnesses, ...arxivWitness(reference, witnesses.length > 0)];
}

const rangeOf = ([first, last]: readonly [number, number]) => ({ first, last });

/** Of proceedings whose name holds the year of the meeting. */
function meetingWitness(reference: Reference): YearWitness[] {
  if (reference.record.type !== 'paper-conference') return [];
  for (const field of ['container-title', 'event-title']) {
    const text = findText(reference, field);
    const found = MEETING_YEARS.map((pattern) => pattern.exec(text?.value ?? '')?.[1]).filter(
      (year) => year !== undefined,
    );
    const [year, ...others] = new Set(found.map(Number));
    if (!text || year === undefined || others.length > 0) continue;
    return [{ source: 'container', first: year, last: year + LATE_PROCEEDINGS, text }];
  }
  return [];
}

/**
 * A preprint is of the year of its number, or of the next when it was revised. What was published may have been so a year before, and
 * its number says nothing where something better does.
 */
function arxivWitness(reference: Reference, hasOthers: boolean): YearWitness[] {
  const { record } = reference;
  const [place] = listArxivPlaces(reference);
  if (!place) return [];
  const { year, month } = arxivMonth(place.number);
  const source = { source: 'arxiv', text: place.text } as const;
  if (!recognisePreprint(record)) {
    const isOld = (yearOf(record.issued) ?? 0) < FIRST_ARXIV_YEAR || record['original-date'] !== undefined;
    return isOld || hasOthers || year <= LAST_BATCHES
      ? []
      : [{ ...source, first: year - 1, last: Number.POSITIVE_INFINITY }];
  }
  const isRevised = /v\d+$/.test(place.number) || record.version !== undefined;
  return [{ ...source, first: month === 1 ? year - 1 : year, last: isRevised ? Number.POSITIVE_INFINITY : year + 1 }];
}
