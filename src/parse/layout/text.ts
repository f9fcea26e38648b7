// Inline content → LayoutText: its line breaks, and where sentences begin inside a line.
import type { Token } from 'markdown-it';
import type { LayoutBreak, LayoutText } from '../../model/layout.ts';
import { findLine } from '../../model/span.ts';
import { type Context, factOf } from '../context.ts';
import type { ContentRange } from '../positions.ts';
import { matchAt } from '../syntax/attributes.ts';
import { findSentences } from './sentences.ts';

/** `token` is an `inline` token with its children. */
export function readLayoutText(token: Token, context: Context): LayoutText {
  const { content, children } = token;
  const tokens = children ?? [];
  const toContent = contentPlacer(token, context);
  const sentences = findSentences(tokens, toContent);
  // A comment that suppresses findings does so for the line behind it: lines stay as they are.
  const isFree = tokens.every(({ type }) => type !== 'comment');
  return {
    content,
    breaks: tokens
      .filter(({ type }) => type === 'softbreak' || type === 'hardbreak')
      .map((one) => readBreak(content, toContent(one.map?.[0] ?? 0), one, !isFree || sentences.breaks.has(one))),
    sentenceStarts: isFree ? sentences.starts.filter((start) => !beginsLikeBlock(content, start)) : [],
  };
}

/** Offset in the file → offset in the content. Every line keeps its text from the first non-blank character on. */
function contentPlacer({ content, meta }: Token, { toFile }: Context): (offset: number) => number {
  const { anchors, start } = meta as ContentRange & { readonly anchors: readonly number[] };
  const inContent = [0];
  const inFile = [start];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) {
    inContent.push(skipBlanks(content, at + 1));
    inFile.push(toFile(anchors[inFile.length] ?? 0));
  }
  return (offset) => {
    const line = findLine(inFile, offset);
    return (inContent[line] ?? 0) + offset - (inFile[line] ?? 0);
  };
}

/** `at`: where the break begins, perhaps behind the blanks before it. */
function readBreak(content: string, at: number, token: Token, endsSentence: boolean): LayoutBreak {
  const newline = content.indexOf('\n', at);
  const isBackslash = token.type === 'hardbreak' && content[newline - 1] === '\\';
  let start = isBackslash ? newline - 1 : newline;
  while (!isBackslash && start > 0 && isBlank(content[start - 1])) start--;
  const end = skipBlanks(content, newline + 1);
  return {
    start,
    end,
    hard: token.type === 'softbreak' ? '' : isBackslash ? '\\' : '  ',
    heard: factOf<{ joined?: boolean } | null>(token)?.joined ? '' : ' ',
    endsSentence,
    fixed: end - newline > 4 && beginsLikeBlock(content, end),
  };
}

/** What may open or close a block where it begins a line. */
const BLOCK_START =
  /(?:[>|:]|#{1,6}(?=\s|$)|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|[-=]+[ \t]*(?=\n|$)|(?:[-*_][ \t]*){3}|\$\$|```|~~~|<!--|\[[^\]\n]*\]:)/y;

function beginsLikeBlock(content: string, offset: number): boolean {
  return matchAt(BLOCK_START, content, offset) !== null;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
