// Tokens of a Markdown file → its layout: the tree of its blocks with their lines.
import type { Token } from 'markdown-it';
import type { LayoutBlock } from '../model/layout.ts';
import { findLine, lineStarts } from '../model/span.ts';
import type { Context } from './context.ts';
import { CONTAINERS } from './layout/containers.ts';
import { readLeaf } from './layout/leaves.ts';
import type { Reader } from './layout/reader.ts';
import type { ParsedMarkdown } from './markdown.ts';

/** Deeper blocks are cut off by markdown-it. */
const MAX_DEPTH = 90;

/** Undefined where the tokens do not hold the text as written: NUL characters, or blocks nested too deep to be read. */
export function readLayout({ tokens, context }: ParsedMarkdown): readonly LayoutBlock[] | undefined {
  if (context.text.includes('\0') || tokens.some(({ level }) => level > MAX_DEPTH)) return undefined;
  const isCovered = coverFinder(context);
  const reader: Reader = { tokens, context, at: 0, definition: 0, isCovered, readBlocks };
  return readBlocks(reader, Number.POSITIVE_INFINITY);
}

/** Whether a line of the body is one that a suppression covers. */
function coverFinder({ comments, text, toFile }: Context): (line: number) => boolean {
  const starts = lineStarts(text);
  const body = findLine(starts, toFile(0));
  const changes = new Map<number, number>();
  const change = (line: number, by: number) => changes.set(line, (changes.get(line) ?? 0) + by);
  for (const { suppression } of comments) {
    if (!suppression) continue;
    const { start, end } = suppression.target;
    change(findLine(starts, start), 1);
    change(findLine(starts, Math.max(start, end - 1)) + 1, -1);
  }
  let depth = 0;
  const covered = starts.map((_, line) => {
    depth += changes.get(line) ?? 0;
    return depth > 0;
  });
  return (line) => covered[line + body] ?? false;
}

function readBlocks(reader: Reader, end: number): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  for (let token = reader.tokens[reader.at]; token && token.nesting >= 0; token = reader.tokens[reader.at]) {
    takeDefinitions(reader, token.map?.[0] ?? 0, blocks);
    blocks.push(readBlock(reader, token, end));
  }
  takeDefinitions(reader, Math.min(end, reader.tokens[reader.at]?.map?.[0] ?? end), blocks);
  reader.at++;
  return blocks;
}

/** Adds the link definitions before a line, which have no token. */
function takeDefinitions(reader: Reader, line: number, blocks: LayoutBlock[]): void {
  const { definitions } = reader.context;
  let next = definitions[reader.definition];
  for (; next && next.first < line; next = definitions[++reader.definition]) {
    blocks.push({ kind: 'definition', covered: reader.isCovered(next.first), ...next });
  }
}

function readBlock(reader: Reader, token: Token, end: number): LayoutBlock {
  const [first, last] = token.map ?? [0, 0];
  const place = { first, last, covered: reader.isCovered(first) };
  const readContainer = CONTAINERS.get(token.type);
  if (!readContainer) return { ...place, ...readLeaf(reader) };
  reader.at++;
  return { ...place, ...readContainer(reader, token, end) };
}
