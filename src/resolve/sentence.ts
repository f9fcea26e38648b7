// The sentence around a place in a paragraph, as it is read: with cross-references spelled out and without citations.
import type { BookSettings } from '../../schemas/book.ts';
import type { Target } from '../model/book.ts';
import type { Paragraph, Section } from '../model/section.ts';
import { findLine } from '../model/span.ts';
import { crossReferenceText } from './cross-reference-text.ts';

/** Sentence ends with the closing marks that belong to them. */
const SENTENCE_END = /[。！？!?…]+[”’」』）)]*|\.(?=\s)/g;

type Spoken = {
  readonly text: string;
  /** Start of a piece in the file → offset in the text. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Offsets at which sentences begin, ascending; the last may be the end of the text. */
  readonly starts: readonly number[];
};

/** For one section: paragraph index and offset in the file → sentence. A citation behind a full stop belongs to what it follows. */
export function createSentenceFinder(
  section: Section,
  targets: ReadonlyMap<string, Target>,
  settings: BookSettings,
): (paragraph: number, start: number) => string {
  const crossReferences = new Map(section.crossReferences.map(({ span, items }) => [span.start, items]));
  const spoken = new Map<number, Spoken>();
  const speak = (paragraph: Paragraph): Spoken => {
    const offsets = new Map<number, number>();
    let text = '';
    for (const piece of paragraph.pieces) {
      offsets.set(piece.start, text.length);
      const items = piece.kind === 'cross-reference' ? crossReferences.get(piece.start) : undefined;
      text += items ? crossReferenceText({ targets, settings }, items) : piece.text;
    }
    return { text, offsets, starts: sentenceStarts(text) };
  };
  return (index, start) => {
    const paragraph = section.paragraphs[index];
    if (!paragraph) return '';
    const words = spoken.get(index) ?? speak(paragraph);
    spoken.set(index, words);
    return sentenceAt(words, words.offsets.get(start) ?? 0);
  };
}

function sentenceStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(SENTENCE_END), (match) => match.index + match[0].length)];
}

/** The sentence that holds `offset`, or ends at it. */
function sentenceAt({ text, starts }: Spoken, offset: number): string {
  const index = findLine(starts, Math.max(0, offset - 1));
  const sentence = text.slice(starts[index], starts[index + 1]).trim();
  return sentence || text.trim();
}
