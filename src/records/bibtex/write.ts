// A record → its BibTeX entry: names of fields that BibTeX knows, of biblatex where BibTeX has none.
import type { ReferenceDate, ReferenceName, ReferenceRecord } from '../../../schemas/reference.ts';
import { writeDateText } from '../date-text.ts';
import { languageName } from '../language-name.ts';
import { escapeText, escapeTitle, escapeVerbatim } from './escape.ts';
import { writtenType } from './types.ts';

/** Value in braces, or bare for the name of a month. */
type Field = readonly [name: string, tex: string];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Ends with a line break. */
export function writeBibtex(record: ReferenceRecord): string {
  const lines = listFields(record).map(([name, tex]) => `  ${name} = ${name === 'month' ? tex : `{${tex}}`},\n`);
  return `@${writtenType(record)}{${record.id.replace(/[^\w.:+/-]/g, '')},\n${lines.join('')}}\n`;
}

function listFields(record: ReferenceRecord): Field[] {
  const { custom, DOI, URL } = record;
  return [
    ...names('author', record.author),
    ...names('editor', record.editor),
    ...names('translator', record.translator),
    ...names('bookauthor', record['container-author']),
    ...(record.title === undefined ? [] : [['title', escapeTitle(record.title)] as const]),
    ...text('shorttitle', record['title-short']),
    ...text('origtitle', record['original-title']),
    ...listPlace(record),
    ...listDate(record.issued),
    ...date('origdate', record['original-date']),
    ...text('volume', record.volume),
    ...text('volumes', record['number-of-volumes']),
    ...text('edition', record.edition),
    ...text('version', record.version),
    ...text('chapter', record['chapter-number']),
    ...text('pages', record.page).map(([name, tex]): Field => [name, tex.replace(/(?<=\w)-(?=\w)/g, '--')]),
    ...text('pagetotal', record['number-of-pages']),
    ...text('type', record.genre),
    ...text('langid', record.language === undefined ? undefined : languageName(record.language)),
    ...verbatim('isbn', record.ISBN),
    ...verbatim('issn', record.ISSN),
    ...verbatim('pmid', record.PMID),
    ...verbatim('doi', DOI),
    ...(custom?.arxiv === undefined ? [] : [...verbatim('eprint', custom.arxiv), ['archiveprefix', 'arXiv'] as const]),
    ...verbatim('cstr', custom?.cstr),
    ...verbatim('url', URL),
    ...date('urldate', record.accessed),
    ...text('abstract', record.abstract),
    ...text('keywords', record.keyword),
    ...text('note', record.note),
    ...text('annote', record.annote),
  ];
}

/** As the reader takes them apart: what a field means depends on the type of the entry. */
function listPlace(record: ReferenceRecord): Field[] {
  const { type, custom } = record;
  const isArticle = type === 'article-journal' || type === 'article-newspaper';
  const isPartOfSeries =
    record['collection-title'] !== undefined && ['book', 'chapter', 'paper-conference'].includes(type);
  const school = type === 'thesis' ? 'school' : type === 'report' ? 'institution' : 'publisher';
  const subtype =
    type === 'article-newspaper' ? 'newspaper' : type === 'article' && !custom?.arxiv ? 'preprint' : undefined;
  return [
    ...text('entrysubtype', subtype),
    ...text(type.startsWith('article') ? 'journal' : 'booktitle', record['container-title']),
    ...text('shortjournal', record['container-title-short']),
    ...text('eventtitle', record['event-title']),
    ...text('venue', record['event-place']),
    ...text('series', record['collection-title']),
    ...text('number', isArticle ? record.issue : isPartOfSeries ? record['collection-number'] : record.number),
    ...text('eid', isArticle || isPartOfSeries ? record.number : undefined),
    ...text('issue', isArticle ? undefined : record.issue),
    ...text(school, record.publisher),
    ...text('address', record['publisher-place']),
  ];
}

function text(name: string, value: string | undefined): Field[] {
  const tex = value === undefined ? '' : escapeText(value);
  return tex === '' ? [] : [[name, tex]];
}

function verbatim(name: string, value: string | undefined): Field[] {
  return value === undefined ? [] : [[name, escapeVerbatim(value)]];
}

function date(name: string, value: ReferenceDate | undefined): Field[] {
  return value === undefined
    ? []
    : text(name, writeDateText(value)).map(([, tex]) => [name, tex.replaceAll('\\textasciitilde{}', '~')]);
}

/** One day in the fields that BibTeX has; a range and an estimate as biblatex writes them, with the year for BibTeX. */
function listDate(issued: ReferenceDate | undefined): Field[] {
  const [first, second] = issued?.['date-parts'] ?? [];
  if (!issued || !first) return text('year', issued?.literal);
  const [year = 0, month, day] = first;
  if (second || issued.circa === true) return [...date('date', issued), ['year', String(year)]];
  const name = MONTHS[(month ?? 0) - 1];
  return [
    ['year', String(year)],
    ...(name === undefined ? [] : [['month', name] as const]),
    ...(day === undefined ? [] : [['day', String(day)] as const]),
  ];
}

function names(field: string, list: readonly ReferenceName[] | undefined): Field[] {
  const written = list?.map(writeName).filter((name) => name !== '') ?? [];
  return written.length === 0 ? [] : [[field, written.join(' and ')]];
}

/** `von Family, Suffix, Given`; bodies in braces, so that nothing in them is taken for a part of a name. */
function writeName(name: ReferenceName): string {
  if (name.literal !== undefined) return name.literal === 'others' ? 'others' : `{${escapeText(name.literal)}}`;
  const particle = [name['non-dropping-particle'], name['dropping-particle']]
    .filter((part) => part !== undefined)
    .join(' ');
  const [family, given] = [writePart(name.family), writePart(name.given)];
  const surname =
    particle === ''
      ? family
      : `${/^\p{Ll}/u.test(particle) ? escapeText(particle) : writePart(particle, true)} ${family}`;
  if (name.suffix !== undefined) return `${surname}, ${writePart(name.suffix)}, ${given}`;
  return given === '' && /^[\p{L}\p{M}'’-]+$/u.test(surname) && !/\p{Script=Han}/u.test(surname)
    ? surname
    : `${surname}, ${given}`.trimEnd();
}

/** Braced where a comma, an `and` or the like in it would be read. */
function writePart(part = '', isBraced = /[,=]|\b(?:and|others)\b/i.test(part)): string {
  const tex = escapeText(part);
  return isBraced && tex !== '' ? `{${tex}}` : tex;
}
