// An item of a list as reference files are mostly written (`- key: value`, one value a line, lists and braces inside) → its value and
// spans, as the YAML library would give them, in a fraction of its time; or undefined for whatever is written otherwise.
import type { YamlNode, YamlPath } from '../../model/yaml.ts';
import { HOLD, KEY, makeNode, type Read, readInline, type Values } from './plain-values.ts';

export type PlainItem = { readonly plain: unknown; readonly nodes: YamlNode[] };

/** A line that is neither blank nor a comment: where its text begins and ends, and how far it is indented. */
type Line = { readonly start: number; readonly end: number; readonly indent: number };

type Reader = Values & {
  /** A line whose dash was read begins behind it. */
  readonly lines: Line[];
  /** Of the line to be read next. */
  line: number;
};

/** What only the library decides: tabs, controls, breaks that are none in YAML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const UNUSUAL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)/;
/** Offsets of the items when the text is a list at the margin and nothing else; the first begins where the list does. */
export function listItemOffsets(text: string): number[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const offsets: number[] = [];
  for (const { index, 0: start } of text.matchAll(/^(?:- |[^ #\r\n])/gm)) {
    if (start !== '- ') return undefined;
    offsets.push(index);
  }
  return offsets.length > 0 && !/^ *[^ #\r\n]/m.test(text.slice(0, offsets[0])) ? offsets : undefined;
}

/** The item that stands between two offsets of {@link listItemOffsets}. */
export function readPlainItem(file: string, text: string, start: number, end: number): PlainItem | undefined {
  const lines = listLines(text, start, end);
  const [first] = lines;
  if (!first) return undefined;
  lines[0] = enterItem(text, first);
  const reader: Reader = { file, text, lines, line: 0, nodes: [] };
  const read = readMap(reader, []);
  return read && reader.line === lines.length ? { plain: read.value, nodes: reader.nodes } : undefined;
}

function listLines(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const stop = next < 0 || next >= to ? to : next;
    let [first, last] = [start, stop];
    while (first < stop && text[first] === ' ') first++;
    while (last > first && (text[last - 1] === ' ' || text[last - 1] === '\r')) last--;
    if (last > first && text[first] !== '#') lines.push({ start: first, end: last, indent: first - start });
    start = stop + 1;
  }
  return lines;
}

/** `- key: value` → the line as it is without its dash. */
function enterItem(text: string, { start, end, indent }: Line): Line {
  let first = start + 1;
  while (text[first] === ' ') first++;
  return { start: first, end, indent: indent + first - start };
}

/** Reads what begins at the next line, deeper than `indent`; undefined where nothing does. */
function readBlock(reader: Reader, path: YamlPath, indent: number, key: YamlNode['key']): Read | undefined {
  const line = reader.lines[reader.line];
  if (!line) return undefined;
  const isList = reader.text.startsWith('- ', line.start);
  // A list may stand as far to the left as the key it belongs to.
  if (isList ? line.indent < indent : line.indent <= indent) return undefined;
  return isList ? readList(reader, path, key) : readMap(reader, path, key);
}

function readMap(reader: Reader, path: YamlPath, key?: YamlNode['key']): Read | undefined {
  const { text, nodes, lines } = reader;
  const first = lines[reader.line];
  if (!first) return undefined;
  const object: Record<string, unknown> = Object.create(null);
  const place = nodes.push(HOLD) - 1;
  let end = first.start;
  for (let line: Line | undefined = first; line?.indent === first.indent; line = lines[reader.line]) {
    KEY.lastIndex = line.start;
    const name = KEY.exec(text)?.[1];
    if (name === undefined || Object.hasOwn(object, name)) return undefined;
    reader.line += 1;
    const read = readValue(reader, [...path, name], line, line.start + name.length);
    if (!read) return undefined;
    object[name] = read.value;
    end = read.end;
  }
  nodes[place] = makeNode(reader, path, first.start, end, key);
  return { value: object, end };
}

/** The value of a key that ends at `colon`: on its line, or on deeper ones below. */
function readValue(reader: Reader, path: YamlPath, line: Line, colon: number): Read | undefined {
  const key = { file: reader.file, start: line.start, end: colon };
  let start = colon + 1;
  while (start < line.end && reader.text[start] === ' ') start++;
  if (start >= line.end) return readBlock(reader, path, line.indent, key);
  const next = reader.lines[reader.line];
  // What is deeper than its key continues the value.
  if (next && next.indent > line.indent) return undefined;
  return readInline(reader, path, start, line.end, key);
}

function readList(reader: Reader, path: YamlPath, key: YamlNode['key']): Read | undefined {
  const { text, nodes, lines } = reader;
  const first = lines[reader.line];
  if (!first) return undefined;
  const items: unknown[] = [];
  const place = nodes.push(HOLD) - 1;
  let end = first.start;
  for (let line: Line | undefined = first; line?.indent === first.indent; line = lines[reader.line]) {
    if (!text.startsWith('- ', line.start)) break;
    const read = readItem(reader, [...path, items.length], line);
    if (!read) return undefined;
    items.push(read.value);
    end = read.end;
  }
  nodes[place] = makeNode(reader, path, first.start, end, key);
  return { value: items, end };
}

/** A mapping begins behind the dash, or a value fills the line. */
function readItem(reader: Reader, path: YamlPath, line: Line): Read | undefined {
  const item = enterItem(reader.text, line);
  KEY.lastIndex = item.start;
  if (KEY.test(reader.text)) {
    reader.lines[reader.line] = item;
    return readMap(reader, path);
  }
  reader.line += 1;
  const next = reader.lines[reader.line];
  const continues = next !== undefined && next.indent > line.indent;
  return item.start >= item.end || continues ? undefined : readInline(reader, path, item.start, item.end);
}
