// A section → how much is in it.
import type { PageCount } from '../model/book.ts';
import { countWords } from '../model/characters.ts';
import type { Section } from '../model/section.ts';

export function countPage(section: Section): PageCount {
  const text = section.paragraphs.flatMap(({ pieces }) =>
    pieces.filter(({ kind }) => kind !== 'formula' && kind !== 'image').map(({ text: words }) => words),
  );
  return {
    words: countWords(text.join(' ')),
    formulas: section.formulas.length,
    figures: section.figures.filter((figure) => figure.block).length + section.diagrams.length,
    tables: section.tables.length,
    citations: section.citations.length,
  };
}
