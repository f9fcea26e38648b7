// Recognises preprints: records of that type, and those that a database calls a journal article “in” arXiv or CoRR.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { cleanText } from './field-text.ts';

export type Preprint = {
  /** Where it stands: arXiv, bioRxiv …; empty when the record does not say. */
  readonly repository: string;
  /** Its arXiv number with the version if the record gives one: `1706.03762v5`. */
  readonly arxiv?: string;
};

const SERVERS =
  /^((?:ar|bior|medr|chemr|techr|engr|edar|psyar|socar|eartar|china|pss)xiv)(?:\.org)?(?![\p{L}\p{N}])|^(corr|computing research repository)(?=$|[\s,:]+abs\/|[\s,]*\()/iu;

const ARXIV_NUMBER = /(?<![\d.])(\d{4}\.\d{4,5}|[a-z]{1,8}(?:-[a-z]{2,4})?(?:\.[a-z]{2})?\/\d{7})(v\d+)?(?!\d)/i;

/** Types that databases give to preprints by mistake. */
const MISTAKEN_TYPES = new Set(['article-journal', 'paper-conference', 'report', 'webpage']);

/** What the record says about its preprint; undefined for a published work, also one whose preprint is known. */
export function recognisePreprint(record: ReferenceRecord): Preprint | undefined {
  const host = cleanText(record['container-title']);
  const publisher = cleanText(record.publisher);
  const server = serverName(host) ?? (host === '' ? serverName(publisher) : undefined);
  if (record.type !== 'article' && !(server !== undefined && MISTAKEN_TYPES.has(record.type))) return undefined;
  const arxiv = arxivNumber(record);
  const repository = server ?? (publisher || host || (arxiv === undefined ? '' : 'arXiv'));
  return arxiv === undefined ? { repository } : { repository, arxiv };
}

/** The version that the arXiv number names, `v5` → `5`. */
export function arxivVersion(preprint: Preprint): string {
  return /v(\d+)$/.exec(preprint.arxiv ?? '')?.[1] ?? '';
}

/** Of what a record names as its host: arXiv, bioRxiv …; undefined for any other. */
export function serverName(text: string): string | undefined {
  const match = SERVERS.exec(text);
  if (!match) return undefined;
  const name = match[1] ?? 'arXiv';
  return name.toLowerCase() === 'arxiv' ? 'arXiv' : name;
}

/** The arXiv number that the record gives, wherever it stands, with its version. */
export function arxivNumber(record: ReferenceRecord): string | undefined {
  const number = cleanText(record.number);
  const places = [
    record.custom?.arxiv,
    /^arxiv/i.test(number) || ARXIV_NUMBER.exec(number)?.[0] === number ? number : undefined,
    record['container-title'],
    record.volume,
    /^10\.48550\/arxiv\.(.+)/i.exec(cleanText(record.DOI))?.[1],
    /arxiv\.org\/(?:abs|pdf|html)\/(.+)/i.exec(cleanText(record.URL))?.[1],
  ];
  for (const place of places) {
    const match = ARXIV_NUMBER.exec(cleanText(place));
    if (match) return match[0];
  }
  return undefined;
}
