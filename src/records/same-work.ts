// Records → which of them describe one work: by an identifier, or by title, first author and year. A preprint and what was made of it
// are a pair of their own kind. Each record is compared with few others, however many there are.
import type { ReferenceName, ReferenceRecord } from '../../schemas/reference.ts';
import { arxivNumber, recognisePreprint } from '../bibliography/preprint.ts';
import { foldText } from '../evidence/fold.ts';
import { arxivWork, parseArxiv } from '../model/identifiers/arxiv.ts';
import { parseCstr } from '../model/identifiers/cstr.ts';
import { parseDoi } from '../model/identifiers/doi.ts';
import type { Identifier } from '../model/identifiers/identifier.ts';
import { parseIsbn, thirteenDigits } from '../model/identifiers/isbn.ts';
import { parsePmid } from '../model/identifiers/pmid.ts';

export type SameWork<Item> = {
  /** The earlier one. */
  readonly other: Item;
  /** Identifier that both have, with its kind; undefined when title, author and year agree. */
  readonly shared?: string;
  readonly sameTitle: boolean;
  readonly kind: 'same' | 'preprint';
};

/** Items, each with the record that describes it. */
export type WorkIndex<Item> = {
  readonly find: (record: ReferenceRecord) => SameWork<Item> | undefined;
  readonly add: (record: ReferenceRecord, item: Item) => void;
};

type Work = {
  readonly record: ReferenceRecord;
  readonly title: string;
  readonly author: string;
  readonly isPreprint: boolean;
  readonly arxiv: string | undefined;
  readonly identifiers: readonly string[];
};

/** Works that are compared with one of the same title or identifier: more is no bibliography. */
const MAX_COMPARED = 8;
/** Letters or Han characters: shorter titles are shared by many. */
const MIN_LATIN = 14;
const MIN_HAN = 5;

export function indexWorks<Item>(): WorkIndex<Item> {
  const groups = new Map<string, { readonly work: Work; readonly item: Item }[]>();
  const works = new Map<ReferenceRecord, Work>();
  const describe = (record: ReferenceRecord) => {
    const work = works.get(record) ?? describeWork(record);
    works.set(record, work);
    return work;
  };
  const find = (record: ReferenceRecord): SameWork<Item> | undefined => {
    const work = describe(record);
    for (const name of namesOf(work))
      for (const { work: other, item } of groups.get(name) ?? []) {
        const pair = comparePair(other, work, work.identifiers.includes(name) ? name : undefined);
        if (pair) return { ...pair, other: item };
      }
    return undefined;
  };
  const add = (record: ReferenceRecord, item: Item) => {
    const work = describe(record);
    for (const name of namesOf(work)) {
      const group = groups.get(name);
      if (!group) groups.set(name, [{ work, item }]);
      else if (group.length < MAX_COMPARED) group.push({ work, item });
    }
  };
  return { find, add };
}

function describeWork(record: ReferenceRecord): Work {
  const [arxiv] = readAs('', parseArxiv, arxivNumber(record));
  return {
    record,
    title: foldText(record.title ?? ''),
    author: foldAuthor((record.author ?? record.editor)?.[0]),
    isPreprint: recognisePreprint(record) !== undefined,
    arxiv,
    identifiers: [
      ...(arxiv === undefined ? [] : [`arXiv 号 ${arxivWork(arxiv)}`]),
      ...readAs('DOI ', parseDoi, record.DOI),
      ...readAs('CSTR ', parseCstr, record.custom?.cstr),
      ...readAs('PMID ', parsePmid, record.PMID),
      ...(record.type === 'book' ? readAs('ISBN ', parseIsbn, record.ISBN, thirteenDigits) : []),
    ],
  };
}

function readAs(
  kind: string,
  parse: (text: string) => Identifier,
  text: string | undefined,
  normalise = (value: string) => value,
): string[] {
  const read = text === undefined ? undefined : parse(text);
  return read && 'value' in read ? [kind + normalise(read.value)] : [];
}

function foldAuthor(name: ReferenceName | undefined): string {
  return foldText(name?.literal ?? name?.family ?? '');
}

function isTelling(title: string): boolean {
  const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_HAN || title.length - han >= MIN_LATIN;
}

/** Under which a work is looked for. */
function namesOf({ identifiers, title, author }: Work): string[] {
  return [...identifiers, ...(isTelling(title) ? [`${author}\n${title}`] : [])];
}

function comparePair(
  first: Work,
  second: Work,
  shared: string | undefined,
): Omit<SameWork<never>, 'other'> | undefined {
  if (first.record.id === second.record.id) return undefined;
  const sameTitle = first.title === second.title;
  const pair = { sameTitle, ...(shared === undefined ? {} : { shared }) };
  if (first.isPreprint !== second.isPreprint)
    return isPublishedLater(first, second) ? { ...pair, kind: 'preprint' } : undefined;
  const isSame =
    shared === undefined ? isSameByTitle(first, second) : isSameByIdentifier(first, second, shared, sameTitle);
  return isSame ? { ...pair, kind: 'same' } : undefined;
}

/** A thesis, book or web page that has the title of a preprint is another thing. */
function isPublishedLater(first: Work, second: Work): boolean {
  const published = first.isPreprint ? second : first;
  return /^(?:article-journal|paper-conference|chapter)$/.test(published.record.type);
}

/** Two versions that are both named are cited on purpose; so are a paper and the longer article made of it; parts of a book may carry what identifies the whole. */
function isSameByIdentifier(first: Work, second: Work, shared: string, sameTitle: boolean): boolean {
  if (shared.startsWith('arXiv')) {
    const isExtended = !sameTitle && first.author === second.author && first.record.type !== second.record.type;
    return !isExtended && !(first.isPreprint && differ(versionOf(first), versionOf(second)));
  }
  if (shared.startsWith('ISBN')) return sameTitle && !differ(first.record.volume, second.record.volume);
  return sameTitle || !(isPart(first) || isPart(second));
}

const isPart = ({ record: { type } }: Work) => type === 'chapter' || type === 'paper-conference';
const versionOf = ({ arxiv }: Work) => /v\d+$/.exec(arxiv ?? '')?.[0];

function isSameByTitle({ record: a, identifiers: these }: Work, { record: b, identifiers: those }: Work): boolean {
  if (yearOf(a) !== yearOf(b) || haveOther(these, those)) return false;
  if (OWN_FIELDS.some((field) => differ(a[field], b[field]))) return false;
  if (!/^(?:article-journal|paper-conference)$/.test(a.type) && differ(a.volume, b.volume)) return false;
  const [container, other] = [foldText(a['container-title'] ?? ''), foldText(b['container-title'] ?? '')];
  if (a.type !== b.type) return container !== '' && container === other;
  const isElsewhere = container !== '' && other !== '' && container !== other && a.page !== b.page;
  return a.type === 'paper-conference' || !isElsewhere;
}

/** What tells two works with one title apart. */
const OWN_FIELDS = ['edition', 'version', 'number', 'publisher', 'language', 'URL'] as const;

/** Whether both have an identifier of one kind, and not the same. */
function haveOther(these: readonly string[], those: readonly string[]): boolean {
  const kindOf = (identifier: string) => identifier.slice(0, identifier.lastIndexOf(' '));
  return these.some((one) => those.some((other) => kindOf(one) === kindOf(other) && one !== other));
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && foldText(a) !== foldText(b);
}

const yearOf = ({ issued }: ReferenceRecord): number | undefined => issued?.['date-parts']?.[0]?.[0];
