// A line of a file and a range in it → the line as printed and the marks below it. Looks only at what is near the range: a line may be 2 MB.
import { measureWidth, showCharacter, showCharacterAt } from './display-text.ts';

export type CodeFrame = { readonly code: string; readonly marks: string };

type Range = { readonly start: number; readonly end: number };

/** Columns of code before the range, and in all. */
const MAX_BEFORE = 64;
const MAX_WIDTH = 108;
const TAB = 4;

/** `line` and `range` are offsets in `text`; the range begins in the line and may end behind it. */
export function frameCode(text: string, line: Range, range: Range): CodeFrame {
  let at = stepBack(text, line.start, Math.min(range.start, line.end));
  let code = at > line.start ? '…' : '';
  let column = measureWidth(code);
  let left = column;
  let right = column;
  while (at < line.end && column < MAX_WIDTH) {
    const shown = text.charAt(at) === '\t' ? ' '.repeat(TAB - (column % TAB)) : showCharacterAt(text, at);
    if (at < range.start) left = column + measureWidth(shown);
    code += shown;
    column += measureWidth(shown);
    if (at < range.end) right = column;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return {
    code: (at < line.end ? `${code}…` : code).trimEnd(),
    marks: ' '.repeat(left) + '^'.repeat(Math.max(1, right - left)),
  };
}

/** The offset at most MAX_BEFORE columns before `end`, never inside a surrogate pair. */
function stepBack(text: string, start: number, end: number): number {
  let at = end;
  for (let width = 0; at > start && width < MAX_BEFORE; ) {
    const isPair = at - 2 >= start && (text.codePointAt(at - 2) ?? 0) > 0xffff;
    at -= isPair ? 2 : 1;
    width += measureWidth(showCharacter(text.slice(at, at + (isPair ? 2 : 1))));
  }
  return at;
}
