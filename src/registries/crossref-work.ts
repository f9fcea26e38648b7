// A work as Crossref writes it → the work in our words, and what happened to it. https://github.com/CrossRef/rest-api-doc
import { z } from 'zod';
import type { Notice, NoticeKind } from '../../schemas/lock.ts';
import type { ReferenceType } from '../../schemas/reference.ts';
import { readStatusMark } from '../evidence/fields/title.ts';
import { readParts } from './names.ts';
import { readLine, readLines, type Work, writeDate } from './work.ts';

const texts = z.array(z.string().nullable()).nullish();
const text = z.string().nullish();
const date = z.object({ 'date-parts': z.array(z.array(z.number().nullable())).nullish() }).nullish();
const names = z.array(z.object({ family: text, given: text, suffix: text, name: text })).nullish();
const updates = z.array(z.object({ DOI: text, type: text, updated: date })).nullish();
const relations = z.record(z.string(), z.array(z.object({ id: text, 'id-type': text })).nullish()).nullish();

/** Only what is read; a list is asked for just these. */
export const workSchema = z.object({
  DOI: z.string(),
  type: text,
  title: texts,
  subtitle: texts,
  'short-title': texts,
  'original-title': texts,
  author: names,
  editor: names,
  issued: date,
  'published-print': date,
  'published-online': date,
  posted: date,
  'container-title': texts,
  'short-container-title': texts,
  event: z.object({ name: text, acronym: text }).nullish(),
  volume: text,
  issue: text,
  page: text,
  'article-number': text,
  publisher: text,
  'publisher-location': text,
  ISBN: texts,
  'update-to': updates,
  'updated-by': updates,
  relation: relations,
});
export type CrossrefWork = z.infer<typeof workSchema>;

/** What the work itself says of its fate: who updated it, what its title begins with, where it was published. */
export function readNotices(work: CrossrefWork): Notice[] {
  return [...(work['updated-by'] ?? []).flatMap(readUpdate), ...readRelations(work), ...readTitle(work)];
}

/** Corrections leave the work as it is. */
const UPDATES = new Map<string, NoticeKind>([
  ['retraction', 'retraction'],
  ['partial-retraction', 'partial-retraction'],
  ['removal', 'removal'],
  ['withdrawal', 'withdrawal'],
  ['expression-of-concern', 'concern'],
  ['new-edition', 'new-version'],
  ['new-version', 'new-version'],
]);

/** Empty for an update that leaves the work as it is. */
export function readUpdate(update: NonNullable<CrossrefWork['updated-by']>[number]): Notice[] {
  const kind = UPDATES.get(update.type?.toLowerCase().replace(/[_\s]/g, '-') ?? '');
  const [work, day] = [readLine(update.DOI)?.toLowerCase(), writeDate(update.updated?.['date-parts']?.[0])];
  if (!kind) return [];
  return [{ kind, ...(work === undefined ? {} : { work }), ...(day === undefined ? {} : { date: day }) }];
}

/** A preprint that was published. */
function readRelations({ relation }: CrossrefWork): Notice[] {
  const published = relation?.['is-preprint-of']?.find((related) => related['id-type'] === 'doi');
  const work = readLine(published?.id)?.toLowerCase();
  return work === undefined ? [] : [{ kind: 'published', work }];
}

function readTitle({ title }: CrossrefWork): Notice[] {
  const kind = readStatusMark(title?.[0] ?? '');
  return kind ? [{ kind }] : [];
}

const TYPES = new Map<string, ReferenceType>([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['proceedings', 'book'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['reference-entry', 'chapter'],
  ['posted-content', 'article'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['standard', 'standard'],
]);

export function readWork(doi: string, work: CrossrefWork): Work {
  const [title, subtitle] = [readLine(work.title?.[0]), readLine(work.subtitle?.[0])];
  const full = title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : undefined;
  const dates = [work['published-print'], work.issued, work['published-online'], work.posted];
  const type = TYPES.get(work.type ?? '');
  return {
    ...(type && { type }),
    titles: readLines([title, full, ...(work['original-title'] ?? []), ...(work.title ?? []).slice(1)]),
    authors: (work.author ?? []).flatMap((name) => readParts(name) ?? []),
    editors: (work.editor ?? []).flatMap((name) => readParts(name) ?? []),
    issued: [...new Set(dates.flatMap((one) => writeDate(one?.['date-parts']?.[0]) ?? []))],
    containers: readLines([
      ...(work['container-title'] ?? []),
      ...(work['short-container-title'] ?? []),
      work.event?.name,
      work.event?.acronym,
    ]),
    volume: readLine(work.volume),
    issue: readLine(work.issue),
    page: readLine(work.page),
    number: readLine(work['article-number']),
    publishers: readLines([work.publisher]),
    place: readLine(work['publisher-location']),
    isbn: readLine(work.ISBN?.[0]),
    doi,
  };
}
