// What a reader of the site can cite → its record, as if it stood among a book's references: the book, and each chapter and section as
// a part of it. Law: no record names an address that book.yaml does not vouch for.
import type { BookSettings } from '../../../schemas/book.ts';
import type { ReferenceDate, ReferenceName, ReferenceRecord } from '../../../schemas/reference.ts';
import type { BookPage } from '../../model/book.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import { parseIsbn } from '../../model/identifiers/isbn.ts';
import { parseOrcid } from '../../model/identifiers/orcid.ts';
import { proposeKey } from '../../records/citekey.ts';
import { splitWholeName } from '../../records/person-name.ts';
import { splitParagraphs } from './plain-text.ts';
import type { Spelling } from './search/spelling.ts';
import { chineseDate, type Site, siteUrl } from './site.ts';

type Home = Pick<Site, 'book' | 'base'>;

export type BookAuthor = BookSettings['authors'][number];

/** The key under which the book is cited; those of its pages begin with it. */
export function bookKey(settings: BookSettings, { spell }: Spelling): string {
  const syllables = (text: string) =>
    spell(text)
      .split(' ')
      .filter((syllable) => /^[a-z]+$/.test(syllable));
  const { title, date, authors } = settings;
  const record = { id: '', type: 'book', title, issued: readDay(date), author: authors.map(recordName) } as const;
  return proposeKey(record, syllables);
}

export function bookRecord(site: Home, key: string): ReferenceRecord {
  const { settings } = site.book;
  const { date, authors, keywords, abstract } = settings;
  return {
    id: key,
    type: 'book',
    title: wholeTitle(settings),
    author: authors.map(recordName),
    issued: readDay(date),
    ...publication(settings),
    ...given('DOI', bookDoi(settings)),
    ...place(site, ''),
    ...words(keywords, abstract),
  };
}

export function pageRecord(site: Home, key: string, page: BookPage): ReferenceRecord {
  const { settings } = site.book;
  const { keywords = [], summary = '' } = page.section.frontMatter.yaml.value ?? {};
  return {
    id: `${key}:${page.address.replace(/\/$/, '')}`,
    type: 'chapter',
    title: page.title,
    author: pageAuthors(settings, page).map(recordName),
    'container-author': settings.authors.map(recordName),
    'container-title': wholeTitle(settings),
    issued: readDay(settings.date),
    ...given('chapter-number', page.number || undefined),
    ...publication(settings),
    ...place(site, page.address),
    ...words(keywords, summary),
  };
}

/** Who wrote the page, with what the book says of them. */
export function pageAuthors({ authors }: BookSettings, { section }: BookPage): readonly BookAuthor[] {
  const names = section.frontMatter.yaml.value?.authors;
  return names?.map((name) => authors.find((author) => author.name === name) ?? { name }) ?? authors;
}

/** Where a page lies: at a whole address, or, where the book does not say at which, on its host. */
export function placeOf({ book, base }: Home, address: string): string {
  const url = siteUrl(book.settings);
  return url === undefined ? base + address : `${url}/${address}`;
}

export function bookDoi({ doi = '' }: BookSettings): string | undefined {
  const read = parseDoi(doi);
  return 'value' in read ? read.value : undefined;
}

export function orcidOf({ orcid = '' }: BookAuthor): string | undefined {
  const read = parseOrcid(orcid);
  return 'value' in read ? read.value : undefined;
}

/** A Chinese name is divided where that is certain, a Latin one where an ORCID says that it is a person's; all else stays whole. */
export function recordName(author: BookAuthor): ReferenceName {
  const name = author.name.trim();
  const [, first, last] = /^([\p{Script=Latin}\p{M}.'’ -]+) ([\p{Script=Latin}\p{M}'’-]+)$/u.exec(name) ?? [];
  if (first && last && orcidOf(author)) return { family: last, given: first };
  return splitWholeName(name);
}

function wholeTitle({ title, subtitle }: BookSettings): string {
  if (subtitle === undefined) return title;
  return `${title}${/\p{Script=Han}/u.test(title) ? '：' : ': '}${subtitle}`;
}

/** What a book and its parts have in common. */
function publication(settings: BookSettings): Partial<ReferenceRecord> {
  const read = parseIsbn(settings.isbn ?? '');
  return {
    ...given('publisher-place', settings['publisher-place']),
    ...given('publisher', settings.publisher),
    language: territorial(settings.language),
    ...given('ISBN', 'value' in read ? read.value : undefined),
  };
}

/** Without an address the record says where on any host the page lies, and of which day it is. */
function place(site: Home, address: string): Partial<ReferenceRecord> {
  const { settings } = site.book;
  const at = placeOf(site, address);
  return siteUrl(settings) === undefined ? { note: pathNote(at, settings) } : { URL: at };
}

/** 路径：/theory/，2026年11月23日版. */
export function pathNote(path: string, { date }: BookSettings): string {
  return `路径：${path}，${chineseDate(date)}版`;
}

function words(keywords: readonly string[], abstract: string): Partial<ReferenceRecord> {
  return {
    ...given('keyword', keywords.join('；') || undefined),
    ...given('abstract', splitParagraphs(abstract).join('\n') || undefined),
  };
}

function readDay(date: string): ReferenceDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** Programs that keep references know zh-CN, not zh-Hans. */
export function territorial(language: string): string {
  const [name = '', ...parts] = language.split('-');
  const territory = parts.find((part) => /^[A-Za-z]{2}$/.test(part))?.toUpperCase();
  if (territory) return `${name}-${territory}`;
  if (name !== 'zh') return name;
  return parts.some((part) => part.toLowerCase() === 'hant') ? 'zh-TW' : 'zh-CN';
}

function given<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: string });
}
