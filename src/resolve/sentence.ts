// The sentence around a place in a paragraph, as it is read: with cross-references spelled out and without citations.
import type { BookSettings } from '../../schemas/book.ts';
import type { Target } from '../model/book.ts';
import type { Paragraph, Section } from '../model/section.ts';
import { crossReferenceText } from './cross-reference-text.ts';

/** Sentence ends with the closing marks that belong to them. */
const SENTENCE_END = /[。！？!?…]+[”’」』）)]*|\.(?=\s)/g;

/** For one section: paragraph index and offset in the file → sentence. A citation behind a full stop belongs to what it follows. */
export function createSentenceFinder(
  section: Section,
  targets: ReadonlyMap<string, Target>,
  settings: BookSettings,
): (paragraph: number, start: number) => string {
  const crossReferences = new Map(section.crossReferences.map(({ span, items }) => [span.start, items]));
  const spoken = new Map<number, { text: string; offsets: Map<number, number> }>();
  const speak = (paragraph: Paragraph) => {
    const offsets = new Map<number, number>();
    let text = '';
    for (const piece of paragraph.pieces) {
      offsets.set(piece.start, text.length);
      const items = piece.kind === 'cross-reference' ? crossReferences.get(piece.start) : undefined;
      text += items ? crossReferenceText({ targets, settings }, items) : piece.text;
    }
    return { text, offsets };
  };
  return (index, start) => {
    const paragraph = section.paragraphs[index];
    if (!paragraph) return '';
    const { text, offsets } = spoken.get(index) ?? speak(paragraph);
    if (!spoken.has(index)) spoken.set(index, { text, offsets });
    return sentenceAt(text, offsets.get(start) ?? 0);
  };
}

/** The sentence of `text` that holds `offset`. */
export function sentenceAt(text: string, offset: number): string {
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end >= offset) return text.slice(start, end).trim();
    start = end;
  }
  return text.slice(start).trim() || text.trim();
}
