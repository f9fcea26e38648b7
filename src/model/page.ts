// A finished page of the site, and the addresses that render and the site have to agree on. Addresses are relative to the base.
import type { ImageFile } from './source.ts';

export type PageKind =
  | 'cover'
  | 'chapter'
  | 'section'
  | 'bibliography'
  | 'glossary'
  | 'figures'
  | 'tables'
  | 'contents'
  | 'search'
  | 'not-found';

export type Page = {
  readonly kind: PageKind;
  /** File in the output folder: `chapter/section/index.html`. */
  readonly path: string;
  /** Address without base, as links name it: `chapter/section/`; empty for the cover. */
  readonly address: string;
  /** Plain text, as the browser's tab shows it. */
  readonly title: string;
  /** The whole document. */
  readonly html: string;
  /** `2026-11-23`: the day of its last change, where that is known. */
  readonly updated?: string;
};

/** A dot cannot stand in the slug of a chapter: no chapter can take these addresses. */
export const BIBLIOGRAPHY_ADDRESS = 'references.html';
export const GLOSSARY_ADDRESS = 'glossary.html';
export const FIGURES_ADDRESS = 'figures.html';
export const TABLES_ADDRESS = 'tables.html';
export const CONTENTS_ADDRESS = 'contents.html';
export const SEARCH_ADDRESS = 'search.html';

/** Anchor of an entry on the bibliography page. */
export function referenceAnchor(key: string): string {
  return `ref-${key}`;
}

/** Address of an image of the book: the name for people, the hash so that it may be cached for ever. */
export function imageAddress(path: string, image: ImageFile): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot).replace(/[^A-Za-z0-9_-]+/g, '') || 'image';
  return `assets/${stem}-${image.hash.slice(0, 12)}${name.slice(dot).toLowerCase()}`;
}
