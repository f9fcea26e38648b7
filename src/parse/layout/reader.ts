// What reads a layout off the tokens: how far it has come.
import type { Token } from 'markdown-it';
import type { LayoutBlock } from '../../model/layout.ts';
import type { Context } from '../context.ts';

export type Reader = {
  readonly tokens: readonly Token[];
  readonly context: Context;
  /** Index of the next token. */
  at: number;
  /** Index of the next link definition. */
  definition: number;
  /** Whether a suppression covers a line of the body. */
  readonly isCovered: (line: number) => boolean;
  /** Reads blocks up to the token that closes their container, and that too. `end`: the line where the container ends. */
  readonly readBlocks: (reader: Reader, end: number) => LayoutBlock[];
};

/** The next token, which is then read. */
export function takeToken(reader: Reader): Token {
  const token = reader.tokens[reader.at++];
  if (!token) throw new Error('tokens end inside a block');
  return token;
}
