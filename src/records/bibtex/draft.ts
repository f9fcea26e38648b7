// The fields of a BibTeX or biblatex entry → the fields of a record.
import type { ReferenceDate, ReferenceType } from '../../../schemas/reference.ts';
import { cleanPages } from '../../bibliography/field-text.ts';
import { parseArxiv } from '../../model/identifiers/arxiv.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import { readDateFields, readDateText } from '../date-text.ts';
import { bareIdentifier } from '../identifier-text.ts';
import { readLanguage } from '../language-name.ts';
import { mapDefined } from '../map-defined.ts';
import type { Draft } from '../reading.ts';
import type { EntryFields } from './entry-fields.ts';
import { READ_TYPES, VAGUE_TYPES } from './types.ts';

/** Undefined for a type of entry that has no counterpart. */
export function draftFields(written: string, entry: EntryFields): Draft['fields'] | undefined {
  const { arxiv, ...identifiers } = draftIdentifiers(entry);
  const type = chooseType(written, entry, arxiv !== undefined);
  if (!type) return undefined;
  const cstr = entry.verbatim('cstr');
  return {
    type,
    title: joinTitle(entry.text('title'), entry.text('subtitle')),
    'title-short': entry.text('shorttitle'),
    'original-title': entry.text('origtitle'),
    author: entry.names('author'),
    editor: entry.names('editor'),
    translator: entry.names('translator'),
    'container-author': entry.names('bookauthor'),
    issued: draftDate(entry),
    'original-date': mapDefined(entry.verbatim('origdate'), readDateText),
    accessed: mapDefined(entry.verbatim('urldate'), readDateText),
    'container-title-short': entry.text('shortjournal'),
    'event-title': entry.text('eventtitle'),
    volume: entry.text('volume'),
    edition: entry.text('edition'),
    version: entry.text('version'),
    'number-of-volumes': entry.text('volumes'),
    'chapter-number': entry.text('chapter'),
    'number-of-pages': entry.text('pagetotal'),
    page: mapDefined(entry.text('pages'), (pages) => cleanPages(pages, ', ')),
    language: mapDefined(entry.verbatim('langid', 'language', 'hyphenation'), readLanguage),
    abstract: entry.text('abstract'),
    keyword: entry.text('keywords'),
    note: entry.text('note'),
    annote: entry.text('annote', 'annotation'),
    ...draftPlace(type, entry),
    genre: draftGenre(written, entry),
    ...identifiers,
    custom: arxiv === undefined && cstr === undefined ? undefined : { arxiv, cstr },
  };
}

function chooseType(written: string, entry: EntryFields, isOnArxiv: boolean): ReferenceType | undefined {
  const subtype = entry.verbatim('entrysubtype')?.toLowerCase();
  if (subtype === 'newspaper') return 'article-newspaper';
  // In BibTeX the title of an @inbook is the book's; in biblatex it is the chapter's, and the book has a field of its own.
  if (written === 'inbook' && entry.text('booktitle') === undefined) return 'book';
  if (!VAGUE_TYPES.has(written)) return READ_TYPES.get(written);
  if (subtype === 'preprint' || isOnArxiv || entry.verbatim('doi') !== undefined) return 'article';
  return (entry.verbatim('url') ?? readHow(entry).url) === undefined ? 'report' : 'webpage';
}

/** Where the work stands and who brought it out; the same field of BibTeX means another thing in another type of entry. */
function draftPlace(type: ReferenceType, entry: EntryFields): Draft['fields'] {
  const isArticle = type.startsWith('article');
  const hosts = isArticle ? ['journaltitle', 'journal', 'booktitle'] : ['booktitle', 'journaltitle', 'journal'];
  const series = entry.text('series');
  const isPartOfSeries = series !== undefined && ['book', 'chapter', 'paper-conference'].includes(type);
  const [address, location] = [entry.text('address'), entry.text('location')];
  const { url, rest } = readHow(entry);
  return {
    'container-title': joinTitle(entry.text(...hosts), entry.text('booksubtitle', 'journalsubtitle')),
    'collection-title': series,
    'collection-number': isPartOfSeries ? entry.text('number') : undefined,
    issue: isArticle && type !== 'article' ? entry.text('number', 'issue') : entry.text('issue'),
    number: (isArticle && type !== 'article') || isPartOfSeries ? entry.text('eid') : entry.text('number', 'eid'),
    publisher: entry.text('publisher') ?? entry.text('institution', 'school', 'organization') ?? rest,
    'publisher-place': address ?? location,
    'event-place': entry.text('venue') ?? (address === undefined ? undefined : location),
    URL: entry.verbatim('url') ?? url,
  };
}

/** `howpublished` holds an address, a publisher, or both. */
function readHow(entry: EntryFields): { url: string | undefined; rest: string | undefined } {
  const how = entry.text('howpublished');
  const url = /https?:\/\/\S*[^\s.,;]/.exec(how ?? '')?.[0];
  const rest = how?.replace(url ?? '', '').replace(/^[\s.,;:]+|[\s.,;:]+$/g, '');
  return { url, rest: rest === '' || /^(?:available|online|accessed|url)\b/i.test(rest ?? '') ? undefined : rest };
}

type Identifiers = { readonly [field in 'DOI' | 'PMID' | 'ISBN' | 'ISSN' | 'arxiv']: string | undefined };

function draftIdentifiers(entry: EntryFields): Identifiers {
  const server = entry.verbatim('eprinttype', 'archiveprefix')?.toLowerCase() ?? 'arxiv';
  const eprint = server === 'arxiv' || server === 'pubmed' ? entry.verbatim('eprint') : undefined;
  // What it says is said by the number.
  if (server === 'arxiv' && eprint !== undefined) entry.verbatim('primaryclass');
  return {
    DOI: mapDefined(entry.verbatim('doi'), (doi) => bareIdentifier(parseDoi, doi)),
    PMID: entry.verbatim('pmid') ?? (server === 'pubmed' ? eprint : undefined),
    ISBN: entry.verbatim('isbn'),
    ISSN: entry.verbatim('issn'),
    arxiv: server === 'arxiv' ? mapDefined(eprint, (number) => bareIdentifier(parseArxiv, number)) : undefined,
  };
}

/** Kinds of theses, as types of entries and as biblatex's keywords; in Western languages and in Chinese. */
const GENRES = new Map<string, readonly [western: string, chinese: string]>([
  ['phdthesis', ['PhD thesis', '博士学位论文']],
  ['mastersthesis', ["Master's thesis", '硕士学位论文']],
  ['mathesis', ["Master's thesis", '硕士学位论文']],
  ['bathesis', ["Bachelor's thesis", '学士学位论文']],
]);

function draftGenre(written: string, entry: EntryFields): string | undefined {
  const genre = entry.text('type');
  const known = GENRES.get((genre ?? written).toLowerCase());
  return known?.[/\p{Script=Han}/u.test(entry.text('title') ?? '') ? 1 : 0] ?? genre;
}

function draftDate(entry: EntryFields): ReferenceDate | undefined {
  const date = entry.verbatim('date');
  const [year, month, day] = [entry.text('year'), entry.text('month'), entry.text('day')];
  if (date !== undefined) return readDateText(date);
  return mapDefined(year, (written) => readDateFields(written, month ?? '', day ?? ''));
}

function joinTitle(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title;
  return /\p{Script=Han}$/u.test(title) ? `${title}：${subtitle}` : `${title}: ${subtitle}`;
}
