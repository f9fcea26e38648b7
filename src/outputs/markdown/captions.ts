// A page → the captions of its labelled figures, tables and diagrams in Markdown, without their numbers.
import { editText } from '../../mend/edits.ts';
import { escapeText } from './escape-text.ts';
import { listInlineEdits } from './inline-edits.ts';
import type { Writing } from './writing.ts';

/** By label. */
export function writeCaptions(writing: Writing): ReadonlyMap<string, string> {
  const { figures, tables, diagrams } = writing.page.section;
  const captions = new Map<string, string>();
  for (const { label, caption } of diagrams) if (label && caption) captions.set(label.value, escapeText(caption.value));
  const things = [...figures, ...tables].filter(({ label }) => label);
  if (things.length === 0) return captions;
  const edits = listInlineEdits(writing);
  for (const { label, caption } of things) {
    if (!label || !caption) continue;
    const { file, start, end } = caption.span;
    // What is put before the caption is its number.
    const inside = edits
      .filter(({ span }) => span.start >= start && span.end <= end && !(span.start === start && span.end === start))
      .map(({ span, text }) => ({ span: { file, start: span.start - start, end: span.end - start }, text }));
    captions.set(label.value, editText(writing.text.slice(start, end), inside));
  }
  return captions;
}
