// A record as other programs write preprints (an article in “CoRR”, a web page of arXiv) → as the book's own records do.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { recognisePreprint, serverName } from '../bibliography/preprint.ts';

/** A published work stays as it is, also one whose preprint is known. */
export function settlePreprint(record: ReferenceRecord): ReferenceRecord {
  const preprint = recognisePreprint(record);
  if (!preprint) return record;
  const { 'container-title': host, volume, ...rest } = record;
  const isOnServer = serverName(host ?? '') !== undefined;
  const { arxiv } = preprint;
  return {
    ...rest,
    type: 'article',
    ...(host === undefined || isOnServer ? {} : { 'container-title': host }),
    ...(volume === undefined || /^abs\//.test(volume) ? {} : { volume }),
    ...(isOnServer && rest.publisher === undefined ? { publisher: preprint.repository } : {}),
    ...(arxiv === undefined ? {} : { custom: { ...rest.custom, arxiv: rest.custom?.arxiv ?? arxiv } }),
  };
}
