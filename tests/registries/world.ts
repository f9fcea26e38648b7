// The registries as their public documentation describes them, on loopback, knowing the works that a test gives them.
// Crossref: https://github.com/CrossRef/rest-api-doc · DataCite: https://support.datacite.org/docs/api-get-doi · arXiv:
// https://info.arxiv.org/help/api/user-manual.html · doi.org: https://www.doi.org/doi-handbook/HTML/which-ra_-service.html ·
// OpenAlex: https://docs.openalex.org/api-entities/works · Open Library: https://openlibrary.org/dev/docs/api/books
import type { Registry } from '../../schemas/lock.ts';
import { type Answer, json, type Loopback, startLoopback } from './loopback.ts';

type Fields = Readonly<Record<string, unknown>>;

/** By DOI, arXiv number or ISBN, in each registry's own words. */
export type World = {
  readonly crossref?: Readonly<Record<string, Fields>>;
  readonly datacite?: Readonly<Record<string, Fields>>;
  /** Inner XML of an entry, without its id. */
  readonly arxiv?: Readonly<Record<string, string>>;
  /** DOIs that neither Crossref nor DataCite has → their agency. */
  readonly agencies?: Readonly<Record<string, string>>;
  readonly retracted?: readonly string[];
  readonly openlibrary?: Readonly<Record<string, Fields>>;
};

export type Registries = {
  readonly servers: { readonly [registry in Registry]: Loopback };
  readonly endpoints: ReadonlyMap<Registry, string>;
  /** For the command line. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** `world` may change while the registries run. */
export async function startRegistries(world: World): Promise<Registries> {
  const servers = {
    arxiv: await startLoopback((url) => answerArxiv(url, world)),
    crossref: await startLoopback((url) => answerCrossref(url, world)),
    datacite: await startLoopback((url) => answerDatacite(url, world)),
    'doi.org': await startLoopback((url) => answerDoiOrg(url, world)),
    openalex: await startLoopback((url) => answerOpenalex(url, world)),
    openlibrary: await startLoopback((url) => answerOpenlibrary(url, world)),
  };
  const endpoints = new Map(Object.entries(servers).map(([registry, { origin }]) => [registry as Registry, origin]));
  const environment = Object.fromEntries(
    [...endpoints].map(([registry, origin]) => [`KANBEN_${registry.toUpperCase().replace('.', '_')}_URL`, origin]),
  );
  const close = async () => {
    for (const server of Object.values(servers)) await server.close();
  };
  return { servers, endpoints, environment, close };
}

function answerCrossref(url: URL, { crossref = {} }: World): Answer {
  const works = Object.entries(crossref).map(([DOI, fields]): Fields => ({ DOI, ...fields }));
  const [, doi] = /^\/works\/(.+)$/.exec(url.pathname) ?? [];
  if (doi !== undefined) {
    const work = works.find(({ DOI }) => isSame(DOI, decodeURIComponent(doi)));
    if (!work) return { status: 404, type: 'text/plain', body: 'Resource not found.' };
    return json({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message: work });
  }
  if (url.pathname !== '/works') return { status: 404, type: 'text/plain', body: 'Resource not found.' };
  const wanted = (url.searchParams.get('filter') ?? '').split(',').map((filter) => filter.split(/:(.*)/));
  const select = url.searchParams.get('select')?.split(',');
  const items = works
    .filter((work) => wanted.some(([name, value]) => matches(work, name, value ?? '')))
    .slice(0, Number(url.searchParams.get('rows') ?? 20))
    .map((work) => Object.fromEntries(Object.entries(work).filter(([field]) => !select || select.includes(field))));
  const message = { 'total-results': items.length, 'items-per-page': 20, query: { 'start-index': 0 }, items };
  return json({ status: 'ok', 'message-type': 'work-list', 'message-version': '1.0.0', message });
}

/** Filters of one name are joined by or. */
function matches(work: Fields, name: string | undefined, value: string): boolean {
  if (name === 'doi') return isSame(work.DOI, value);
  const updates = (work['update-to'] ?? []) as readonly Fields[];
  return name === 'updates' && updates.some(({ DOI }) => isSame(DOI, value));
}

function answerDatacite(url: URL, { datacite = {} }: World): Answer {
  const doi = decodeURIComponent(url.pathname.replace(/^\/dois\//, ''));
  const [name, attributes] = Object.entries(datacite).find(([key]) => isSame(key, doi)) ?? [];
  if (!attributes) {
    const errors = [{ status: '404', title: "The resource you are looking for doesn't exist." }];
    return { ...json({ errors }), status: 404 };
  }
  return json({ data: { id: name, type: 'dois', attributes: { doi: name, state: 'findable', ...attributes } } });
}

function answerArxiv(url: URL, { arxiv = {} }: World): Answer {
  const numbers = (url.searchParams.get('id_list') ?? '').split(',').filter((number) => Object.hasOwn(arxiv, number));
  const entries = numbers.map((number) => `<entry><id>http://arxiv.org/abs/${number}v1</id>${arxiv[number]}</entry>`);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=${numbers}</title>
  <id>http://arxiv.org/api/abc</id>
  <updated>2026-10-01T00:00:00-04:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>
  ${entries.join('\n')}
</feed>`;
  return { type: 'application/atom+xml; charset=UTF-8', body };
}

function answerDoiOrg(url: URL, { crossref = {}, datacite = {}, agencies = {} }: World): Answer {
  const has = (works: object, doi: string) => Object.keys(works).some((key) => isSame(key, doi));
  const dois = url.pathname
    .replace(/^\/doiRA\//, '')
    .split(',')
    .map(decodeURIComponent);
  return json(
    dois.map((DOI) => {
      const other = Object.entries(agencies).find(([key]) => isSame(key, DOI))?.[1];
      const RA = other ?? (has(datacite, DOI) ? 'DataCite' : has(crossref, DOI) ? 'Crossref' : undefined);
      return RA ? { DOI, RA } : { DOI, status: 'DOI does not exist' };
    }),
  );
}

function answerOpenalex(url: URL, { crossref = {}, retracted = [] }: World): Answer {
  const dois = (url.searchParams.get('filter') ?? '').replace(/^doi:/, '').split('|');
  const known = dois.filter((doi) => Object.keys(crossref).some((key) => isSame(key, doi)));
  const results = known.map((doi) => ({
    doi: `https://doi.org/${doi}`,
    is_retracted: retracted.some((one) => isSame(one, doi)),
  }));
  return json({ meta: { count: results.length }, results });
}

function answerOpenlibrary(url: URL, { openlibrary = {} }: World): Answer {
  const keys = (url.searchParams.get('bibkeys') ?? '').split(',');
  const found = keys.flatMap((key) => {
    const book = openlibrary[key.replace('ISBN:', '')];
    return book ? [[key, { url: `https://openlibrary.org/books/${key}`, ...book }]] : [];
  });
  return json(Object.fromEntries(found));
}

function isSame(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}
