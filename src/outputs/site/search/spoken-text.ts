// A paragraph's pieces → what a reader sees on the page: cross-references spelled out, formulas as they read; no raised numbers, no
// notes, no pictures.
import { writeCitation } from '../../../bibliography/citation-text.ts';
import { plainText } from '../../../bibliography/entry.ts';
import type { Book } from '../../../model/book.ts';
import type { Citation, Paragraph, Piece, Section } from '../../../model/section.ts';
import { formulaText } from '../../../render/formula-text.ts';
import type { Typeset } from '../../../render/typeset.ts';
import { crossReferenceText } from '../../../resolve/cross-reference-text.ts';

export type Speak = (paragraph: Pick<Paragraph, 'pieces'>) => string;

export function createSpeaker(book: Book, section: Section, typeset: Typeset): Speak {
  const byStart = <Fact extends { span: { start: number } }>(facts: readonly Fact[]) =>
    new Map(facts.map((fact) => [fact.span.start, fact]));
  const formulas = byStart(section.formulas);
  const citations = byStart(section.citations);
  const crossReferences = byStart(section.crossReferences);
  const speakPiece = ({ kind, text, start }: Piece): string => {
    const [formula, citation, reference] = [formulas.get(start), citations.get(start), crossReferences.get(start)];
    if (kind === 'formula') return formula ? formulaText(formula, typeset) : text;
    if (kind === 'citation') return citation ? speakCitation(book, section, citation) : '';
    if (kind === 'cross-reference') return reference ? crossReferenceText(book, reference.items) : '';
    return kind === 'image' || kind === 'footnote' || kind === 'comment' ? '' : text;
  };
  // `见 @fig-x 所示` needs its blanks to be read; on the page there are none.
  return ({ pieces }) =>
    pieces
      .map(speakPiece)
      .join('')
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Of a raised number nothing: whoever types the words around it leaves it out. */
function speakCitation(book: Book, section: Section, citation: Citation): string {
  const { authors, pieces, raised } = writeCitation(book, section, citation);
  return raised ? authors : authors + plainText(pieces);
}
