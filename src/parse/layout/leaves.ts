// Tokens of a block that holds no blocks → LayoutLeaf. What it says is taken as written: only the marks around it may change.
import type { Token } from 'markdown-it';
import type { LayoutLeaf, LayoutTable } from '../../model/layout.ts';
import type { Formula, Heading, Table } from '../../model/section.ts';
import { type Context, factOf } from '../context.ts';
import type { RowFact } from '../syntax/table.ts';
import { type Reader, takeToken } from './reader.ts';
import { readLayoutText } from './text.ts';

export function readLeaf(reader: Reader): LayoutLeaf {
  const { context } = reader;
  const token = takeToken(reader);
  if (token.type === 'paragraph_open') return readParagraph(reader, token);
  if (token.type === 'heading_open') return readHeading(reader, token);
  if (token.type === 'table_open') return readTable(reader, token);
  if (token.type === 'hr') return { kind: 'rule' };
  if (token.type === 'formula_block') return { kind: 'formula', lines: formulaLines(factOf<Formula>(token), context) };
  if (token.type === 'comment') return { kind: 'comment', lines: token.content.split('\n') };
  if (token.type === 'figure') return { kind: 'figure', lines: token.content.split('\n') };
  if (token.type === 'listing' || token.type === 'diagram') return { kind: 'code', lines: codeLines(token) };
  throw new Error(`no layout for the token ${token.type}`);
}

function readParagraph(reader: Reader, open: Token): LayoutLeaf {
  const text = readLayoutText(takeToken(reader), reader.context);
  takeToken(reader);
  return { kind: 'paragraph', text, tight: open.hidden };
}

function readHeading(reader: Reader, open: Token): LayoutLeaf {
  const { level, content, span } = factOf<Heading>(open);
  // Behind the content come closing marks and the attributes, if any.
  const attributes = /\{.*/.exec(reader.context.text.slice(content.end, span.end))?.[0] ?? '';
  const inline = takeToken(reader).content;
  takeToken(reader);
  if (!inline.includes('\n')) return { kind: 'heading', level, text: inline, attributes };
  const lines = `${inline} ${attributes}`.trimEnd().split('\n');
  return { kind: 'title', lines: [...lines, open.markup.repeat(3)] };
}

/** What stands between the dollars is not touched, and neither is the label. */
function formulaLines({ span, tex }: Formula, { text }: Context): string[] {
  const label = text.slice(tex.span.end + 2, span.end).trim();
  return `$$${tex.value}$$${label && ` ${label}`}`.split('\n');
}

function codeLines({ markup, info, content }: Token): string[] {
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return markup ? [markup + info.trimEnd(), ...lines, markup] : lines.map((line) => (line ? `    ${line}` : ''));
}

function readTable(reader: Reader, open: Token): LayoutTable {
  const { caption, span } = factOf<Table>(open);
  const tokens: Token[] = [];
  for (let token = takeToken(reader); token.type !== 'table_close'; token = takeToken(reader)) tokens.push(token);
  const rows = tokens.filter(({ type }) => type === 'tr_open').map((token) => factOf<RowFact>(token).written);
  const alignments = tokens.filter(({ type }) => type === 'th_open').map(readAlignment);
  if (!caption) return { kind: 'table', alignments, rows };
  const { text } = reader.context;
  const words = text.slice(caption.span.start, caption.span.end);
  return {
    kind: 'table',
    alignments,
    rows,
    caption: `${words} ${text.slice(caption.span.end, span.end).trim()}`.trim(),
  };
}

function readAlignment(token: Token): LayoutTable['alignments'][number] {
  const style = String(token.attrGet('style') ?? '');
  return (['left', 'center', 'right'] as const).find((word) => style.endsWith(`:${word}`)) ?? '';
}
