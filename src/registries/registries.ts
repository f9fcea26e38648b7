// The registries that can be asked, where they are and how often they may be, and the client that asks them.
import type { Registry } from '../../schemas/lock.ts';
import { judgeEndpoint } from './addresses.ts';
import { arxiv } from './arxiv.ts';
import { type Client, type ClientOptions, createClient, type Manners } from './client.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { doiOrg } from './doi-org.ts';
import { openalex } from './openalex.ts';
import { openlibrary } from './openlibrary.ts';
import type { Reader } from './reader.ts';

export const READERS: ReadonlyMap<Registry, Reader> = new Map(
  [arxiv, crossref, datacite, doiOrg, openalex, openlibrary].map((reader) => [reader.registry, reader]),
);

/** As their documentation asks of those who say who they are; arXiv wants three seconds and one connection. */
const MANNERS: { readonly [registry in Registry]: Manners } = {
  arxiv: { endpoint: 'https://export.arxiv.org', interval: 3_000, concurrency: 1 },
  crossref: { endpoint: 'https://api.crossref.org', interval: 400, concurrency: 2 },
  datacite: { endpoint: 'https://api.datacite.org', interval: 200, concurrency: 2 },
  'doi.org': { endpoint: 'https://doi.org', interval: 200, concurrency: 2 },
  openalex: { endpoint: 'https://api.openalex.org', interval: 200, concurrency: 2 },
  openlibrary: { endpoint: 'https://openlibrary.org', interval: 1_000, concurrency: 1 },
};

export type RegistryOptions = Pick<ClientOptions, 'clock' | 'limits'> & {
  /** Of the program. */
  readonly version: string;
  /** E-mail address of whoever asks. */
  readonly contact: string | undefined;
  readonly openalexKey?: string | undefined;
  /** In place of the registries' own addresses; those on this machine may be asked as often as one likes. */
  readonly endpoints: ReadonlyMap<Registry, string>;
};

/** Why an endpoint cannot be used, in Chinese; undefined when all can. */
export function judgeEndpoints(endpoints: RegistryOptions['endpoints']): string | undefined {
  for (const [registry, endpoint] of endpoints) {
    const problem = judgeEndpoint(endpoint);
    if (problem) return `${registry} 的地址“${endpoint}”${problem}`;
  }
  return undefined;
}

export function openRegistries({ version, contact, openalexKey, endpoints, ...rest }: RegistryOptions): Client {
  const manners = new Map(
    [...READERS.keys()].map((registry): [Registry, Manners] => {
      const own = MANNERS[registry];
      const endpoint = endpoints.get(registry)?.replace(/\/+$/, '') ?? own.endpoint;
      return [registry, { ...own, endpoint, ...(endpoint.startsWith('http:') && { interval: 0 }) }];
    }),
  );
  const agent = `Kanben/${version}${contact === undefined ? '' : ` (mailto:${contact})`}`;
  const secrets = new Map<Registry, string>(openalexKey === undefined ? [] : [['openalex', `api_key=${openalexKey}`]]);
  return createClient({ manners, agent, secrets, ...rest });
}
