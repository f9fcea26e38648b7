// `[text](href)`, `<https://…>` → Link. Destinations are kept as written; judging them is for rules and render.
import type { StateInline } from 'markdown-it';
import type { Link } from '../../model/section.ts';
import type { Part } from '../../model/span.ts';
import { inlineSpan, setFact } from '../context.ts';

type InlineRule = (state: StateInline, silent: boolean) => boolean;

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
      href: destination(state, labelEnd, state.pos, String(open.attrGet('href') ?? '')),
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
    const [open, text] = state.tokens.slice(pushed, pushed + 2);
    if (silent || !open || !text) return true;
    const href = {
      value: state.src.slice(start + 1, state.pos - 1),
      span: inlineSpan(state, start + 1, state.pos - 1),
    };
    setFact(open, { span: inlineSpan(state, start, state.pos), href, image: false, autolink: true } satisfies Link);
    // The shown text may be decoded, so that it is no slice of the file: opaque.
    text.type = 'text_special';
    text.map = [start + 1, state.pos - 1];
    return true;
  };
}

function labelEndAt(state: StateInline, start: number): number {
  const end = state.pos;
  const labelEnd = state.md.helpers.parseLinkLabel(state, start, true);
  state.pos = end;
  return labelEnd;
}

/** The destination behind a label that ends at `labelEnd`; of a reference link what its definition says, placed on the link. */
export function destination(state: StateInline, labelEnd: number, end: number, defined: string): Part {
  let at = labelEnd + 2;
  if (state.src[labelEnd + 1] === '(') {
    while (/\s/.test(state.src[at] ?? 'x')) at++;
    const read = state.md.helpers.parseLinkDestination(state.src, at, state.posMax);
    const bracketed = state.src[at] === '<' ? 1 : 0;
    if (read.ok) return { value: read.str, span: inlineSpan(state, at + bracketed, read.pos - bracketed) };
  }
  return { value: defined, span: inlineSpan(state, labelEnd, end) };
}
