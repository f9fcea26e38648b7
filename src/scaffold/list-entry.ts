// A YAML text × a list in it × a name → the text with that name in the list. Every other character stays: comments, blanks, quotes.
import { isDeepStrictEqual } from 'node:util';
import { refuse } from '../disk.ts';
import type { Span } from '../model/span.ts';
import { findNode, type Yaml, type YamlPath } from '../model/yaml.ts';

export type ListedPlace = {
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  readonly yaml: Yaml<unknown>;
  /** Of the list. */
  readonly path: YamlPath;
  /** The names it holds. */
  readonly names: readonly string[];
};

/**
 * The text with `name` at the list's end, or where it was planned. `read` reads an edited text: an edit that changes anything else in
 * the value is refused, and so is a file with mistakes.
 */
export function listName(place: ListedPlace, name: string, read: (text: string) => Yaml<unknown>): string {
  const { file, text, yaml, path, names } = place;
  if (yaml.issues.length > 0) refuse(`${file} 有错误，先按 kanben check 的提示改正`);
  const index = names.indexOf(name);
  const planned = findNode(yaml, [...path, index]);
  const edited = planned ? splice(text, planned.value, name) : appendItem(place, name);
  const wanted: unknown = structuredClone(yaml.value);
  const list = path.reduce(
    (value, step) => (value as { [step: YamlPath[number]]: unknown })[step],
    wanted,
  ) as unknown[];
  if (planned) list[index] = name;
  else list.push(name);
  if (edited !== undefined && isDeepStrictEqual(structuredClone(read(edited).value), wanted)) return edited;
  return refuse(`${file} 的写法特殊，不能自动列入 ${name}；先自己列进去，再运行一次`);
}

/** Adds `name` in the layout of the item before it; undefined where the layout is none that we know. */
function appendItem({ text, yaml, path, names }: ListedPlace, name: string): string | undefined {
  const list = findNode(yaml, path)?.value;
  if (!list) return path.length === 1 ? appendKey(text, yaml.span.end, String(path[0]), name) : undefined;
  const isFlow = text[list.start] === '[';
  if (names.length === 0) return isFlow ? splice(text, list, `[${name}]`) : undefined;
  const last = findNode(yaml, [...path, names.length - 1])?.value;
  if (!last) return undefined;
  return isFlow ? appendToFlow(text, last, name) : appendToBlock(text, last, name);
}

/** `[a, b]`, on one line or with an item on each. */
function appendToFlow(text: string, last: Span, name: string): string {
  const before = lineBefore(text, last.start);
  const gap = /^[ \t]*$/.test(before) ? newline(text) + before : ' ';
  return splice(text, { ...last, start: last.end }, `,${gap}${name}`);
}

/** Below the line on which the last item ends, and its comment. */
function appendToBlock(text: string, last: Span, name: string): string | undefined {
  const before = lineBefore(text, last.start);
  if (!/^[ \t]*-[ \t]+$/.test(before)) return undefined;
  const end = last.end + (/^[^\r\n]*/.exec(text.slice(last.end))?.[0].length ?? 0);
  return splice(text, { ...last, start: end, end }, newline(text) + before + name);
}

function appendKey(text: string, at: number, key: string, name: string): string {
  const line = newline(text);
  const opening = /[\r\n]$/.test(text.slice(0, at)) ? '' : line;
  return `${text.slice(0, at)}${opening}${key}:${line}  - ${name}${line}${text.slice(at)}`;
}

function lineBefore(text: string, offset: number): string {
  return /[^\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? '';
}

function newline(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

function splice(text: string, { start, end }: Span, insertion: string): string {
  return text.slice(0, start) + insertion + text.slice(end);
}
