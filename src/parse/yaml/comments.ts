// YAML text → where its comments stand. Linear; what is no YAML yields what could be made of it.
import { Lexer } from 'yaml';

/** Offsets of a comment, from its `#` to the end of its line. */
export type YamlComment = { readonly start: number; readonly end: number };

/** Marks of the lexer that are no text of the file: a document begins, a flow collection is broken, a scalar follows. */
const MARKS = new Set(['\x02', '\x18', '\x1f']);

/** In the order of the text. */
export function listYamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let at = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    const isComment = lexeme.startsWith('#') && previous !== '\x1f';
    if (isComment) comments.push({ start: at, end: at + lexeme.length });
    if (!MARKS.has(lexeme)) at += lexeme.length;
    previous = lexeme;
  }
  return comments;
}
