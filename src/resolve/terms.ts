// Glossary × marked terms of all pages → each term with its first use.
import type { Glossary, GlossaryTerm } from '../../schemas/glossary.ts';
import type { BookPage, BookTerm } from '../model/book.ts';
import type { Span } from '../model/span.ts';
import { findNode, type Yaml } from '../model/yaml.ts';

export function resolveTerms(
  glossary: Yaml<Glossary> | undefined,
  text: string,
  pages: readonly BookPage[],
): BookTerm[] {
  const firstUses = new Map<string, NonNullable<BookTerm['firstUse']>>();
  for (const { section, address } of pages)
    for (const { text: words, span, place } of section.terms) {
      const anchor = place && section.paragraphs[place.paragraph]?.anchor;
      if (!firstUses.has(words.value))
        firstUses.set(words.value, { file: section.file, span, address: anchor ? `${address}#${anchor}` : address });
    }
  const order = new Map(pages.map(({ section }, index) => [section.file, index]));
  const rank = ({ file, span }: { file: string; span: Span }): number => (order.get(file) ?? 0) * 1e8 + span.start;
  const spans = glossary ? termSpans(glossary, text) : [];
  return (glossary?.value?.terms ?? []).map((term, index) => {
    const [firstUse] = termNames(term)
      .flatMap((name) => firstUses.get(name) ?? [])
      .toSorted((a, b) => rank(a) - rank(b));
    return { term, span: spans[index] ?? { file: '', start: 0, end: 0 }, ...(firstUse && { firstUse }) };
  });
}

/** Every way a term may be written. */
export function termNames(term: GlossaryTerm): string[] {
  return [term.zh, term.en, ...(term.abbreviation ? [term.abbreviation] : []), ...(term.aliases ?? [])];
}

/** Where each kept term stands: terms that the schema refused are in the file and not in the value. */
function termSpans(glossary: Yaml<Glossary>, text: string): Span[] {
  const spans: Span[] = [];
  let index = 0;
  for (const { zh } of glossary.value?.terms ?? []) {
    for (let node = findNode(glossary, ['terms', index]); node; node = findNode(glossary, ['terms', index])) {
      const name = findNode(glossary, ['terms', index, 'zh'])?.value;
      index++;
      if (!name || !text.slice(name.start, name.end).includes(zh)) continue;
      spans.push(node.value);
      break;
    }
  }
  return spans;
}
