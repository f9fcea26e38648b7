// `<!-- … -->` → Comment, removed from the output; `<!-- kanben-ignore RULE: 理由 -->` suppresses findings on what follows.
import type { StateBlock, StateInline } from 'markdown-it';
import type { Comment } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { bodySpan, contextOf, findAhead, inlineSpan, lineContentStart, offsetsOf, setFact } from '../context.ts';

type Spanner = (start: number, end: number) => Span;

/** Inline rule at `<`: a comment in a paragraph ignores findings on the line after it. */
export function readInlineComment(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (!state.src.startsWith('<!--', start)) return false;
  const end = commentEnd(state, start, state.posMax);
  const span: Spanner = (from, to) => inlineSpan(state, from, to);
  if (end < 0) {
    if (!silent) contextOf(state).comments.push({ span: span(start, start + 4), closed: false });
    return false;
  }
  if (!silent) {
    const lineEnd = state.src.indexOf('\n', end);
    const nextEnd = lineEnd < 0 ? end : state.src.indexOf('\n', lineEnd + 1);
    const target =
      lineEnd < 0 ? linesBehind(state, span(end, end)) : span(lineEnd + 1, nextEnd < 0 ? state.src.length : nextEnd);
    const comment = commentFact(state.src, start, end, span, target);
    contextOf(state).comments.push(comment);
    setFact(state.push('comment', '', 0), comment);
  }
  state.pos = end;
  return true;
}

/** How far behind a comment a block that interrupts its paragraph is followed. */
const MAX_TARGET = 5000;

/** The block that follows on the next line, such as a table; nothing when that line is blank. */
function linesBehind(state: StateInline, behind: Span): Span {
  const { text } = contextOf(state);
  const rest = text.slice(behind.end, behind.end + MAX_TARGET);
  const [, lead = '', lines = ''] = /^([ \t]*(?:\r\n?|\n))([\s\S]*)$/.exec(rest) ?? [];
  const blank = /(?:^|\r\n|\r(?!\n)|\n)[ \t>]*(?:[\r\n]|$)/.exec(lines)?.index ?? lines.length;
  const start = behind.end + lead.length;
  return blank === 0 ? behind : { ...behind, start, end: start + blank };
}

/** Block rule: a comment on lines of its own ignores findings up to the next blank line. Does not interrupt a paragraph. */
export function readBlockComment(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = lineContentStart(state, startLine);
  if (!state.src.startsWith('<!--', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  const end = commentEnd(state, start, state.eMarks[endLine - 1] ?? 0);
  if (end < 0) return false;
  let line = startLine;
  while ((state.eMarks[line] ?? 0) < end) line++;
  if (line >= endLine || state.src.slice(end, state.eMarks[line]).trim()) return false;
  if (silent) return true;
  const span: Spanner = (from, to) => bodySpan(state, from, to);
  const first = state.skipEmptyLines(line + 1);
  const last = blockEnd(state, first, endLine);
  const target = first < endLine ? span(state.bMarks[first] ?? 0, state.eMarks[last - 1] ?? 0) : span(end, end);
  const comment = commentFact(state.src, start, end, span, target);
  contextOf(state).comments.push(comment);
  const token = state.push('comment', '', 0);
  token.block = true;
  token.map = [startLine, line + 1];
  token.content = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
  setFact(token, comment);
  state.line = line + 1;
  return true;
}

/** The first blank line from `line` on. Comments in a row share it: each stretch of lines is walked once. */
function blockEnd(state: StateBlock, line: number, endLine: number): number {
  const offsets = offsetsOf(state);
  const [from, to] = [offsets.get('block start') ?? 0, offsets.get('block end') ?? 0];
  if (from <= line && line < to) return Math.min(to, endLine);
  let end = line;
  while (end < endLine && !state.isEmpty(end)) end++;
  offsets.set('block start', line).set('block end', end);
  return end;
}

function commentEnd(state: StateInline | StateBlock, start: number, max: number): number {
  const closing = findAhead(state, '-->', start + 4);
  return closing < 0 || closing + 3 > max ? -1 : closing + 3;
}

function commentFact(text: string, start: number, end: number, span: Spanner, target: Span): Comment {
  const match = /^<!--\s*kanben-ignore(?:\s+([^\s:：]+))?\s*[:：]?\s*([\s\S]*?)\s*-->$/.exec(text.slice(start, end));
  if (!match) return { span: span(start, end), closed: true };
  const rule = match[1] ?? '';
  const ruleStart =
    start + (rule ? match[0].indexOf(rule, match[0].indexOf('kanben-ignore') + 13) : match[0].length - 3);
  return {
    span: span(start, end),
    closed: true,
    suppression: {
      rule: { value: rule, span: span(ruleStart, ruleStart + rule.length) },
      reason: match[2] ?? '',
      target,
    },
  };
}
