// Glossary × marked terms of all pages → each term with its anchor and its first use.
import type { BookSettings } from '../../schemas/book.ts';
import type { Glossary, GlossaryTerm } from '../../schemas/glossary.ts';
import type { BookPage, BookTerm } from '../model/book.ts';
import { hashText } from '../model/hash.ts';
import type { Span } from '../model/span.ts';
import { findNode, type Yaml } from '../model/yaml.ts';
import { namePage } from './order.ts';

export function resolveTerms(
  glossary: Yaml<Glossary> | undefined,
  text: string,
  pages: readonly BookPage[],
  settings: BookSettings,
): BookTerm[] {
  const firstUses = new Map<string, NonNullable<BookTerm['firstUse']>>();
  for (const page of pages) {
    const { section, address } = page;
    for (const { text: words, span, place } of section.terms) {
      if (firstUses.has(words.value)) continue;
      const anchor = place && section.paragraphs[place.paragraph]?.anchor;
      const found = { file: section.file, pageText: namePage(page, settings), span };
      firstUses.set(words.value, { ...found, address: anchor ? `${address}#${anchor}` : address });
    }
  }
  const order = new Map(pages.map(({ section }, index) => [section.file, index]));
  const rank = ({ file, span }: { file: string; span: Span }): number => (order.get(file) ?? 0) * 1e8 + span.start;
  const spans = glossary ? termSpans(glossary, text) : [];
  const terms = glossary?.value?.terms ?? [];
  const anchors = nameAnchors(terms);
  return terms.map((term, index) => {
    const [firstUse] = termNames(term)
      .flatMap((name) => firstUses.get(name) ?? [])
      .toSorted((a, b) => rank(a) - rank(b));
    const span = spans[index] ?? { file: '', start: 0, end: 0 };
    return { term, span, anchor: anchors[index] ?? '', ...(firstUse && { firstUse }) };
  });
}

/** Every way a term may be written. */
export function termNames(term: GlossaryTerm): string[] {
  return [term.zh, term.en, ...(term.abbreviation ? [term.abbreviation] : []), ...(term.aliases ?? [])];
}

/** The id that the author gave, else the English words; what stands in the way of an earlier one is counted. */
function nameAnchors(terms: readonly GlossaryTerm[]): string[] {
  const anchors: string[] = [];
  const taken = new Set<string>();
  const givenFirst = [...terms.entries()].toSorted(([, a], [, b]) => Number(!a.id) - Number(!b.id));
  for (const [index, { id, en, zh }] of givenFirst) {
    const name = `term-${id ?? (slugOf(en) || hashText(zh))}`;
    let anchor = name;
    for (let count = 2; taken.has(anchor); count++) anchor = `${name}-${count}`;
    taken.add(anchor);
    anchors[index] = anchor;
  }
  return anchors;
}

function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
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
