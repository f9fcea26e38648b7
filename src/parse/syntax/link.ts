// `[text](href)`, `<https://…>` → Link. Destinations are kept as written; judging them is for rules and render.
import type { StateBlock, StateInline } from 'markdown-it';
import type { Link } from '../../model/section.ts';
import type { Part } from '../../model/span.ts';
import { contextOf, inlineSpan, lineContentStart, setFact } from '../context.ts';

type InlineRule = (state: StateInline, silent: boolean) => boolean;
type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Wraps markdown-it's rule for `[name]: destination`: notes it, and takes a line that begins with a citation and a colon for text. */
export function createReferenceRule(readReference: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const start = lineContentStart(state, startLine);
    if (/^\[-?@/.test(state.src.slice(start, start + 3)) || !readReference(state, startLine, endLine, silent))
      return false;
    if (!silent) {
      const lines = state.getLines(startLine, state.line, state.blkIndent, false).trim().split('\n');
      contextOf(state).definitions.push({ first: startLine, last: state.line, lines });
    }
    return true;
  };
}

/** Wraps markdown-it's `link` rule: adds the positions of the whole and of the destination. */
export function createLinkRule(readLink: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const pushed = state.tokens.length + (state.pending ? 1 : 0);
    if (!readLink(state, silent)) return false;
    const open = state.tokens[pushed];
    if (silent || !open) return true;
    const labelEnd = labelEndAt(state, start);
    open.map = [start, start];
    setFact(open, {
      span: inlineSpan(state, start, state.pos),
      href: destination(state, { start: start + 1, end: labelEnd }, state.pos, String(open.attrGet('href') ?? '')),
      image: false,
      autolink: false,
    } satisfies Link);
    return true;
  };
}

/** Wraps markdown-it's `autolink` rule. */
export function createAutolinkRule(readAutolink: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const pushed = state.tokens.length + (state.pending ? 1 : 0);
    if (!readAutolink(state, silent)) return false;
    const [open, text, close] = state.tokens.slice(pushed, pushed + 3);
    if (silent || !open || !text || !close) return true;
    const href = {
      value: state.src.slice(start + 1, state.pos - 1),
      span: inlineSpan(state, start + 1, state.pos - 1),
    };
    setFact(open, { span: inlineSpan(state, start, state.pos), href, image: false, autolink: true } satisfies Link);
    // The shown text may be decoded, so that it is no slice of the file: opaque.
    text.type = 'text_special';
    text.map = [start + 1, state.pos - 1];
    close.map = [state.pos - 1, state.pos];
    return true;
  };
}

function labelEndAt(state: StateInline, start: number): number {
  const end = state.pos;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start, true);
  state.pos = end;
  return labelEnd;
}

type Label = { readonly start: number; readonly end: number };

/** The destination behind a link's text; of a reference link what its definition says, placed on the name of the definition. */
export function destination(state: StateInline, label: Label, end: number, defined: string): Part {
  let at = label.end + 2;
  if (state.src[label.end + 1] === '(') {
    while (/\s/.test(state.src[at] ?? 'x')) at++;
    const read = state.md.helpers.parseLinkDestination(state.src, at, state.posMax);
    const bracketed = state.src[at] === '<' ? 1 : 0;
    if (read.ok && read.str) return { value: read.str, span: inlineSpan(state, at + bracketed, read.pos - bracketed) };
    return { value: defined, span: inlineSpan(state, label.end + 1, end) };
  }
  const isNamed = end - 1 > at && state.src[label.end + 1] === '[';
  return {
    value: defined,
    span: isNamed ? inlineSpan(state, at, end - 1) : inlineSpan(state, label.start, label.end),
  };
}
