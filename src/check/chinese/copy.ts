// A section's paragraphs → Copy: each as one string for a copy editor, text as it stands in the file and one stand-in for everything else.
import type { Paragraph, Section } from '../../model/section.ts';
import { findLine, type Span } from '../../model/span.ts';
import { hiddenFinder } from './hidden.ts';
import { type Pairing, pairMarks } from './pairs.ts';

/** A paragraph in its section as a copy editor reads it. */
export type Copy = {
  readonly kind: Paragraph['kind'];
  /** Text pieces one to one, every other piece but comments as its stand-in. */
  readonly text: string;
  /** Its quotes and brackets. */
  readonly pairing: Pairing;
  readonly stretches: readonly Stretch[];
  /** Offsets in `text` at which the stretches begin. */
  readonly starts: readonly number[];
  /** Where the paragraph begins and ends in its file. */
  readonly span: Span;
};

/** A piece that is in the text: where it begins there, and where it stands in the file. */
export type Stretch = { readonly start: number; readonly from: number; readonly to: number; readonly isText: boolean };

/** Noncharacters, which no author means to write; those that one wrote are replaced. */
export const STAND_IN = {
  formula: '\ufdd0',
  code: '\ufdd1',
  citation: '\ufdd2',
  'cross-reference': '\ufdd3',
  footnote: '\ufdd4',
  image: '\ufdd5',
  escape: '\ufdd6',
  /** A bare `@key`, which ends where its letters do. */
  narrative: '\ufdd7',
  /** Each character of an address, of raw HTML, or of what looks like a construct and is none. */
  hidden: '\ufdd8',
  break: '\n',
} as const;

export function isStandIn(character: string): boolean {
  return character >= '\ufdd0' && character <= '\ufddf';
}

const WRITTEN_STAND_INS = /[\ufdd0-\ufddf]/g;

export function readCopy(section: Section): Copy[] {
  const hide = hiddenFinder(section);
  const bare = [...section.citations, ...section.crossReferences].filter(({ form }) => form === 'narrative');
  const narratives = new Set(bare.map(({ span }) => span.start));
  return section.paragraphs.map(({ kind, span, pieces }) => {
    const stretches: Stretch[] = [];
    let text = '';
    for (const piece of pieces) {
      if (piece.kind === 'comment') continue;
      stretches.push({ start: text.length, from: piece.start, to: piece.end, isText: piece.kind === 'text' });
      if (piece.kind !== 'text') text += narratives.has(piece.start) ? STAND_IN.narrative : STAND_IN[piece.kind];
      else text += hide(piece.text.replace(WRITTEN_STAND_INS, '\ufffd'), piece.start);
    }
    return { kind, text, pairing: pairMarks(text), stretches, starts: stretches.map(({ start }) => start), span };
  });
}

/** Where a stretch of a copy's text stands in the file. */
export function copySpan(copy: Copy, start: number, end: number): Span {
  const from = fileOffset(copy, start);
  return { file: copy.span.file, start: from, end: end > start ? fileEnd(copy, end) : from };
}

function fileOffset(copy: Copy, offset: number): number {
  const stretch = stretchAt(copy, offset);
  return stretch ? (stretch.isText ? stretch.from + offset - stretch.start : stretch.from) : copy.span.start;
}

function fileEnd(copy: Copy, end: number): number {
  const stretch = stretchAt(copy, end - 1);
  return stretch ? (stretch.isText ? stretch.from + end - stretch.start : stretch.to) : copy.span.end;
}

export function stretchAt({ stretches, starts }: Copy, offset: number): Stretch | undefined {
  return stretches[findLine(starts, offset)];
}
