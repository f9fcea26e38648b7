// A record → the YAML that a file of references has for it: one field a line, one name a line, quotes only where they are needed.
import type { ReferenceDate, ReferenceName, ReferenceRecord } from '../../../schemas/reference.ts';
import { orderFields, orderParts } from '../order.ts';

/** Plain words in YAML 1.1 or 1.2 that are no text. */
const RESERVED = /^(?:true|false|yes|no|on|off|null|y|n)$/i;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const DATES = new Set<string>(['issued', 'accessed', 'original-date']);

/** An item of a list, with a line break at its end. */
export function writeRecord(record: ReferenceRecord): string {
  const fields = orderFields(Object.keys(record) as (keyof ReferenceRecord)[]);
  return layRecord(fields.flatMap((field) => writeField(field, record[field])));
}

/** Lines of fields, not yet indented → an item of a list. */
export function layRecord(lines: readonly string[]): string {
  return `${lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`).join('\n')}\n`;
}

/** The lines of one field, indented only inside it; none for a field that is absent. */
export function writeField(field: string, value: ReferenceRecord[keyof ReferenceRecord]): string[] {
  if (value === undefined) return [];
  if (DATES.has(field)) return [`${field}: ${writeDate(value as ReferenceDate)}`];
  if (Array.isArray(value)) return [`${field}:`, ...value.map((name) => `  - ${writeName(name)}`)];
  if (typeof value === 'object') return writeParts(field, value as Parts);
  return [`${field}: ${field === 'DOI' ? writeDoi(value) : writeText(value)}`];
}

type Parts = { readonly [part: string]: string | boolean | readonly string[] | Parts | undefined };

/** `custom`, and what in it has parts. */
function writeParts(name: string, parts: Parts): string[] {
  const lines = orderParts(Object.keys(parts)).flatMap((part) => writePart(part, parts[part]));
  return lines.length > 0 ? [`${name}:`, ...lines.map((line) => `  ${line}`)] : [`${name}: {}`];
}

function writePart(part: string, value: Parts[string]): string[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [`${part}: ${value}`];
  if (typeof value === 'string') return [`${part}: ${writeText(value)}`];
  return isList(value) ? [`${part}: [${value.map(writeInner).join(', ')}]`] : writeParts(part, value);
}

function isList(value: readonly string[] | Parts): value is readonly string[] {
  return Array.isArray(value);
}

function writeName(name: ReferenceName): string {
  const parts = orderParts(Object.keys(name)) as (keyof ReferenceName)[];
  const written = parts.flatMap((part) => (name[part] === undefined ? [] : `${part}: ${writeInner(name[part])}`));
  return `{${written.join(', ')}}`;
}

/** A year is a number, a single day an ISO date; everything else keeps CSL's form. */
function writeDate(date: ReferenceDate): string {
  const [first, second] = date['date-parts'] ?? [];
  const plain =
    first && !second && date.circa === undefined && date.literal === undefined ? writeDay(first) : undefined;
  if (plain) return plain;
  const written = orderParts(Object.keys(date)).flatMap((part) => {
    if (part === 'literal') return date.literal === undefined ? [] : `literal: ${writeInner(date.literal)}`;
    if (part === 'circa') return date.circa === undefined ? [] : `circa: ${date.circa}`;
    const ends = date['date-parts']?.map((end) => `[${end.join(', ')}]`);
    return ends ? `date-parts: [${ends.join(', ')}]` : [];
  });
  return `{${written.join(', ')}}`;
}

function writeDay([year = 0, ...rest]: readonly number[]): string {
  const parts = rest.map((part) => String(part).padStart(2, '0'));
  return parts.length === 0 ? String(year) : JSON.stringify([year, ...parts].join('-'));
}

/** Its digits are no number and no date in any reading. */
function writeDoi(doi: string): string {
  return /^10\.\d+\/[\w./()-]*\w$/.test(doi) ? doi : writeText(doi);
}

/** Plain where every reader of YAML takes it for this very text. */
function writeText(text: string): string {
  const opensAsText = /^(?:[\p{L}《“]|\d[^:]*(?:\s\p{L}|\p{Script=Han}))/u.test(text);
  const reads = !/:(?:\s|$)|\s(?:#|$)/.test(text) && !RESERVED.test(text) && !INVISIBLE.test(text);
  return opensAsText && reads ? text : quote(text);
}

/** The same inside brackets or braces, where less is plain. */
export function writeInner(text: string): string {
  return /[,[\]{}:#]/.test(text) ? quote(text) : writeText(text);
}

/** As JSON; what JSON leaves bare and a reader cannot see is escaped too. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
