// Diagnostics → names by which one is known again in a later report. Stable against moves: no line, column or offset is part of one.
import type { Diagnostic } from '../model/diagnostic.ts';
import { hashText } from '../model/hash.ts';
import type { Source } from '../model/source.ts';
import { textOf } from './locate.ts';

/** How much of the text that is wrong tells it from others. */
const MAX_SLICE = 200;

/** The same finding on the same text again in the same file gets the next number; give them in order. */
export function fingerprinter(source: Source): (diagnostic: Diagnostic) => string {
  const counts = new Map<string, number>();
  return ({ rule, message, span: { file, start, end } }) => {
    const slice = textOf(source, file).slice(start, Math.min(end, start + MAX_SLICE));
    const name = hashText(JSON.stringify([rule, file, message, slice]));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}:${count}`;
  };
}
