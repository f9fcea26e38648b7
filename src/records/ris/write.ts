// A record → its RIS entry. No value holds a line break: none can begin a line with a tag of its own.
import type { ReferenceDate, ReferenceName, ReferenceRecord } from '../../../schemas/reference.ts';
import { joinLines } from '../one-line.ts';
import { risType } from './types.ts';

/** The format asks for these line ends. */
const NEWLINE = '\r\n';

/** Ends with a blank line. */
export function writeRis(record: ReferenceRecord): string {
  const lines = listLines(record).flatMap(([tag, value]) => {
    const text = joinLines(value ?? '');
    return text === '' ? [] : `${tag}  - ${text}${NEWLINE}`;
  });
  return `TY  - ${risType(record.type)}${NEWLINE}${lines.join('')}ER  - ${NEWLINE}${NEWLINE}`;
}

type Line = readonly [tag: string, value: string | undefined];

function listLines(record: ReferenceRecord): Line[] {
  const [start, end] = splitPages(record.page);
  return [
    ['ID', record.id],
    ['TI', record.title],
    ['ST', record['title-short']],
    ...names('AU', record.author),
    ...names('A2', record.editor),
    ...names('A3', record['collection-editor']),
    ...names('A4', record.translator),
    ['PY', writeYear(record.issued)],
    ['DA', writeDay(record.issued)],
    ['T2', record['container-title']],
    ['J2', record['container-title-short']],
    ['T3', record['collection-title']],
    ['C3', record['event-title']],
    ['C1', record['event-place']],
    ['VL', record.volume],
    ['IS', record.issue],
    ['SP', start],
    ['EP', end],
    ['M1', record.number],
    ['NV', record['number-of-volumes']],
    ['SE', record['chapter-number']],
    ['M3', record.genre],
    ['ET', record.type === 'software' ? record.version : record.edition],
    ['PB', record.publisher],
    ['CY', record['publisher-place']],
    ['LA', record.language],
    ['SN', record.ISBN],
    ['SN', record.ISSN],
    ['DO', record.DOI],
    ['AN', record.custom?.arxiv && `arXiv:${record.custom.arxiv}`],
    ['UR', record.URL],
    ['Y2', writeDay(record.accessed) ?? writeYear(record.accessed)],
    ['AB', record.abstract],
    ...(record.keyword?.split(/\s*[,;，；、]\s*/) ?? []).map((keyword): Line => ['KW', keyword]),
    ['N1', record.note],
    ['RN', record.annote],
  ];
}

/** A range of two; anything else stands whole as the start. */
function splitPages(page = ''): [start: string, end: string] {
  const [, start = page, end = ''] = /^(\w+)-(\w+)$/.exec(page) ?? [];
  return [start, end];
}

function writeYear(date: ReferenceDate | undefined): string | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined ? date?.literal : String(year);
}

/** `2016/10/24/`; undefined where no more than the year is known. */
function writeDay(date: ReferenceDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (month === undefined) return undefined;
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}

function names(tag: string, list: readonly ReferenceName[] = []): Line[] {
  return list.map((name): Line => [tag, writeName(name)]);
}

function writeName(name: ReferenceName): string {
  if (name.literal !== undefined) return name.literal;
  const particles = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  const surname = particles.filter((part) => part !== undefined).join(' ');
  const parts = name.suffix === undefined ? [surname, name.given ?? ''] : [surname, name.given ?? '', name.suffix];
  // A comma parts the name.
  return parts
    .map((part) => part.replaceAll(',', ' '))
    .join(', ')
    .replace(/(?:, )+$/, ',');
}
