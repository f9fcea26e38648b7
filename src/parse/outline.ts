// Tokens of a Markdown file → what it says, without where: files with the same outline mean the same, however they are laid out.
import type { Token } from 'markdown-it';
import type { Comment } from '../model/section.ts';
import { findLine, lineStarts } from '../model/span.ts';
import { type Context, factOf } from './context.ts';
import type { ParsedMarkdown } from './markdown.ts';

/** What an outline holds: facts without the fields named `left`, and the words of the text or only the marks in it. */
type Reading = { readonly left: ReadonlySet<string>; readonly words: boolean };

/** Names of what says where something stands, or follows from that. */
const PLACES = ['span', 'anchors', 'opening', 'start', 'end', 'place', 'edits', 'target', 'anchor', 'content'];
/** Names of what holds words that readers read. */
const WORDS = ['text', 'caption', 'written'];

/** All constructs in order with what they hold: texts, labels, keys, code. */
export function readOutline(parsed: ParsedMarkdown): string[] {
  return outline(parsed, { left: new Set(PLACES), words: true });
}

/** The same without the words that readers read: what mending these must leave alone. */
export function readStructure(parsed: ParsedMarkdown): string[] {
  return outline(parsed, { left: new Set([...PLACES, ...WORDS]), words: false });
}

function outline({ tokens, context }: ParsedMarkdown, reading: Reading): string[] {
  return [
    ...tokens.map((token) => writeToken(token, reading)),
    ...context.definitions.map(({ lines }) => lines.map((line) => line.trim()).join('\n')),
    ...(reading.words ? context.nearMisses.map(({ kind }) => kind) : []),
    ...context.attributes.map((attributes) => writeFact(attributes, reading)),
    ...writeComments(tokens, context),
  ];
}

function writeToken(token: Token, reading: Reading): string {
  const { type, nesting, tag, attrs, hidden, meta, children } = token;
  const code = type === 'code_inline' ? token.content : '';
  const inside = children ? writeInline(children, reading) : '';
  return `${type} ${nesting} ${tag} ${JSON.stringify(attrs)} ${hidden} ${writeFact(meta, reading)} ${code}${inside}`;
}

function writeFact(fact: unknown, { left }: Reading): string {
  return JSON.stringify(fact, (name, value: unknown) => (left.has(name) ? undefined : value)) ?? '';
}

/** Inline content as a reader hears it, with the marks in it; blanks at the end of a line are nothing. */
function writeInline(tokens: readonly Token[], reading: Reading): string {
  const parts: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!['text', 'text_special', 'softbreak'].includes(token.type)) parts.push(`\n<${writeToken(token, reading)}>`);
    else if (!reading.words) continue;
    else if (token.type === 'softbreak') parts.push(factOf<{ joined: boolean }>(token).joined ? '' : ' ');
    else parts.push(tokens[index + 1]?.type === 'softbreak' ? withoutBlanks(token.content) : token.content);
  }
  return parts.join('');
}

function withoutBlanks(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

/** Each comment with how many blocks begin in the lines that it covers. */
function writeComments(tokens: readonly Token[], { comments, text, toFile }: Context): string[] {
  const starts = lineStarts(text);
  const body = findLine(starts, toFile(0));
  const lines = tokens
    .flatMap(({ map, nesting }) => (map && nesting >= 0 ? [map[0] + body] : []))
    .sort((a, b) => a - b);
  return comments.map((comment) => writeComment(comment, starts, lines));
}

function writeComment(
  { closed, suppression }: Comment,
  starts: readonly number[],
  blockLines: readonly number[],
): string {
  if (!suppression) return `comment ${closed}`;
  const { rule, reason, target } = suppression;
  const first = findLine(starts, target.start);
  const last = findLine(starts, Math.max(target.start, target.end - 1));
  const blocks = findLine(blockLines, last) - findLine(blockLines, first - 1);
  return `comment ${rule.value} ${reason} ${blocks}`;
}
