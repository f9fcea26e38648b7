// Makes markdown-it keep positions: block content knows its lines' places, inline tokens their range (`map`, in file offsets).
import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { findLine } from '../model/span.ts';
import { contextOf, inlineSpan, replaceTokens } from './context.ts';

/** Where the lines of a block's inline content begin: in the content, and (first non-blank character) in the body. */
type Anchors = { readonly anchors: readonly number[] };

/** Range of an inline token's content, in file offsets. */
export type ContentRange = { readonly start: number; readonly end: number };

/** Records, whenever a block rule pushes inline content, where its lines begin after container marks. */
export function keepBlockPositions(md: MarkdownIt): void {
  const Base = md.block.State;
  md.block.State = class extends Base {
    openTokens: string[] = [];
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      if (nesting > 0) this.openTokens.push(type);
      else if (nesting < 0) this.level -= closeToken(this.openTokens, type, contextOf(this).openBlocks);
      const opener = this.tokens.at(-1);
      const token = super.push(type, tag, nesting);
      if (type !== 'inline' || !opener?.map) return token;
      const first = opener.map[0];
      const anchors: number[] = [];
      for (let line = first; line < Math.max(this.line, first + 1); line++)
        anchors.push((this.bMarks[line] ?? 0) + (this.tShift[line] ?? 0));
      token.meta = { anchors } satisfies Anchors;
      return token;
    }
  };
}

/** Takes the opening of a closing token off the open ones; a container takes the `:::` blocks inside it along. How many those are. */
function closeToken(openTokens: string[], closing: string, openBlocks: number[]): number {
  let left = 0;
  for (; closing !== 'block_close' && openTokens.at(-1) === 'block_open'; left++) {
    openTokens.pop();
    openBlocks.pop();
  }
  openTokens.pop();
  return left;
}

/** Records where each inline token and each pending text begins; offsets are of the content until {@link joinText} maps them. */
export function keepInlinePositions(md: MarkdownIt): void {
  const Base = md.inline.State;
  md.inline.State = class extends Base {
    pendingStart = 0;
    lastText: Token | undefined;
    constructor(...parameters: ConstructorParameters<typeof StateInline>) {
      super(...parameters);
      const maxNesting = this.md.options.maxNesting ?? 100;
      let pending = '';
      Object.defineProperty(this, 'pending', {
        get: () => pending,
        set: (value: string) => {
          // Past the nesting limit markdown-it advances before it appends.
          if (!pending) this.pendingStart = this.level >= maxNesting ? this.pos - 1 : this.pos;
          pending = value;
        },
      });
    }
    override pushPending(): Token {
      const start = this.pendingStart;
      const token = super.pushPending();
      token.map = [start, start + token.content.length];
      return token;
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      // A run of delimiters is pushed as several texts before the position moves.
      const before = this.lastText;
      const start =
        type === 'text' && before?.map && before.map[1] === this.pos ? before.map[0] + before.content.length : this.pos;
      token.map = [start, this.pos];
      this.lastText = type === 'text' ? token : undefined;
      return token;
    }
  };
}

/** The lowest inline rule: one character of text. */
export function takeCharacter(state: StateInline, silent: boolean): boolean {
  if (!silent) state.pending += state.src.charAt(state.pos);
  state.pos++;
  return true;
}

/** Replaces markdown-it's `fragments_join`: joins adjacent texts and turns every token's range into file offsets. */
export function joinText(state: StateInline): void {
  const joined: Token[] = [];
  let level = 0;
  const starts = orderStarts(state.tokens);
  for (const [index, token] of state.tokens.entries()) {
    if (token.nesting < 0) level--;
    token.level = level;
    if (token.nesting > 0) level++;
    const start = starts[index] ?? 0;
    const end = token.type === 'text' ? start + token.content.length : (starts[index + 1] ?? state.src.length);
    const previous = joined.at(-1);
    if (token.type === 'text' && previous?.type === 'text' && previous.map?.[1] === start) {
      previous.content += token.content;
      previous.map[1] = end;
    } else if (token.type !== 'text' || token.content) {
      token.map = [start, end];
      joined.push(token);
    }
  }
  for (const token of joined) {
    const span = inlineSpan(state, token.map?.[0] ?? 0, token.map?.[1] ?? 0);
    token.map = [span.start, span.end];
  }
  replaceTokens(state.tokens, joined);
}

/** Where tokens begin. Of `~~~` that closes, markdown-it moves the odd mark behind the closing tokens; all are in their order here. */
function orderStarts(tokens: readonly Token[]): number[] {
  const starts = tokens.map((token) => token.map?.[0] ?? 0);
  for (const [index, start] of starts.entries()) {
    let first = index;
    while (tokens[first - 1]?.type === 's_close' && (starts[first - 1] ?? 0) > start) first--;
    if (first === index) continue;
    for (let at = first; at <= index; at++) starts[at] = start + 2 * (at - first);
  }
  return starts;
}

/** Replaces markdown-it's `inline` core rule: parses each inline token with its place in the body set. */
export function parseInlineTokens(state: StateCore): void {
  const context = contextOf(state);
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue;
    const place = placeOf(state, token);
    context.place = place;
    token.children = [];
    state.md.inline.parse(token.content, state.md, state.env, token.children);
    const range = { start: context.toFile(place(0)), end: context.toFile(place(token.content.length)) };
    token.meta = { ...token.meta, ...range } satisfies ContentRange;
  }
}

/** Content offset → body offset: lines keep their text from the first non-blank character on. */
export function placeOf(state: StateCore, token: Token): (offset: number) => number {
  const { anchors } = token.meta as Anchors;
  const contentStarts = [0];
  for (let at = token.content.indexOf('\n'); at >= 0; at = token.content.indexOf('\n', at + 1))
    contentStarts.push(at + 1);
  const shifts = contentStarts.map((start, line) => {
    const blank = /^[ \t]*/.exec(token.content.slice(start, start + 1000))?.[0].length ?? 0;
    const anchor = line === 0 ? trimmedStart(state.src, anchors[0] ?? 0, token.content) : (anchors[line] ?? 0);
    return anchor - start - blank;
  });
  return (offset) => offset + (shifts[findLine(contentStarts, offset)] ?? 0);
}

/** Content is trimmed of blanks that markdown does not count as indentation, such as U+00A0. */
function trimmedStart(text: string, anchor: number, content: string): number {
  let at = anchor;
  while (at < text.length && text[at] !== content[0] && /\s/.test(text[at] ?? '')) at++;
  return content ? at : anchor;
}
