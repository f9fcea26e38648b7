// Text of a file of references × records → the text with them in it. Everything else stays as its author wrote it: layout, comments.
import { isDeepStrictEqual } from 'node:util';
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import { MAX_TEXT_BYTES } from '../../model/source.ts';
import { compareKeys } from '../order.ts';
import { listContents } from './contents.ts';
import { type RecordPlace, readLayout, UNUSUAL, type Untouched, type YamlLayout } from './layout.ts';
import { writeRecord } from './write.ts';

type Splice = { readonly start: number; readonly end: number; readonly text: string };

/**
 * A record whose key the file has takes the place of the old one, and the comments inside that go above it. A new one stands
 * before the next greater key where the file is in order, else at the end.
 */
export function insertRecords(
  file: string,
  text: string,
  records: readonly ReferenceRecord[],
): { readonly text: string } | Untouched {
  const layout = readLayout(file, text);
  if ('why' in layout) return layout;
  // Plain objects, as reading gives them.
  const sorted = structuredClone([...records]).sort((a, b) => compareKeys(a.id, b.id));
  const edited =
    layout.places.length > 0 ? applySplices(text, planSplices(text, layout, sorted)) : append(text, sorted);
  if (isTooLarge(file, edited)) return TOO_LARGE;
  const [old, now] = [listContents(file, text), listContents(file, edited)];
  const named = new Set(records.map(({ id }) => id));
  const wanted = [...old.records.filter(({ id }) => !named.has(id)), ...sorted].sort((a, b) => compareKeys(a.id, b.id));
  const isWhole = isDeepStrictEqual(now.records, wanted) && isDeepStrictEqual(now.comments, old.comments);
  return isWhole ? { text: edited } : UNUSUAL;
}

const TOO_LARGE: Untouched = { why: '放不下这么多文献，分成几次写进几个文件' };

/** More than a book reads of one file. The records themselves are good. */
function isTooLarge(file: string, edited: string): boolean {
  return new TextEncoder().encode(edited).length > MAX_TEXT_BYTES || 'why' in readLayout(file, edited);
}

/** To a file that holds comments at most. */
function append(text: string, records: readonly ReferenceRecord[]): string {
  const above = text.trimEnd();
  return `${above === '' ? '' : `${above}\n\n`}${records.map(writeRecord).join('\n')}`;
}

/** `records` are in order. */
function planSplices(
  text: string,
  { places, indent, newline }: YamlLayout,
  records: readonly ReferenceRecord[],
): Splice[] {
  const keys = places.map(({ reference }) => reference.key.value);
  const known = new Map(keys.map((key, index) => [key, places[index]]));
  const isOrdered = keys.every((key, index) => index === 0 || compareKeys(keys[index - 1] ?? '', key) < 0);
  const end = places.at(-1)?.end ?? text.length;
  let next = isOrdered ? 0 : keys.length;
  return records.map((record) => {
    const lines = writeRecord(record).trimEnd().split('\n');
    const lay = (above: readonly string[]) => [...above, ...lines].map((line) => indent + line).join(newline);
    while (next < keys.length && compareKeys(keys[next] ?? '', record.id) < 0) next++;
    const [old, greater] = [known.get(record.id), places[next]];
    if (old) return { start: old.start, end: old.end, text: lay(listInner(text, old)) };
    if (greater) return { start: greater.lead, end: greater.lead, text: lay([]) + newline + newline };
    return { start: end, end, text: newline + newline + lay([]) };
  });
}

function listInner(text: string, { comments }: RecordPlace): string[] {
  return comments.map(({ start, end }) => text.slice(start, end));
}

/** Of those at one place the first comes first. */
function applySplices(text: string, splices: readonly Splice[]): string {
  let edited = '';
  let at = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    edited += text.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return edited + text.slice(at);
}
