// The sentence around a place in a paragraph, as it is read: with cross-references spelled out, authors whom a citation
// names, and without the citations themselves.
import type { BookSettings } from '../../schemas/book.ts';
import { citationAuthors } from '../bibliography/citation-authors.ts';
import type { Sentence, Target } from '../model/book.ts';
import type { Reference } from '../model/reference.ts';
import type { Citation, Formula, Paragraph, Piece, Section } from '../model/section.ts';
import { findLine } from '../model/span.ts';
import { crossReferenceText } from './cross-reference-text.ts';

/** Quotation marks, and sentence ends with the closing marks that belong to them. */
const MARKS = /[“「『]|[。！？!?]+[”’」』）)]*|[”」』]|\.(?=\s)/g;
const CLOSING_QUOTES = /[”」』]/g;

/** What a full stop of Latin text shortens rather than ends: initials and the abbreviations of scholarly prose. */
export const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|et al|cf|vs|etc|resp|approx|Figs?|Eqs?|Secs?|Tabs?|Chaps?|Refs?|Nos?|Vols?|pp|eds?|Drs?|Mrs?|Ms|Profs?|St|Jr|Inc|Ltd|Co|Corp)$/;

/** The object replacement character: for a formula; to the search for ends also for each character of what has none. */
const OBJECT = '\ufffc';

export const NO_SENTENCE: Sentence = { text: '', formulas: [] };

type Spoken = {
  readonly text: string;
  /** Start of a piece in the file → offset in the text. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Offsets at which sentences begin, ascending; the last may be the end of the text. */
  readonly starts: readonly number[];
  /** Index in `starts` → the formulas of the sentence from there. */
  readonly formulas: ReadonlyMap<number, readonly Formula[]>;
  /** Index in `starts` → the sentence from there, once asked for: many citations share one. */
  readonly sentences: Map<number, Sentence>;
};

type Known = {
  readonly references: ReadonlyMap<string, Reference>;
  readonly targets: ReadonlyMap<string, Target>;
  readonly settings: BookSettings;
};

/**
 * For one section: paragraph index and offset in the file → sentence. A citation behind a full stop belongs to what it follows, unless
 * it is the subject of what comes next.
 */
export function createSentenceFinder(
  section: Section,
  { references, targets, settings }: Known,
): (paragraph: number, start: number, isSubject: boolean) => Sentence {
  const crossReferences = new Map(section.crossReferences.map(({ span, items }) => [span.start, items]));
  const formulas = new Map(section.formulas.map((formula) => [formula.span.start, formula]));
  const authors = nameAuthors(section.citations, references);
  const spoken = new Map<number, Spoken>();
  const wordsOf = ({ kind, start, text }: Piece): string => {
    if (formulas.has(start)) return OBJECT;
    const items = kind === 'cross-reference' ? crossReferences.get(start) : undefined;
    return items
      ? crossReferenceText({ targets, settings }, items)
      : (authors.get(start) ?? text).replaceAll(OBJECT, '');
  };
  const speak = (paragraph: Paragraph): Spoken => {
    const offsets = new Map<number, number>();
    let [text, prose] = ['', ''];
    for (const piece of paragraph.pieces) {
      offsets.set(piece.start, text.length);
      const words = wordsOf(piece);
      text += words;
      // No sentence ends in `n!`, in code or in a name.
      prose += /^(?:text|escape|break)$/.test(piece.kind) ? words : OBJECT.repeat(words.length);
    }
    const starts = sentenceStarts(prose);
    const bySentence = new Map<number, Formula[]>();
    for (const { start } of paragraph.pieces) {
      const formula = formulas.get(start);
      if (!formula) continue;
      const index = findLine(starts, offsets.get(start) ?? 0);
      const before = bySentence.get(index);
      if (before) before.push(formula);
      else bySentence.set(index, [formula]);
    }
    return { text, offsets, starts, formulas: bySentence, sentences: new Map() };
  };
  return (index, start, isSubject) => {
    const paragraph = section.paragraphs[index];
    if (!paragraph) return NO_SENTENCE;
    const words = spoken.get(index) ?? speak(paragraph);
    spoken.set(index, words);
    return sentenceAt(words, words.offsets.get(start) ?? 0, isSubject);
  };
}

/** Start of a citation in words → whom it names. */
function nameAuthors(citations: readonly Citation[], references: Known['references']): Map<number, string> {
  const narrative = citations.filter(({ form }) => form === 'narrative');
  return new Map(
    narrative.flatMap(({ span, items: [item] }): [number, string][] => {
      const record = item && references.get(item.key.value)?.record;
      return record ? [[span.start, citationAuthors(record)]] : [];
    }),
  );
}

/** Offsets at which sentences begin, ascending. Inside a quotation that is closed no sentence ends but with it. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const lastClosing = Math.max(...[...'”」』'].map((mark) => text.lastIndexOf(mark)));
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const end = index + mark.length;
    if ('“「『'.includes(mark)) depth += index < lastClosing ? 1 : 0;
    else depth = Math.max(0, depth - (mark.match(CLOSING_QUOTES)?.length ?? 0));
    const isEnd = mark === '.' ? isFullStop(text, index) : /^[。！？!?]/.test(mark);
    if (isEnd && depth === 0) starts.push(end);
  }
  return starts;
}

function isFullStop(text: string, offset: number): boolean {
  const goesOn = /^\s+\p{Ll}/u.test(text.slice(offset + 1, offset + 20));
  return !goesOn && !ABBREVIATION.test(text.slice(Math.max(0, offset - 12), offset));
}

/** The sentence that holds `offset`, or ends at it. */
function sentenceAt(spoken: Spoken, offset: number, isSubject: boolean): Sentence {
  const index = findLine(spoken.starts, isSubject ? offset : Math.max(0, offset - 1));
  const sentence = spoken.sentences.get(index) ?? cutSentence(spoken, index);
  spoken.sentences.set(index, sentence);
  return sentence;
}

function cutSentence({ text, starts, formulas }: Spoken, index: number): Sentence {
  const sentence = tidy(text.slice(starts[index], starts[index + 1]));
  if (sentence === '') return { text: tidy(text), formulas: [...formulas.values()].flat() };
  return { text: sentence, formulas: formulas.get(index) ?? [] };
}

/** Without the blanks that stood around a citation or a cross-reference. */
function tidy(sentence: string): string {
  return sentence
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)，。；：！？、）])/g, '')
    .replace(/(?<=[\p{Script=Han}，。；：！？、）》]) (?=[\p{Script=Han}《])/gu, '')
    .trim();
}
