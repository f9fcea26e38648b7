// A paragraph's text → its lines: as its author broke them, or one for each sentence.
import type { LayoutBreak, LayoutText } from '../model/layout.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { readOutline } from '../parse/outline.ts';

export type TextStyle = {
  readonly sentencePerLine: boolean;
  /** What stands before a definition; `: ` unless it is said. */
  readonly definitionMark?: string;
};

export function printText(text: LayoutText, { sentencePerLine }: TextStyle): string[] {
  const asWritten = joinParts(text, [], ({ hard }) => `${hard}\n`);
  if (!sentencePerLine) return asWritten.split('\n');
  const bySentence = joinParts(text, text.sentenceStarts, ({ hard, endsSentence, heard }) =>
    hard || endsSentence ? `${hard}\n` : heard,
  );
  // Joined or parted, words may become a construct that they were not.
  const isSame = bySentence === asWritten || isEqual(outlineOf(bySentence), outlineOf(asWritten));
  return (isSame ? bySentence : asWritten).split('\n');
}

/** The content with line breaks written anew, and new ones at `starts`. */
export function joinParts(
  { content, breaks }: LayoutText,
  starts: readonly number[],
  write: (one: LayoutBreak) => string,
): string {
  const changes = [
    ...breaks.map((one) => ({
      start: one.start,
      end: one.end,
      text: one.fixed ? content.slice(one.start, one.end) : write(one),
    })),
    ...starts.map((start) => ({ start, end: start, text: '\n' })),
  ].sort((a, b) => a.start - b.start);
  let joined = '';
  let at = 0;
  for (const { start, end, text } of changes) {
    joined += content.slice(at, start) + text;
    at = end;
  }
  return joined + content.slice(at);
}

function outlineOf(text: string): string[] {
  return readOutline(parseMarkdown({ file: '', text, start: 0 }));
}

export function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
