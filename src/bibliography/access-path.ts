// Where a record can be reached: URL, then DOI or CSTR, none of them said twice. Records only; nothing is looked up.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import type { EntryPiece } from '../model/reference-text.ts';
import type { Area } from './entry.ts';
import { cleanText } from './field-text.ts';
import type { Preprint } from './preprint.ts';

/** One area per address; empty for a work that is only in print. */
export function accessAreas(record: ReferenceRecord, preprint: Preprint | undefined): readonly Area[] {
  const doi = cleanText(record.DOI).replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:\s*/i, '');
  const cstr = cleanText(record.custom?.cstr).replace(/^cstr:\s*/i, '');
  const url = cleanText(record.URL) || arxivUrl(preprint, doi);
  const areas: Area[] = [];
  if (url !== '') areas.push([link(url, safeAddress(url))]);
  if (doi !== '' && !says(url, doi)) areas.push([{ text: 'DOI:' }, link(doi, resolver('https://doi.org/', doi))]);
  if (cstr !== '' && !says(url, cstr)) areas.push([{ text: 'CSTR:' }, link(cstr, resolver('https://cstr.cn/', cstr))]);
  const arxiv = preprint?.arxiv;
  if (arxiv !== undefined && !says(url, arxiv) && !says(doi, arxiv))
    areas.push([{ text: 'arXiv:' }, link(arxiv, resolver('https://arxiv.org/abs/', arxiv))]);
  return areas;
}

/** A preprint without an address is reached by its number; a DOI that holds the number already does that. */
function arxivUrl(preprint: Preprint | undefined, doi: string): string {
  const number = preprint?.arxiv;
  return number === undefined || says(doi, number) ? '' : `https://arxiv.org/abs/${number}`;
}

/** Whether `address` already says `identifier`, as written or percent-encoded; a DOI only counts at a resolver. */
function says(address: string, identifier: string): boolean {
  const resolves = !identifier.startsWith('10.') || /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address);
  return resolves && endsAfter(decode(address).toLowerCase(), identifier.toLowerCase().replace(/v\d+$/, ''));
}

/** The identifier stands in the address and is not the beginning of a longer one. */
function endsAfter(address: string, identifier: string): boolean {
  const at = address.indexOf(identifier);
  return at >= 0 && /^(?:v\d+|\.pdf)?\/?(?:[?#]|$)/.test(address.slice(at + identifier.length));
}

function link(text: string, href: string | undefined): EntryPiece {
  return href === undefined ? { text, kind: 'link' } : { text, kind: 'link', href };
}

/** The address when it is http(s); any other scheme stays text. */
function safeAddress(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url).href;
}

function resolver(base: string, identifier: string): string {
  return base + encodeURIComponent(identifier).replace(/%(?:2F|3A|3B|28|29)/g, decodeURIComponent);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
