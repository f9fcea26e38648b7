// DataCite: DOIs → works; arXiv's DOIs are here. https://api.datacite.org/dois/{doi}, JSON:API.
import { z } from 'zod';
import type { Notice } from '../../schemas/lock.ts';
import type { ReferenceType } from '../../schemas/reference.ts';
import type { Client } from './client.ts';
import { readName, readParts } from './names.ts';
import { type Answering, bareOf, fail, getJson, join, MALFORMED, type Reader } from './reader.ts';
import { readLine, readLines, type Work } from './work.ts';

const text = z.string().nullish();
const person = z.object({ name: text, nameType: text, givenName: text, familyName: text });
const attributesSchema = z.object({
  doi: z.string(),
  titles: z.array(z.object({ title: text, titleType: text })).nullish(),
  creators: z.array(person).nullish(),
  contributors: z.array(person.extend({ contributorType: text })).nullish(),
  publisher: z.union([z.string(), z.object({ name: text })]).nullish(),
  publicationYear: z.union([z.number(), z.string()]).nullish(),
  dates: z.array(z.object({ date: text, dateType: text })).nullish(),
  types: z.object({ resourceTypeGeneral: text }).nullish(),
  container: z.object({ title: text, volume: text, issue: text, firstPage: text, lastPage: text }).nullish(),
  relatedIdentifiers: z
    .array(z.object({ relationType: text, relatedIdentifier: text, relatedIdentifierType: text }))
    .nullish(),
  language: text,
  url: text,
});
type Attributes = z.infer<typeof attributesSchema>;
const answerSchema = z.object({ data: z.object({ attributes: attributesSchema }) });

export const datacite: Reader = { registry: 'datacite', batch: 10, isOptional: false, ask };

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  return join(await Promise.all(identifiers.map((identifier) => askOne(identifier, client))));
}

async function askOne(identifier: string, client: Client): Promise<Answering> {
  const doi = bareOf(identifier);
  const path = `/dois/${encodeURIComponent(doi)}`;
  const read = await getJson(client, 'datacite', path, answerSchema);
  const url = client.endpoint('datacite') + path;
  if ('failure' in read) return fail(read.failure);
  if ('absent' in read) return { findings: [{ identifier, url, found: false }], failures: [] };
  const { attributes } = read.value.data;
  if (attributes.doi.toLowerCase() !== doi) return fail(MALFORMED);
  const finding = { identifier, url, found: true, work: readWork(attributes), notices: readNotices(attributes) };
  return { findings: [finding], failures: [] };
}

const TYPES = new Map<string, ReferenceType>([
  ['Preprint', 'article'],
  ['JournalArticle', 'article-journal'],
  ['ConferencePaper', 'paper-conference'],
  ['Book', 'book'],
  ['BookChapter', 'chapter'],
  ['Dissertation', 'thesis'],
  ['Report', 'report'],
  ['Dataset', 'dataset'],
  ['Software', 'software'],
  ['Standard', 'standard'],
]);

function readWork(attributes: Attributes): Work {
  const { titles, creators, contributors, publisher, publicationYear, dates, types, container } = attributes;
  const isMain = (titleType: string | null | undefined) => !titleType || titleType === 'TranslatedTitle';
  const [main] = titles ?? [];
  const subtitle = readLine(titles?.find(({ titleType }) => titleType === 'Subtitle')?.title);
  const type = attributes.doi.toLowerCase().startsWith('10.48550/')
    ? 'article'
    : TYPES.get(types?.resourceTypeGeneral ?? '');
  const pages = [readLine(container?.firstPage), readLine(container?.lastPage)].filter((page) => page !== undefined);
  const issued = (dates ?? []).filter(({ dateType }) => dateType === 'Issued' || dateType === 'Submitted');
  return {
    ...(type && { type }),
    titles: readLines([
      main?.title,
      main?.title && subtitle ? `${main.title}: ${subtitle}` : undefined,
      ...(titles ?? []).filter(({ titleType }) => isMain(titleType)).map(({ title }) => title),
    ]),
    authors: (creators ?? []).flatMap((creator) => readPerson(creator) ?? []),
    editors: (contributors ?? [])
      .filter(({ contributorType }) => contributorType === 'Editor')
      .flatMap((editor) => readPerson(editor) ?? []),
    issued: readDates([...issued.map(({ date }) => date), String(publicationYear ?? '')]),
    containers: readLines([container?.title]),
    volume: readLine(container?.volume),
    issue: readLine(container?.issue),
    page: pages.length > 0 ? pages.join('-') : undefined,
    publishers: readLines([typeof publisher === 'string' ? publisher : publisher?.name]),
    language: readLine(attributes.language),
    doi: attributes.doi.toLowerCase(),
    url: readLine(attributes.url),
  };
}

function readPerson({ name, nameType, givenName, familyName }: z.infer<typeof person>) {
  if (nameType === 'Organizational') return readParts({ name });
  return familyName ? readParts({ family: familyName, given: givenName }) : readName(name ?? '');
}

/** Distinct days, months and years; a range counts by its beginning. */
function readDates(texts: readonly (string | null | undefined)[]): string[] {
  const dates = texts.map((one) => /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(one ?? '')?.[0]);
  return [...new Set(dates.filter((date) => date !== undefined))];
}

/** That arXiv's DOI is a version of another means that the preprint was published; elsewhere it joins the versions of one record. */
function readNotices({ doi, relatedIdentifiers }: Attributes): Notice[] {
  const isArxiv = doi.toLowerCase().startsWith('10.48550/');
  return (relatedIdentifiers ?? []).flatMap(({ relationType, relatedIdentifier, relatedIdentifierType }): Notice[] => {
    const work = readLine(relatedIdentifier)?.toLowerCase();
    if (work === undefined || relatedIdentifierType !== 'DOI') return [];
    if (isArxiv && relationType === 'IsVersionOf') return [{ kind: 'published', work }];
    return relationType === 'IsObsoletedBy' ? [{ kind: 'new-version', work }] : [];
  });
}
