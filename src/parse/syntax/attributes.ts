// `{#id .class key="value"}` after a construct → Attributes. Pandoc's grammar, on one line.
import type { Attributes } from '../../model/section.ts';
import type { Part, Span } from '../../model/span.ts';

type Spanner = (start: number, end: number) => Span;

/** Keys and labels: a letter or digit, then letters, digits and single inner marks. */
export const KEY = /[A-Za-z0-9]+(?:[_.:+/-][A-Za-z0-9]+)*/y;

const ITEM =
  /[ \t]*(?:#([^\s{}="]+)|\.([^\s{}="]+)|(-)(?=[\s}])|([^\s{}="#.]+)=(?:"((?:[^"\\\n]|\\.)*)"|([^\s{}"]*))|([^\s{}]+))/y;
/** What a brace must begin with to be attributes rather than text. */
const OPENING = /\{[ \t]*(?:[#.]|-[ \t]*\}|[A-Za-z][\w-]*=)/y;

export type ReadAttributes = { readonly attributes: Attributes; readonly end: number };

/** Reads attributes that begin at `start`, or undefined when the brace is text. `end` is behind the closing brace. */
export function readAttributes(
  text: string,
  start: number,
  owner: Attributes['owner'],
  span: Spanner,
): ReadAttributes | undefined {
  if (!matchAt(OPENING, text, start)) return undefined;
  const ids: Part[] = [];
  const classes: Part[] = [];
  const pairs: { key: Part; value: Part }[] = [];
  const unreadable: Span[] = [];
  let at = start + 1;
  for (let match = matchAt(ITEM, text, at); match; match = matchAt(ITEM, text, at)) {
    at += match[0].length;
    const [, id, className, dash, key, quoted, bare, other] = match;
    if (id !== undefined) ids.push({ value: id, span: span(at - id.length, at) });
    else if (className !== undefined) classes.push({ value: className, span: span(at - className.length, at) });
    else if (dash) classes.push({ value: dash, span: span(at - 1, at) });
    else if (key !== undefined) {
      const raw = quoted ?? bare ?? '';
      const valueEnd = quoted === undefined ? at : at - 1;
      const keyStart = at - match[0].trimStart().length;
      const value = { value: raw.replace(/\\(.)/g, '$1'), span: span(valueEnd - raw.length, valueEnd) };
      pairs.push({ key: { value: key, span: span(keyStart, keyStart + key.length) }, value });
    } else if (other !== undefined) unreadable.push(span(at - other.length, at));
  }
  const closing = matchAt(/[ \t]*\}/y, text, at);
  if (!closing) return undefined;
  at += closing[0].length;
  const [id, ...furtherIds] = ids;
  unreadable.push(...furtherIds.map((further) => further.span));
  return { attributes: { span: span(start, at), owner, ...(id && { id }), classes, pairs, unreadable }, end: at };
}

/** Value of the first pair with that key. */
export function attributeValue(attributes: Attributes | undefined, key: string): Part | undefined {
  return attributes?.pairs.find((pair) => pair.key.value === key)?.value;
}

/** Matches a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, offset: number): RegExpExecArray | null {
  expression.lastIndex = offset;
  return expression.exec(text);
}
