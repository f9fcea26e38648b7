// Crossref: DOIs → works and what happened to them. https://api.crossref.org, /works with filters `doi` and `updates`.
import { z } from 'zod';
import type { Notice } from '../../schemas/lock.ts';
import type { Client } from './client.ts';
import { type CrossrefWork, readNotices, readUpdate, readWork, workSchema } from './crossref-work.ts';
import { type Answering, bareOf, fail, getJson, join, MALFORMED, type Reader } from './reader.ts';
import type { Finding } from './work.ts';

const listSchema = z.object({ message: z.object({ items: z.array(workSchema) }) });
const singleSchema = z.object({ message: workSchema });
const noticesSchema = z.object({
  message: z.object({ items: z.array(workSchema.pick({ DOI: true, 'update-to': true })) }),
});

export const crossref: Reader = { registry: 'crossref', batch: 20, isOptional: false, ask };

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  const dois = identifiers.map(bareOf);
  // A comma would end the filter.
  const listed = dois.filter((doi) => !doi.includes(','));
  const [works, notices] = [await listWorks(listed, client), await listNotices(listed, client)];
  if ('failure' in works) return fail(works.failure);
  if ('failure' in notices) return fail(notices.failure);
  const findings = [...works.value].map(([doi, work]) => describe(doi, work, notices.value, client));
  const rest = await Promise.all(
    dois.filter((doi) => !works.value.has(doi)).map((doi) => askOne(doi, notices.value, client)),
  );
  return join([{ findings, failures: [] }, ...rest]);
}

/** What a list lacks is asked for by itself: only then is it certain that Crossref does not have it. */
async function askOne(doi: string, notices: Notices, client: Client): Promise<Answering> {
  const url = addressOf(doi, client);
  const read = await getJson(client, 'crossref', `/works/${encodeURIComponent(doi)}`, singleSchema);
  if ('failure' in read) return fail(read.failure);
  if ('absent' in read) return { findings: [{ identifier: `doi:${doi}`, url, found: false }], failures: [] };
  const { message } = read.value;
  if (message.DOI.toLowerCase() !== doi) return fail(MALFORMED);
  return { findings: [describe(doi, message, notices, client)], failures: [] };
}

type Notices = ReadonlyMap<string, readonly Notice[]>;

type Listed<T> = { readonly value: ReadonlyMap<string, T> } | { readonly failure: string };

async function listWorks(dois: readonly string[], client: Client): Promise<Listed<CrossrefWork>> {
  if (dois.length === 0) return { value: new Map() };
  const read = await getJson(
    client,
    'crossref',
    writeQuery('doi', dois, Object.keys(workSchema.shape), dois.length),
    listSchema,
  );
  if ('failure' in read) return read;
  if ('absent' in read) return { failure: MALFORMED };
  const works = read.value.message.items.map((work): [string, CrossrefWork] => [work.DOI.toLowerCase(), work]);
  return { value: new Map(works.filter(([doi]) => dois.includes(doi))) };
}

/** Notices that name the works they are about, where the works themselves do not know of them. */
async function listNotices(dois: readonly string[], client: Client): Promise<Listed<readonly Notice[]>> {
  if (dois.length === 0) return { value: new Map() };
  const read = await getJson(
    client,
    'crossref',
    writeQuery('updates', dois, ['DOI', 'update-to'], MOST_ROWS),
    noticesSchema,
  );
  if ('failure' in read) return read;
  if ('absent' in read) return { failure: MALFORMED };
  const notices = new Map<string, Notice[]>();
  for (const { DOI, 'update-to': updates } of read.value.message.items)
    for (const update of updates ?? []) {
      const about = update.DOI?.toLowerCase() ?? '';
      notices.set(about, [...(notices.get(about) ?? []), ...readUpdate({ ...update, DOI })]);
    }
  return { value: notices };
}

const MOST_ROWS = 1000;

function writeQuery(filter: string, dois: readonly string[], select: readonly string[], rows: number): string {
  const query = new URLSearchParams({
    filter: dois.map((doi) => `${filter}:${doi}`).join(','),
    rows: String(rows),
    select: select.join(','),
  });
  return `/works?${query}`;
}

function addressOf(doi: string, client: Client): string {
  return `${client.endpoint('crossref')}/works/${encodeURIComponent(doi)}`;
}

function describe(doi: string, work: CrossrefWork, notices: Notices, client: Client): Finding {
  const own = [...readNotices(work), ...(notices.get(doi) ?? [])];
  return {
    identifier: `doi:${doi}`,
    url: addressOf(doi, client),
    found: true,
    work: readWork(doi, work),
    notices: own,
  };
}
