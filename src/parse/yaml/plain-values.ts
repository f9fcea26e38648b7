// A value that stands on one line (text, number, quotes, brackets) → what the YAML library would make of it, with its spans; or undefined
// for whatever is not certainly plain.
import type { YamlNode, YamlPath } from '../../model/yaml.ts';

export type Values = { readonly file: string; readonly text: string; readonly nodes: YamlNode[] };

/** `end` is the offset behind the value. */
export type Read = { readonly value: unknown; readonly end: number };

export const KEY = /([A-Za-z][\w-]*):(?= |$)/my;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** What is a number, or might be. */
const NUMERIC = /^[-+]?[\d.]+(?:e[-+]?\d+)?$|^0[ox]|^[-+]?\.inf$|^\.nan$/i;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const WORDS = new Map<string, unknown>([
  ...['null', 'Null', 'NULL', '~'].map((word): [string, unknown] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, unknown] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, unknown] => [word, false]),
]);

/** Stands in a list of nodes until the end of what opens there is known. */
export const HOLD: YamlNode = { path: [], value: { file: '', start: 0, end: 0 } };

/** A scalar, or a list or mapping in brackets, that fills its line. */
export function readInline(
  reader: Values,
  path: YamlPath,
  start: number,
  end: number,
  key?: YamlNode['key'],
): Read | undefined {
  const opens = reader.text[start];
  if (opens === '[' || opens === '{' || opens === '"' || opens === "'") {
    const read = readFlow(reader, path, start, end, key);
    return read?.end === end ? read : undefined;
  }
  const written = reader.text.slice(start, end);
  if (/: |:$| #/.test(written)) return undefined;
  return readPlain(reader, path, start, written, key);
}

/** What stands between brackets, on one line; `limit` is the end of the line. */
function readFlow(
  reader: Values,
  path: YamlPath,
  start: number,
  limit: number,
  key?: YamlNode['key'],
): Read | undefined {
  const opens = reader.text[start];
  if (opens === '"' || opens === "'") return readQuoted(reader, path, start, limit, key);
  if (opens === '[' || opens === '{') return readBrackets(reader, path, start, limit, key);
  let end = start;
  while (end < limit && !/[,[\]{}]/.test(reader.text.charAt(end))) end++;
  const written = reader.text.slice(start, end).trimEnd();
  if (/:(?: |$)| #/.test(written)) return undefined;
  return readPlain(reader, path, start, written, key);
}

function readBrackets(
  reader: Values,
  path: YamlPath,
  start: number,
  limit: number,
  key?: YamlNode['key'],
): Read | undefined {
  const { text, nodes } = reader;
  const isMap = text[start] === '{';
  const closes = isMap ? '}' : ']';
  const items: unknown[] = [];
  const object: Record<string, unknown> = Object.create(null);
  const place = nodes.push(HOLD) - 1;
  let at = skipBlanks(text, start + 1, limit);
  while (text[at] !== closes) {
    const read = isMap
      ? readPair(reader, path, object, at, limit)
      : readFlow(reader, [...path, items.length], at, limit);
    if (!read) return undefined;
    if (!isMap) items.push(read.value);
    at = skipBlanks(text, read.end, limit);
    if (text[at] === closes) break;
    const next = skipBlanks(text, at + 1, limit);
    // A comma at the end makes no item; the library is asked about it.
    if (at >= limit || text[at] !== ',' || next >= limit || text[next] === closes) return undefined;
    at = next;
  }
  if (at >= limit) return undefined;
  nodes[place] = makeNode(reader, path, start, at + 1, key);
  return { value: isMap ? object : items, end: at + 1 };
}

function readPair(
  reader: Values,
  path: YamlPath,
  object: Record<string, unknown>,
  start: number,
  limit: number,
): Read | undefined {
  KEY.lastIndex = start;
  const name = KEY.exec(reader.text)?.[1];
  if (name === undefined || Object.hasOwn(object, name)) return undefined;
  const end = start + name.length;
  const value = skipBlanks(reader.text, end + 1, limit);
  const read =
    value < limit ? readFlow(reader, [...path, name], value, limit, { file: reader.file, start, end }) : undefined;
  if (read) object[name] = read.value;
  return read;
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text[at] === ' ') at++;
  return at;
}

/** Without escapes, but for the doubled apostrophe. */
function readQuoted(
  reader: Values,
  path: YamlPath,
  start: number,
  limit: number,
  key?: YamlNode['key'],
): Read | undefined {
  const { text } = reader;
  const quote = text.charAt(start);
  let end = text.indexOf(quote, start + 1);
  while (quote === "'" && end >= 0 && text[end + 1] === "'") end = text.indexOf(quote, end + 2);
  if (end < 0 || end >= limit) return undefined;
  const inner = text.slice(start + 1, end);
  if (quote === '"' && inner.includes('\\')) return undefined;
  return addScalar(reader, path, start, end + 1, quote === "'" ? inner.replaceAll("''", "'") : inner, key);
}

function readPlain(
  reader: Values,
  path: YamlPath,
  start: number,
  written: string,
  key?: YamlNode['key'],
): Read | undefined {
  const isNumber = INTEGER.test(written);
  if (written === '' || INDICATOR.test(written) || (!isNumber && NUMERIC.test(written))) return undefined;
  const value = isNumber ? Number(written) : WORDS.has(written) ? WORDS.get(written) : written;
  return addScalar(reader, path, start, start + written.length, value, key);
}

function addScalar(
  reader: Values,
  path: YamlPath,
  start: number,
  end: number,
  value: unknown,
  key?: YamlNode['key'],
): Read {
  reader.nodes.push(makeNode(reader, path, start, end, key));
  return { value, end };
}

export function makeNode({ file }: Values, path: YamlPath, start: number, end: number, key: YamlNode['key']): YamlNode {
  const value = { file, start, end };
  return key === undefined ? { path, value } : { path, value, key };
}
