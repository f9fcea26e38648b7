// Inline content → Paragraph: the text a reader hears, in pieces that know where they stand; and the anchor of each paragraph.
import type { StateCore, Token } from 'markdown-it';
import { hashText } from '../../model/hash.ts';
import type { Paragraph, Piece } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { factOf, setFact } from '../context.ts';
import { plainText, type TakenAnchors, tokenText, uniqueAnchor } from './heading.ts';

/** Core rule: every paragraph that is shown as one gets a hash of its text as anchor (`meta.anchor`). */
export function nameParagraphs(state: StateCore): void {
  const taken: TakenAnchors = new Map();
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'paragraph_open' || token.hidden) continue;
    const text = plainText(state.tokens[index + 1]?.children ?? []);
    if (text.trim()) setFact(token, { anchor: uniqueAnchor(`p-${hashText(text)}`, taken) });
  }
}

const PIECE_KINDS = new Map<string, Piece['kind']>([
  ['text', 'text'],
  ['text_special', 'escape'],
  ['softbreak', 'break'],
  ['hardbreak', 'break'],
  ['code_inline', 'code'],
  ['formula', 'formula'],
  ['citation', 'citation'],
  ['cross_reference', 'cross-reference'],
  ['footnote_reference', 'footnote'],
  ['image', 'image'],
  ['comment', 'comment'],
]);

/** Paragraph of inline tokens that stand in `span`. */
export function readParagraph(kind: Paragraph['kind'], tokens: readonly Token[], span: Span, open?: Token): Paragraph {
  const pieces = tokens.flatMap((token): Piece[] => {
    const pieceKind = PIECE_KINDS.get(token.type);
    return pieceKind && token.map
      ? [{ kind: pieceKind, text: tokenText(token), start: token.map[0], end: token.map[1] }]
      : [];
  });
  const anchor = open && kind === 'paragraph' ? factOf<{ anchor?: string } | null>(open)?.anchor : undefined;
  const text = pieces.map((piece) => piece.text).join('');
  return { kind, span, text, pieces, ...(anchor !== undefined && { anchor }) };
}
