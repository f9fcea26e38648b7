// A record → the item that citeproc takes: CSL fields alone, addresses that are safe to print, the language said outright.
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { entryLanguage } from '../language.ts';
import { recognisePreprint } from '../preprint.ts';

/** Not for print, or, as `note` is, read by citeproc as more fields. */
const UNPRINTED = new Set(['custom', 'annote', 'abstract', 'keyword', 'note', 'source']);

/** citeproc takes the square of the time for texts that are full of quotation marks; no title is that long. */
const MAX_LENGTH = 2000;

/** `id` is ours: keys of authors could be names of object members. */
export function toItem(record: ReferenceRecord, id: string): object {
  const fields = Object.entries(record).flatMap(([name, value]) =>
    UNPRINTED.has(name) ? [] : [[name, shorten(value)]],
  );
  const preprint = recognisePreprint(record);
  const number = preprint?.arxiv;
  const url = record.URL ?? (number !== undefined && !record.DOI ? `https://arxiv.org/abs/${number}` : undefined);
  return {
    ...Object.fromEntries(fields),
    ...(preprint && { publisher: record.publisher ?? preprint.repository }),
    ...(url !== undefined && { URL: plainAddress(url.slice(0, MAX_LENGTH)) }),
    ...(record.DOI !== undefined && { DOI: encodeMarkup(record.DOI.slice(0, MAX_LENGTH)) }),
    language: entryLanguage(record),
    id,
    // citeproc marks only items that have one in its citations.
    system_id: id,
  };
}

/** Texts at any depth: names have theirs in lists. */
function shorten(value: unknown): unknown {
  if (typeof value === 'string') return value.length > MAX_LENGTH ? `${value.slice(0, MAX_LENGTH)}…` : value;
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shorten(inner)]));
}

function plainAddress(url: string): string {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).href : encodeMarkup(url);
}

/** What would end an attribute or begin a tag: citeproc writes addresses into both as they are. */
function encodeMarkup(text: string): string {
  return text.replace(/[<>"'\s]/g, (character) => encodeURIComponent(character));
}
