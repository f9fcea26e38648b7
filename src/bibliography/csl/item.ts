// A record → the item that citeproc takes: CSL fields alone, addresses that are safe to print, the language said outright.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { entryLanguage } from '../language.ts';
import { recognisePreprint } from '../preprint.ts';

/** Not for print, or, as `note` is, read by citeproc as more fields. */
const UNPRINTED = ['custom', 'annote', 'abstract', 'keyword', 'note', 'source'] as const;

/** `id` is ours: keys of authors could be names of object members. */
export function toItem(record: ReferenceRecord, id: string): object {
  const fields: Record<string, unknown> = { ...record };
  for (const field of UNPRINTED) delete fields[field];
  const preprint = recognisePreprint(record);
  const number = preprint?.arxiv;
  const url = record.URL ?? (number !== undefined && !record.DOI ? `https://arxiv.org/abs/${number}` : undefined);
  return {
    ...fields,
    ...(preprint && { publisher: record.publisher ?? preprint.repository }),
    ...(url !== undefined && { URL: plainAddress(url) }),
    ...(record.DOI !== undefined && { DOI: encodeMarkup(record.DOI) }),
    language: entryLanguage(record),
    id,
    // citeproc marks only items that have one in its citations.
    system_id: id,
  };
}

function plainAddress(url: string): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : encodeMarkup(url);
}

/** What would end an attribute or begin a tag: citeproc writes addresses into both as they are. */
function encodeMarkup(text: string): string {
  return text.replace(/[<>"'\s]/g, (character) => encodeURIComponent(character));
}
