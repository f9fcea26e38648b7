// doi.org: DOIs → which agency holds them, or that there are none. https://doi.org/doiRA/{doi},{doi}…
import { z } from 'zod';
import type { Client } from './client.ts';
import { type Answering, bareOf, fail, getJson, MALFORMED, type Reader } from './reader.ts';
import type { Finding } from './work.ts';

const listSchema = z.array(z.object({ DOI: z.string(), RA: z.string().nullish(), status: z.string().nullish() }));

export const doiOrg: Reader = { registry: 'doi.org', batch: 10, isOptional: false, ask };

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  const dois = identifiers.map(bareOf);
  const read = await getJson(client, 'doi.org', writePath(dois), listSchema);
  if ('failure' in read) return fail(read.failure);
  if ('absent' in read) return fail(MALFORMED);
  const answered = new Map(read.value.map((answer) => [answer.DOI.toLowerCase(), answer]));
  const findings = dois.flatMap((doi) => {
    const answer = answered.get(doi);
    return (answer && describe(doi, answer, client)) ?? [];
  });
  return { findings, failures: findings.length < dois.length ? [MALFORMED] : [] };
}

/** A comma inside a DOI must be encoded; a slash may stay. */
function writePath(dois: readonly string[]): string {
  return `/doiRA/${dois.map((doi) => encodeURIComponent(doi).replaceAll('%2F', '/')).join(',')}`;
}

/** Undefined for what is neither yes nor no. */
function describe(
  doi: string,
  { RA, status }: z.infer<typeof listSchema>[number],
  client: Client,
): Finding | undefined {
  const url = client.endpoint('doi.org') + writePath([doi]);
  if (RA) return { identifier: `doi:${doi}`, url, found: true, agency: RA };
  const isDenied = status === 'DOI does not exist' || status === 'Invalid DOI';
  return isDenied ? { identifier: `doi:${doi}`, url, found: false } : undefined;
}
