// What the syntax rules share while one file is parsed: where content stands in the file, and the facts that no token carries.
import type { StateBlock, Token } from 'markdown-it';
import type { Attributes, Comment, NearMiss } from '../model/section.ts';
import type { Span } from '../model/span.ts';

/** `[name]: destination`: its lines in the body, half-open, and their text without the marks of containers. */
export type LinkDefinition = { readonly first: number; readonly last: number; readonly lines: readonly string[] };

export type Context = {
  readonly file: string;
  /** The file as stored. */
  readonly text: string;
  /** Offset in the normalised body (what markdown-it reads) → offset in the file. */
  readonly toFile: (offset: number) => number;
  /** Offset in the inline content now being parsed → offset in the normalised body. */
  place: (offset: number) => number;
  /** Open `:::` blocks, innermost last: the nesting level at which each can be closed. */
  readonly openBlocks: number[];
  readonly attributes: Attributes[];
  readonly comments: Comment[];
  readonly definitions: LinkDefinition[];
  readonly nearMisses: NearMiss[];
  /** Per state, marks that were searched for in vain, with the offset from which they do not occur. */
  readonly searched: WeakMap<object, Map<string, number>>;
};

type State = { readonly env: object };

export function contextOf(state: State): Context {
  return (state.env as { context: Context }).context;
}

/** Span of a range of the inline content being parsed. */
export function inlineSpan(state: State, start: number, end: number): Span {
  const context = contextOf(state);
  return { file: context.file, start: context.toFile(context.place(start)), end: context.toFile(context.place(end)) };
}

/** Span of a range of the normalised body. */
export function bodySpan(state: State, start: number, end: number): Span {
  const context = contextOf(state);
  return { file: context.file, start: context.toFile(start), end: context.toFile(end) };
}

/** `indexOf` that never searches the same stretch in vain twice, so that a million unclosed marks cost linear time. */
export function findAhead(state: State & { readonly src: string }, mark: string, from: number): number {
  const failures = offsetsOf(state);
  if (from >= (failures.get(mark) ?? Number.POSITIVE_INFINITY)) return -1;
  const found = state.src.indexOf(mark, from);
  if (found < 0) failures.set(mark, from);
  return found;
}

/** Offsets that rules remember while one state is parsed, by name. */
export function offsetsOf(state: State): Map<string, number> {
  const { searched } = contextOf(state);
  const offsets = searched.get(state) ?? new Map<string, number>();
  searched.set(state, offsets);
  return offsets;
}

/** Attaches the fact a token stands for. */
export function setFact(token: Token, fact: object): void {
  token.meta = fact as Record<string, unknown>;
}

/** The fact of a token whose type promises it. */
export function factOf<Fact>(token: Token): Fact {
  return token.meta as Fact;
}

/** First character of a line after quote marks and indentation. */
export function lineContentStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** Replaces what a list of tokens holds, however long it is. */
export function replaceTokens(tokens: Token[], by: readonly Token[]): void {
  tokens.length = 0;
  for (const token of by) tokens.push(token);
}
