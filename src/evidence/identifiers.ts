// A record → the identifiers under which registries may know the work, as the lock writes them.
import type { Answer, Registry } from '../../schemas/lock.ts';
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { arxivNumber } from '../bibliography/preprint.ts';
import { parseArxiv } from '../model/identifiers/arxiv.ts';
import { parseDoi } from '../model/identifiers/doi.ts';
import type { Identifier } from '../model/identifiers/identifier.ts';
import { parseIsbn } from '../model/identifiers/isbn.ts';

export type WorkIdentifier = `${'doi' | 'arxiv' | 'isbn'}:${string}`;

/** Malformed ones are left to the rules about them. An arXiv number stands for all versions; an ISBN counts only for the book itself. */
export function listIdentifiers(record: ReferenceRecord): WorkIdentifier[] {
  const doi = readValue(parseDoi, record.DOI ?? doiAddress(record.URL));
  const arxiv = readValue(parseArxiv, arxivNumber(record))?.replace(/v\d+$/, '');
  const isbn = record.type === 'book' ? readValue(parseIsbn, record.ISBN) : undefined;
  const found: WorkIdentifier[] = [];
  if (doi !== undefined) found.push(`doi:${doi}`);
  if (arxiv !== undefined) found.push(`arxiv:${arxiv}`);
  if (isbn !== undefined) found.push(`isbn:${isbn}`);
  return found;
}

/** What of an answer tells who is to be asked next. */
export type Known = Pick<Answer, 'registry' | 'identifier' | 'found' | 'agency'>;

/** Who is to be asked next about an identifier, given what is answered; undefined when nobody else could know. */
export function nextRegistry(identifier: string, answers: readonly Known[]): Registry | undefined {
  const answered = (registry: Registry) =>
    answers.find((answer) => answer.registry === registry && answer.identifier === identifier);
  const chain = CHAINS.find(([beginning]) => identifier.startsWith(beginning))?.[1] ?? [];
  for (const registry of chain) {
    const answer = answered(registry);
    if (!answer) return registry;
    if (answer.found && registry !== 'doi.org') return undefined;
    if (registry === 'doi.org') return answer.agency === 'DataCite' && !answered('datacite') ? 'datacite' : undefined;
  }
  return undefined;
}

/** Most DOIs are Crossref's; where it has none, doi.org knows whose it is, if it is one. arXiv's are DataCite's. */
const CHAINS: readonly (readonly [string, readonly Registry[]])[] = [
  ['arxiv:', ['arxiv']],
  ['isbn:', ['openlibrary']],
  ['doi:10.48550/', ['datacite', 'doi.org']],
  ['doi:', ['crossref', 'doi.org']],
];

function doiAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/(?:dx\.|www\.)?doi\.org\/10\./i.test(url) ? url : undefined;
}

function readValue(parse: (text: string) => Identifier, text: string | undefined): string | undefined {
  const read = text === undefined ? undefined : parse(text);
  return read && 'value' in read ? read.value : undefined;
}
