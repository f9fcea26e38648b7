// A paragraph's pieces → its text as a reader sees it, and where in it stand formulas, citations, cross-references and footnote marks.
import type { PageMark } from '../../../schemas/page.ts';
import { writeCitation } from '../../bibliography/citation-text.ts';
import { plainText } from '../../bibliography/entry.ts';
import type { Book } from '../../model/book.ts';
import type { Paragraph, Piece, Section } from '../../model/section.ts';
import { crossReferencePieces } from '../../resolve/cross-reference-text.ts';

export type MarkedText = { readonly text: string; readonly marks?: PageMark[] };

/** Marks that begin where the text of the piece does. */
type Written = { readonly text: string; readonly marks: readonly PageMark[] };

export type MarkText = (paragraph: Pick<Paragraph, 'pieces'>) => MarkedText;

export function createTextMarker(book: Book, section: Section): MarkText {
  const write = createPieceWriter(book, section);
  return ({ pieces }) => {
    let text = '';
    const marks: PageMark[] = [];
    for (const piece of pieces) {
      const written = write(piece);
      for (const mark of written.marks)
        marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
      text += written.text;
    }
    return marks.length > 0 ? { text, marks } : { text };
  };
}

function createPieceWriter(book: Book, section: Section): (piece: Piece) => Written {
  const byStart = <Fact extends { span: { start: number } }>(facts: readonly Fact[]) =>
    new Map(facts.map((fact) => [fact.span.start, fact]));
  const formulas = byStart(section.formulas);
  const citations = byStart(section.citations);
  const crossReferences = byStart(section.crossReferences);
  const notes = byStart(section.footnoteReferences);
  return ({ kind, text, start }) => {
    const [formula, citation] = [formulas.get(start), citations.get(start)];
    const [reference, note] = [crossReferences.get(start), notes.get(start)];
    if (kind === 'formula' && formula) {
      const [tex, dollars] = [formula.tex.value.trim(), formula.display ? '$$' : '$'];
      return whole(dollars + tex + dollars, { kind, tex, ...(formula.label && { anchor: formula.label.value }) });
    }
    if (kind === 'citation' && citation) {
      const { authors, pieces, raised } = writeCitation(book, section, citation);
      const items = citation.items.map(({ key, locator }) => ({
        key: key.value,
        ...(locator && { locator: locator.value }),
      }));
      return whole(raised ? authors : authors + plainText(pieces), { kind, items });
    }
    if (kind === 'cross-reference' && reference) return writeCrossReference(book, reference.items);
    if (kind === 'footnote' && note) return whole('', { kind, label: note.label.value });
    return { text: kind === 'image' || kind === 'comment' ? '' : text, marks: [] };
  };
}

type WithoutPlace<Mark> = Mark extends PageMark ? Omit<Mark, 'start' | 'end'> : never;

function whole(text: string, mark: WithoutPlace<PageMark>): Written {
  return { text, marks: [{ ...mark, start: 0, end: text.length }] };
}

function writeCrossReference(book: Book, items: Parameters<typeof crossReferencePieces>[1]): Written {
  let text = '';
  const marks: PageMark[] = [];
  for (const piece of crossReferencePieces(book, items)) {
    const place = { start: text.length, end: text.length + piece.text.length };
    if (piece.target)
      marks.push({ kind: 'cross-reference', ...place, label: piece.target.label, address: piece.target.address });
    text += piece.text;
  }
  return { text, marks };
}
