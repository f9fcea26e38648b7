// A field of a CSL-JSON item as programs write it → the field of a record, with the value that the schema wants.
import { referenceSchema } from '../../../schemas/reference.ts';
import { cleanPages } from '../../bibliography/field-text.ts';
import { parseArxiv } from '../../model/identifiers/arxiv.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import { readDateText } from '../date-text.ts';
import { bareIdentifier } from '../identifier-text.ts';
import { readLanguage } from '../language-name.ts';
import { joinLines } from '../one-line.ts';
import { splitWholeName } from '../person-name.ts';

export type CslField = { readonly field: string; readonly value: unknown };

/** Names of older versions of CSL, and frequent slips. */
const ALIASES = new Map([
  ['journalAbbreviation', 'container-title-short'],
  ['shortTitle', 'title-short'],
  ['event', 'event-title'],
  ['doi', 'DOI'],
  ['url', 'URL'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['keywords', 'keyword'],
]);
const NAMES = new Set(['author', 'editor', 'translator', 'container-author', 'collection-editor']);
const DATES = new Set(['issued', 'accessed', 'original-date']);
const NAME_PARTS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const;
const PARAGRAPHS = new Set(['abstract', 'note']);
const TITLES = new Set(['title', 'title-short', 'container-title', 'container-title-short', 'collection-title']);

/** Undefined for a field that records do not have. */
export function readCslField(name: string, value: unknown): CslField | undefined {
  const field = ALIASES.get(name) ?? name;
  if (!Object.hasOwn(referenceSchema.shape, field)) return undefined;
  if (NAMES.has(field)) return { field, value: Array.isArray(value) ? value.flatMap(readName) : value };
  if (DATES.has(field)) return { field, value: readDate(value) };
  if (field === 'custom') return { field, value: readCustom(value) };
  // Crossref gives a list of titles, the first being the title.
  const single = Array.isArray(value) && TITLES.has(field) ? value[0] : value;
  if (typeof single !== 'string' && typeof single !== 'number') return { field, value: single ?? undefined };
  return { field, value: readText(field, String(single)) || undefined };
}

function readText(field: string, text: string): string {
  if (PARAGRAPHS.has(field)) return text.trim();
  const line = joinLines(text);
  if (field === 'page') return cleanPages(line, ', ');
  if (field === 'DOI') return bareIdentifier(parseDoi, line);
  if (field === 'language') return readLanguage(line);
  return TITLES.has(field) ? dropMarkup(line) : line;
}

const MARKUP = /<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>/g;
const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/** The tags that CSL has for its texts; any other is a part of the title, as <T> in one about programs. */
function dropMarkup(text: string): string {
  return text.replace(MARKUP, '').replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

type Plain = { readonly [part: string]: unknown };

const asPlain = (value: unknown): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? joinLines(String(value)) : '';

/** Parts that are no text are dropped; a name alone is one that is not divided. */
function readName(value: unknown): Plain[] {
  if (typeof value === 'string') return [splitWholeName(joinLines(value))];
  const name = asPlain(value);
  const parts = NAME_PARTS.map((part) => [part, asText(name[part])] as const).filter(([, text]) => text !== '');
  if (parts.some(([part]) => part === 'family')) return [Object.fromEntries(parts)];
  const literal = asText(name.literal) || asText(name.name) || asText(name.given);
  return literal === '' ? [] : [{ literal }];
}

/** Numbers may be written as texts; Crossref gives `[[null]]` for a date that it does not know. */
function readDate(value: unknown): Plain | undefined {
  if (typeof value === 'string' || typeof value === 'number') return readDateText(String(value));
  const { 'date-parts': parts, circa, literal, raw } = asPlain(value);
  const days = (Array.isArray(parts) ? parts : []).map(readDay).filter((day) => day.length > 0);
  const isCirca = circa !== undefined && circa !== false && circa !== 'false' && circa !== 0;
  if (days.length > 0) return { 'date-parts': days, ...(isCirca ? { circa: true } : {}) };
  return asText(literal) === '' ? readDateText(asText(raw)) : { literal: asText(literal) };
}

/** What follows a part that is no number is not known either. */
function readDay(parts: unknown): number[] {
  const numbers = Array.isArray(parts) ? parts.map(Number) : [];
  const end = numbers.findIndex((number) => !number);
  return end < 0 ? numbers : numbers.slice(0, end);
}

function readCustom(value: unknown): unknown {
  const custom = asPlain(value);
  return typeof custom.arxiv === 'string' ? { ...custom, arxiv: bareIdentifier(parseArxiv, custom.arxiv) } : value;
}
