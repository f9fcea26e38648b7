// Fenced and indented code → Listing or Diagram, with `{#lst-x .python lst-cap="…" file="…"}` or a plain language in the info string.
import type { StateCore, Token } from 'markdown-it';
import { fileAddressed } from '../../model/address-parts.ts';
import type { Diagram, Listing } from '../../model/section.ts';
import { lineStarts, type Part } from '../../model/span.ts';
import { bodySpan, contextOf, setFact } from '../context.ts';
import { attributeValue, readAttributes } from './attributes.ts';

/** Languages whose fences are drawn. `dot` is not among them: nothing here draws it, and a rule says so. */
const DIAGRAM_LANGUAGES = new Set(['mermaid', 'dot', 'graphviz', 'plantuml']);

/** Core rule: turns `fence` and `code_block` tokens into `listing` and `diagram`. */
export function readListings(state: StateCore): void {
  const starts = lineStarts(state.src);
  for (const token of state.tokens)
    if (token.type === 'fence' || token.type === 'code_block') readCode(state, token, starts);
}

function readCode(state: StateCore, token: Token, starts: readonly number[]): void {
  const [first, last] = token.map ?? [0, 0];
  const lineStart = (line: number): number => starts[line] ?? state.src.length;
  const firstLine = state.src.slice(lineStart(first), lineStart(first + 1)).replace(/\n$/, '');
  const start =
    lineStart(first) + (token.type === 'fence' ? fenceStart(token, firstLine) : codeStart(token, firstLine));
  const span = bodySpan(state, start, trimNewlines(state.src, start, lineStart(last)));
  const info = token.type === 'fence' ? readInfo(state, start + token.markup.length) : {};
  const { alternative, path, ...named } = info;
  token.type = isDiagram(info.language) ? 'diagram' : 'listing';
  if (!isDiagram(info.language)) {
    const target = path && fileAddressed(contextOf(state).file, path.value);
    const file = { ...(path && { path }), ...(target !== undefined && { target }) };
    setFact(token, { span, code: token.content, ...named, ...file } satisfies Listing);
  } else {
    const codeEnd = first + 1 + token.content.split('\n').length - 1;
    const code = { value: token.content, span: bodySpan(state, lineStart(first + 1), lineStart(codeEnd)) };
    const described = { ...named, ...(alternative && { alternative }) };
    setFact(token, { span, ...described, language: info.language, code } satisfies Diagram);
  }
}

function isDiagram(language: Part | undefined): language is Part {
  return language !== undefined && DIAGRAM_LANGUAGES.has(language.value);
}

/** Where a fence begins in its line: the marks of containers stand before it. */
function fenceStart(token: Token, line: string): number {
  return line.length - token.info.length - token.markup.length;
}

/** Where indented code begins in its line: behind the marks of containers, its indentation included. */
function codeStart(token: Token, line: string): number {
  const text = /^[^\n]*/.exec(token.content)?.[0].trimStart() ?? '';
  return line.slice(0, line.length - text.length).trimEnd().length;
}

function trimNewlines(text: string, start: number, end: number): number {
  let trimmed = Math.max(start, end);
  while (trimmed > start && text[trimmed - 1] === '\n') trimmed--;
  return trimmed;
}

type FenceInfo = { language?: Part; caption?: Part; label?: Part; alternative?: Part; path?: Part };

/** The info string that begins at `start`: `python`, `{.python #lst-x}` or `python {#lst-x}`. */
function readInfo(state: StateCore, start: number): FenceInfo {
  const lineEnd = state.src.indexOf('\n', start);
  const text = state.src.slice(start, lineEnd < 0 ? undefined : lineEnd);
  const word = /^[ \t]*([^\s{}`]+)/.exec(text);
  const brace = text.indexOf('{');
  const span = (from: number, to: number) => bodySpan(state, from, to);
  const read = brace < 0 ? undefined : readAttributes(state.src, start + brace, 'listing', span);
  const wordStart = start + (word?.[0].length ?? 0) - (word?.[1]?.length ?? 0);
  const language = word?.[1]
    ? { value: word[1], span: span(wordStart, wordStart + word[1].length) }
    : read?.attributes.classes[0];
  const owner = isDiagram(language) ? 'diagram' : 'listing';
  if (read) contextOf(state).attributes.push({ ...read.attributes, owner });
  const caption = attributeValue(read?.attributes, 'lst-cap');
  const path = attributeValue(read?.attributes, 'file');
  const alternative = attributeValue(read?.attributes, 'fig-alt');
  const label = read?.attributes.id;
  return {
    ...(language && { language }),
    ...(caption && { caption }),
    ...(label && { label }),
    ...(alternative && { alternative }),
    ...(path && { path }),
  };
}
