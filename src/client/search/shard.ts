// The search index as the build writes it and the browser reads it: a manifest, and shards that hold the book's text in passages.

/** In the order in which results rank. `reference`: in the list of references; `entry`: the same where a page lists it. */
export const PASSAGE_KINDS = [
  'title',
  'heading',
  'term',
  'caption',
  'formula',
  'text',
  'reference',
  'entry',
  'code',
] as const;

export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A run of text that a result shows, and the place it leads to. */
export type Passage = {
  readonly kind: PassageKind;
  /** Of the nearest thing that has an anchor, at the passage or before it; empty for the top of the page. */
  readonly anchor: string;
  /** As the page shows it, without citations; of a formula its TeX. */
  readonly text: string;
  /** 图2-3, 式（2-3）, 2.3.1: stands before the text. */
  readonly number?: string;
  /** Of a title or of a term's first name: the syllables of its Han characters, in order, separated by blanks. */
  readonly pinyin?: string;
  /** Of a term: every way of writing it, first the one that begins its text. */
  readonly names?: readonly string[];
  /** Found, and never shown: what the page says in another way. */
  readonly unseen?: string;
};

export type IndexedPage = {
  /** Without base: `chapter/section/`. */
  readonly address: string;
  readonly title: string;
  /** 第3章, 3.2, or empty. */
  readonly number: string;
  /** What the page lies in: its chapter. Empty for none. */
  readonly trail: string;
  /** Whether its passages have nothing to do with each other: entries of a glossary, of a list of references. */
  readonly isList?: true;
  readonly passages: readonly Passage[];
};

export type Shard = { readonly pages: readonly IndexedPage[] };

export type Manifest = {
  /** Addresses of the shards, relative to the manifest's, in the order of the book. */
  readonly shards: readonly string[];
  /** Pairs of characters: a traditional or variant form, and what it is compared as. */
  readonly variants: string;
};

export function readVariants(pairs: string): Map<string, string> {
  const characters = [...pairs];
  return new Map(characters.flatMap((from, index) => (index % 2 ? [] : [[from, characters[index + 1] ?? from]])));
}
