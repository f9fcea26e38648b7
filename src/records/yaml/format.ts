// Text of a file of references → the same records and comments in the one order and layout; or why it is left as it is.
import { isDeepStrictEqual } from 'node:util';
import type { ReferenceRecord } from '../../../schemas/reference.ts';
import type { YamlNode } from '../../model/yaml.ts';
import type { YamlComment } from '../../parse/yaml/comments.ts';
import { compareKeys, orderFields } from '../order.ts';
import { listContents } from './contents.ts';
import { type RecordPlace, readLayout, UNUSUAL, type Untouched } from './layout.ts';
import { layRecord, writeField } from './write.ts';

/** Formatting what was formatted changes nothing. A file without records stays as it is. */
export function formatReferences(file: string, text: string): { readonly text: string } | Untouched {
  const layout = readLayout(file, text);
  if ('why' in layout) return layout;
  const [first] = layout.places;
  if (!first) return { text };
  const head = text.slice(0, first.lead).trim();
  const records = layout.places.map((place, index) => formatRecord(text, place, layout.places[index - 1]));
  const sorted = records.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ lines }) => lines);
  const blocks = (head === '' ? setOpeningApart(sorted) : sorted).map((lines) =>
    lines.map((line) => (line === '' ? '' : layout.indent + line)).join('\n'),
  );
  const tail = cleanLines(`${text.slice(layout.places.at(-1)?.end)}\n`)
    .join('\n')
    .trimEnd();
  const opening = head === '' ? '' : `${head}${head.endsWith(':') ? '\n' : '\n\n'}`;
  const whole = opening + [...blocks, ...(tail === '' ? [] : [tail])].join('\n\n');
  const formatted = `${whole}\n`.replace(/\r\n?|\n/g, layout.newline);
  const isWhole = isDeepStrictEqual(listContents(file, formatted), listContents(file, text));
  return isWhole ? { text: formatted } : UNUSUAL;
}

/** Comments at the top of a file are the file's: those that have come there are, too, the next time. */
function setOpeningApart([first = [], ...others]: readonly (readonly string[])[]): (readonly string[])[] {
  const length = first.findIndex((line) => line.startsWith('- '));
  const isApart = length < 1 || first[length - 1] === '';
  return [isApart ? first : [...first.slice(0, length), '', ...first.slice(length)], ...others];
}

type FormattedRecord = { readonly key: string; readonly lines: readonly string[] };

function formatRecord(text: string, place: RecordPlace, previous: RecordPlace | undefined): FormattedRecord {
  const { record, nodes } = place.reference;
  const keys = nodes.filter(({ path }) => path.length === 1);
  const notes = shareComments(text, keys, place.comments);
  const names = orderFields(keys.map(({ path: [name] }) => name as keyof ReferenceRecord));
  const above = cleanLines(text.slice(previous ? previous.end : place.lead, place.start));
  const inner = names.map((name) => {
    const { leading, trailing, raw } = notes.get(name) ?? NO_NOTES;
    const lines = raw ?? writeField(name, record[name]);
    return { leading, lines: [...lines.slice(0, -1), [lines.at(-1), ...trailing].join(' ')] };
  });
  const fields = inner.flatMap(({ leading, lines }, index) => (index === 0 ? lines : [...leading, ...lines]));
  const top = [...(notes.get('')?.leading ?? []), ...(inner[0]?.leading ?? [])];
  return { key: record.id, lines: [...above, ...top, ...layRecord(fields).trimEnd().split('\n')] };
}

/** Comments above a field, behind it, and its own lines where comments stand inside it. */
type Notes = { readonly leading: string[]; readonly trailing: string[]; raw: readonly string[] | undefined };

const NO_NOTES: Notes = { leading: [], trailing: [], raw: undefined };

/** Field → its comments; those before the first field are under the empty name. */
function shareComments(text: string, keys: readonly YamlNode[], comments: readonly YamlComment[]): Map<string, Notes> {
  const shared = new Map<string, Notes>();
  for (const { start, end } of comments) {
    const index = keys.findLastIndex(({ key }) => (key?.start ?? 0) < start);
    const [field, next] = [keys[index], keys[index + 1]];
    const isOwn = field === undefined || /[\r\n]/.test(text.slice(field.value.end, start));
    if (field && start < field.value.end) notesOf(shared, field).raw = cutField(text, field);
    else
      (isOwn ? notesOf(shared, field && next).leading : notesOf(shared, field).trailing).push(text.slice(start, end));
  }
  return shared;
}

function notesOf(shared: Map<string, Notes>, field: YamlNode | undefined): Notes {
  const name = String(field?.path[0] ?? '');
  const notes = shared.get(name) ?? { leading: [], trailing: [], raw: undefined };
  shared.set(name, notes);
  return notes;
}

/** The field's lines as they stand, moved to the left as far as its key. */
function cutField(text: string, { key, value }: YamlNode): string[] {
  const start = key?.start ?? value.start;
  const column = /[^\r\n]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  const [first = '', ...rest] = text
    .slice(start, value.end)
    .trimEnd()
    .split(/\r\n?|\n/);
  return [first, ...rest.map((line) => line.slice(Math.min(column, /^ */.exec(line)?.[0].length ?? 0)).trimEnd())];
}

/** Trimmed lines of a text that ends with a line break: none blank at the start, never two blank ones together. */
function cleanLines(text: string): string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines.slice(0, -1).filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
}
