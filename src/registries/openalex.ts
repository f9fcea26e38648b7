// OpenAlex: DOIs → whether it knows the work as retracted. https://api.openalex.org/works?filter=doi:…|…; a key is optional.
import { z } from 'zod';
import type { Client } from './client.ts';
import { type Answering, bareOf, fail, getJson, MALFORMED, type Reader } from './reader.ts';

const listSchema = z.object({ results: z.array(z.object({ doi: z.string().nullable(), is_retracted: z.boolean() })) });

export const openalex: Reader = { registry: 'openalex', batch: 40, isOptional: true, ask };

async function ask(identifiers: readonly string[], client: Client): Promise<Answering> {
  // A bar or a comma would end the value of the filter.
  const dois = identifiers.map(bareOf).filter((doi) => !/[|,]/.test(doi));
  if (dois.length === 0) return { findings: [], failures: [] };
  const query = new URLSearchParams({
    filter: `doi:${dois.join('|')}`,
    'per-page': String(2 * dois.length),
    select: 'doi,is_retracted',
  });
  const read = await getJson(client, 'openalex', `/works?${query}`, listSchema);
  if ('failure' in read) return fail(read.failure);
  if ('absent' in read) return fail(MALFORMED);
  const retracted = new Map<string, boolean>();
  for (const { doi, is_retracted } of read.value.results) {
    const name = doi?.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '') ?? '';
    retracted.set(name, is_retracted || (retracted.get(name) ?? false));
  }
  const findings = dois.map((doi) => ({
    identifier: `doi:${doi}`,
    url: `${client.endpoint('openalex')}/works/doi:${encodeURIComponent(doi)}`,
    found: retracted.has(doi),
    ...(retracted.get(doi) ? { notices: [{ kind: 'retraction' as const }] } : {}),
  }));
  return { findings, failures: [] };
}
