// A citation on its page → what a reader reads there, in the style of the book: 林青等[3], （林青 等，2024）, 文献[3].
import type { Book } from '../model/book.ts';
import type { CitationPiece } from '../model/reference-text.ts';
import type { Citation, CitationItem, Section } from '../model/section.ts';
import { formatAuthorDateCitation, writeAuthors } from './author-date-citation.ts';
import { citationAuthors } from './citation-authors.ts';
import { followsWordForWork, placeOf } from './citation-place.ts';
import type { CitedWork } from './cited-work.ts';
import { formatNumericCitation } from './numeric-citation.ts';
import { readStyle } from './style.ts';

export type CitationText = {
  /** Of a narrative citation: the names, as part of the sentence. */
  readonly authors: string;
  readonly pieces: readonly CitationPiece[];
  /** Whether names and years, not numbers, stand for the works. */
  readonly inWords: boolean;
  /** Whether `pieces` stand above the line as a whole. */
  readonly raised: boolean;
};

type CitingSection = Pick<Section, 'file' | 'paragraphs' | 'citations'>;

/** Keys without a record are left out. */
export function writeCitation(book: Book, section: CitingSection, citation: Citation): CitationText {
  const styled =
    book.styled && 'citations' in book.styled ? book.styled.citations.get(placeOf(section, citation)) : undefined;
  if (styled) return writeStyled(book, citation, styled);
  const style = readStyle(book.settings);
  const narrative = citation.form === 'narrative';
  const works = citation.items.flatMap((item) => findWork(book, item));
  if (style.form === 'author-date') {
    const unnamed = followsWordForWork(section, citation);
    const shown = works.map((work) => ({
      ...work,
      suppressAuthor: narrative || (!unnamed && work.suppressAuthor === true),
    }));
    const authors = narrative ? works.flatMap(({ label }) => (label ? [writeAuthors(label)] : [])) : [];
    return {
      authors: authors.join('、'),
      pieces: formatAuthorDateCitation(shown, style),
      inWords: true,
      raised: false,
    };
  }
  return {
    authors: narrative ? nameAuthors(book, citation) : '',
    pieces: formatNumericCitation(works, style),
    inWords: false,
    raised: !citation.items.some(({ suppressAuthor }) => suppressAuthor),
  };
}

/** As the book's own CSL style has it; the names in the sentence are ours. */
function writeStyled(book: Book, citation: Citation, pieces: readonly CitationPiece[]): CitationText {
  const authors = citation.form === 'narrative' ? nameAuthors(book, citation) : '';
  const raised = pieces.every(({ styles }) => styles?.includes('superscript'));
  return { authors, pieces, inWords: book.styleFiles?.style?.numeric !== true, raised };
}

function findWork({ citationNumbers, citedReferences }: Book, item: CitationItem): CitedWork[] {
  const { key, locator, prefix, suppressAuthor } = item;
  const number = citationNumbers.get(key.value);
  if (number === undefined) return [];
  const label = citedReferences[number - 1]?.label;
  return [
    {
      key: key.value,
      number,
      suppressAuthor,
      ...(label && { label }),
      ...(locator && { locator }),
      ...(prefix && { prefix: prefix.value }),
    },
  ];
}

function nameAuthors({ references }: Book, { items }: Citation): string {
  return items
    .flatMap(({ key }) => references.get(key.value) ?? [])
    .map(({ record }) => citationAuthors(record))
    .join('、');
}
