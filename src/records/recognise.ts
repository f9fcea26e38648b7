// What an author has of a work (a DOI, an arXiv number, an ISBN, an address that holds one) → the identifier that registries know it by.
import type { WorkIdentifier } from '../evidence/identifiers.ts';
import { parseArxiv } from '../model/identifiers/arxiv.ts';
import { parseDoi } from '../model/identifiers/doi.ts';
import { parseIsbn } from '../model/identifiers/isbn.ts';

const MAX_LENGTH = 2_000;

/** Undefined for what is none. A DOI of arXiv names the preprint, of all versions. */
export function recogniseIdentifier(written: string): WorkIdentifier | undefined {
  if (written.length > MAX_LENGTH) return undefined;
  const arxiv = parseArxiv(written);
  if ('value' in arxiv) return `arxiv:${arxiv.value.replace(/v\d+$/, '')}`;
  const doi = parseDoi(written);
  if ('value' in doi) return `doi:${doi.value}`;
  const isbn = parseIsbn(written);
  return 'value' in isbn ? `isbn:${isbn.value}` : undefined;
}
