// Tokens of a Markdown file → what it says, without where: files with the same outline mean the same, however they are laid out.
import type { Token } from 'markdown-it';
import type { Comment } from '../model/section.ts';
import { findLine, lineStarts } from '../model/span.ts';
import { type Context, factOf } from './context.ts';
import type { ParsedMarkdown } from './markdown.ts';

/** Names of what says where something stands, or follows from that. */
const PLACES = new Set(['span', 'anchors', 'opening', 'start', 'end', 'place', 'edits', 'target', 'anchor', 'content']);

/** All constructs in order with what they hold: texts, labels, keys, code. */
export function readOutline({ tokens, context }: ParsedMarkdown): string[] {
  return [
    ...tokens.map(writeToken),
    ...context.definitions.map(({ lines }) => lines.map((line) => line.trim()).join('\n')),
    ...context.nearMisses.map(({ kind }) => kind),
    ...context.attributes.map(writeFact),
    ...writeComments(tokens, context),
  ];
}

function writeToken({ type, nesting, tag, attrs, hidden, meta, children, content }: Token): string {
  const code = type === 'code_inline' ? content : '';
  const inside = children ? writeInline(children) : '';
  return `${type} ${nesting} ${tag} ${JSON.stringify(attrs)} ${hidden} ${writeFact(meta)} ${code}${inside}`;
}

function writeFact(fact: unknown): string {
  return (
    JSON.stringify(fact, (name, value: unknown) => (PLACES.has(name) ? undefined : withoutLastBreak(name, value))) ?? ''
  );
}

/** Code that the end of the file ends has no last line break. */
function withoutLastBreak(name: string, value: unknown): unknown {
  return name === 'code' && typeof value === 'string' ? value.replace(/\n$/, '') : value;
}

/** Inline content as a reader hears it, with the marks in it; blanks at the end of a line are nothing. */
function writeInline(tokens: readonly Token[]): string {
  const parts = tokens.map((token, index) => {
    if (token.type === 'softbreak') return factOf<{ joined: boolean }>(token).joined ? '' : ' ';
    if (token.type === 'text_special') return token.content;
    if (token.type !== 'text') return `\n<${writeToken(token)}>`;
    return tokens[index + 1]?.type === 'softbreak' ? withoutBlanks(token.content) : token.content;
  });
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
