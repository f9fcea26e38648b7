// `[^x]` → FootnoteReference, `[^x]: …` with indented continuation → Footnote. An undefined mark is a mark all the same.
import type { StateBlock, StateInline } from 'markdown-it';
import type { Footnote, FootnoteReference } from '../../model/section.ts';
import { bodySpan, contextOf, inlineSpan, lineContentStart, setFact } from '../context.ts';
import { matchAt } from './attributes.ts';

const MARK = /\[\^([^\s[\]^]{1,200})\]/y;

/** Inline rule at `[`. */
export function readFootnoteReference(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  const label = state.src[start + 1] === '^' ? matchAt(MARK, state.src, start)?.[1] : undefined;
  if (state.src[start] !== '[' || label === undefined || start + 3 + label.length > state.posMax) return false;
  const end = start + 3 + label.length;
  if (!silent) {
    if (start === 0 && state.src[end] === '：') noteColon(state, end);
    const part = { value: label, span: inlineSpan(state, start + 2, end - 1) };
    setFact(state.push('footnote_reference', '', 0), {
      span: inlineSpan(state, start, end),
      label: part,
    } satisfies FootnoteReference);
  }
  state.pos = end;
  return true;
}

function noteColon(state: StateInline, at: number): void {
  const span = inlineSpan(state, at, at + 1);
  contextOf(state).nearMisses.push({ kind: 'footnote-colon', span, edits: [{ span, text: ': ' }] });
}

/** Block rule: the text begins behind the colon; lines indented by four belong to it. */
export function readFootnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineContentStart(state, startLine);
  const label = state.src.startsWith('[^', start) ? matchAt(MARK, state.src, start)?.[1] : undefined;
  if (label === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const colon = start + 3 + label.length;
  if (state.src[colon] !== ':') return false;
  if (silent) return true;
  const open = state.push('footnote_open', 'aside', 1);
  open.block = true;
  open.map = [startLine, startLine + 1];
  tokenizeText(state, startLine, endLine, colon + 1);
  const end = state.eMarks[Math.max(startLine, lastTextLine(state, startLine))] ?? colon;
  const part = { value: label, span: bodySpan(state, start + 2, colon - 1) };
  setFact(open, { span: bodySpan(state, start, Math.max(end, colon + 1)), label: part } satisfies Footnote);
  open.map[1] = state.line;
  state.push('footnote_close', 'aside', -1).block = true;
  return true;
}

/** Runs the block rules on the footnote's text, as an item of a list would be. */
function tokenizeText(state: StateBlock, startLine: number, endLine: number, from: number): void {
  const outer = {
    bMark: state.bMarks[startLine] ?? 0,
    tShift: state.tShift[startLine] ?? 0,
    sCount: state.sCount[startLine] ?? 0,
    blkIndent: state.blkIndent,
    tight: state.tight,
  };
  const textStart = state.skipSpaces(from);
  // The text begins its line: tabs before it would make nested markers count columns that are not there.
  state.bMarks[startLine] = Math.min(textStart, state.eMarks[startLine] ?? 0);
  state.tShift[startLine] = 0;
  state.blkIndent += 4;
  state.sCount[startLine] = state.blkIndent;
  state.tight = false;
  state.md.block.tokenize(state, startLine, endLine);
  state.bMarks[startLine] = outer.bMark;
  state.tShift[startLine] = outer.tShift;
  state.sCount[startLine] = outer.sCount;
  state.blkIndent = outer.blkIndent;
  state.tight = outer.tight;
  if (state.line <= startLine) state.line = startLine + 1;
}

function lastTextLine(state: StateBlock, startLine: number): number {
  let line = state.line - 1;
  while (line > startLine && state.isEmpty(line)) line--;
  return line;
}
