// What stands on the cover, in the glossary and in the list of references → passages that lead there.
import { plainText } from '../../../bibliography/entry.ts';
import { writeEntry, writeNumber } from '../../../bibliography/entry-text.ts';
import type { Passage } from '../../../client/search/shard.ts';
import type { Book, BookTerm, CitedReference } from '../../../model/book.ts';
import { referenceAnchor } from '../../../model/page.ts';
import { splitParagraphs } from '../plain-text.ts';
import type { Spelling } from './spelling.ts';

export function gatherCover({ settings }: Book): Passage[] {
  const { subtitle, authors, abstract, keywords } = settings;
  const lines = [subtitle ?? '', ...authors.map(({ name }) => name)].filter((text) => text);
  return [
    ...lines.map((text): Passage => ({ kind: 'text', anchor: '', text })),
    ...splitParagraphs(abstract).map((text): Passage => ({ kind: 'text', anchor: 'page:abstract', text })),
    ...gatherKeywords(keywords),
  ];
}

/** As a page shows them. */
export function gatherKeywords(keywords: readonly string[]): Passage[] {
  return keywords.length > 0 ? [{ kind: 'caption', anchor: '', number: '关键词', text: keywords.join('；') }] : [];
}

export function gatherTerms({ terms }: Book, spelling: Spelling): Passage[] {
  return terms.flatMap((entry) => gatherTerm(entry, spelling));
}

function gatherTerm({ term, anchor }: BookTerm, { spell }: Spelling): Passage[] {
  const { zh, en, abbreviation, definition, aliases = [], forbidden = [] } = term;
  const names = [zh, en, ...(abbreviation ? [abbreviation] : []), ...aliases, ...forbidden];
  const text = [zh, en, abbreviation].filter((name) => name).join(' ');
  const other = aliases.length > 0 ? [`又称${aliases.join('、')}`] : [];
  return [
    { kind: 'term', anchor, text, names, pinyin: spell(zh) },
    ...[...splitParagraphs(definition), ...other].map((words): Passage => ({ kind: 'text', anchor, text: words })),
  ];
}

/** Whoever looks for an author types the whole name, which an entry shortens, and may mean one whom it leaves out. */
export function gatherReferences(book: Book): Passage[] {
  return book.citedReferences.map((cited: CitedReference): Passage => {
    const { key, record } = cited.reference;
    const [text, number] = [plainText(writeEntry(book, cited.reference)), writeNumber(book, cited)];
    const people = [...(record.author ?? []), ...(record.editor ?? [])];
    const names = people.map(({ family = '', given = '', literal = '' }) => literal || joinName(family, given));
    const unseen = names.filter((name) => !text.includes(name)).join('；');
    return {
      kind: 'reference',
      anchor: referenceAnchor(key.value),
      text,
      ...(number && { number }),
      ...(unseen && { unseen }),
    };
  });
}

function joinName(family: string, given: string): string {
  return /\p{Script=Han}/u.test(family) ? family + given : `${given} ${family}`.trim();
}
