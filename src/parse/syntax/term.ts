// `[text]{.term}` → TermUse.
import type { StateInline } from 'markdown-it';
import type { TermUse } from '../../model/section.ts';
import { contextOf, findAhead, inlineSpan, setFact } from '../context.ts';
import { readAttributes } from './attributes.ts';

/** Inline rule at `[`, before links. Attributes other than `.term` are recorded and the text stays. */
export function readTerm(state: StateInline, silent: boolean): boolean {
  const start = state.pos;
  if (state.src[start] !== '[' || findAhead(state, ']{', start) < 0) return false;
  const end = state.md.helpers.parseLinkLabel(state, start, false);
  state.pos = start;
  if (end < 0 || state.src[end + 1] !== '{') return false;
  const read = readAttributes(state.src, end + 1, 'span', (from, to) => inlineSpan(state, from, to));
  if (!read || read.end > state.posMax) return false;
  if (!silent) {
    contextOf(state).attributes.push(read.attributes);
    pushTerm(
      state,
      start,
      end,
      read.end,
      read.attributes.classes.some((part) => part.value === 'term'),
    );
  }
  state.pos = read.end;
  return true;
}

function pushTerm(state: StateInline, start: number, labelEnd: number, end: number, isTerm: boolean): void {
  const max = state.posMax;
  const text = { value: state.src.slice(start + 1, labelEnd), span: inlineSpan(state, start + 1, labelEnd) };
  const fact = { span: inlineSpan(state, start, end), text } satisfies TermUse;
  if (isTerm) setFact(state.push('term_open', 'dfn', 1), fact);
  else if (state.pending) state.pushPending();
  state.pos = start + 1;
  state.posMax = labelEnd;
  state.md.inline.tokenize(state);
  if (isTerm) setFact(state.push('term_close', 'dfn', -1), fact);
  state.posMax = max;
}
