// Where a citation stands: what `StyledTexts` calls it, and what is written before it.
import type { Citation, Section } from '../model/section.ts';

export function placeOf({ file }: Pick<Section, 'file'>, { span }: Pick<Citation, 'span'>): string {
  return `${file} ${span.start}`;
}

/** 文献[-@a] names nobody: a year alone would not tell which work is meant. */
export function followsWordForWork(
  { paragraphs, citations }: Pick<Section, 'paragraphs' | 'citations'>,
  { span, items, place }: Citation,
): boolean {
  if (!items.some(({ suppressAuthor }) => suppressAuthor)) return false;
  // The fact that rendering has at hand does not know its paragraph.
  const known = place ?? citations.find((citation) => citation.span.start === span.start)?.place;
  const text = known && paragraphs[known.paragraph]?.text.slice(0, known.offset);
  return text?.endsWith('文献') ?? false;
}
