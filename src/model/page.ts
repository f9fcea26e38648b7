// A finished page of the site, and the addresses that render and the site have to agree on. Addresses are relative to the base.
import { hashText } from './hash.ts';
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
  | 'status'
  | 'search'
  | 'not-found';

/** A page before or behind another. */
export type Neighbour = { readonly address: string; readonly title: string };

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
  /** Plain text, of one line; may be empty. */
  readonly description: string;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
};

/** A dot cannot stand in the slug of a chapter: no chapter can take these addresses. */
export const BIBLIOGRAPHY_ADDRESS = 'references.html';
export const GLOSSARY_ADDRESS = 'glossary.html';
export const FIGURES_ADDRESS = 'figures.html';
export const TABLES_ADDRESS = 'tables.html';
export const CONTENTS_ADDRESS = 'contents.html';
export const STATUS_ADDRESS = 'status.html';
export const SEARCH_ADDRESS = 'search.html';

/** Address of a page's version for programs, beside the page: `learning/index.md`, `references.json`. */
export function versionAddress(address: string, format: 'md' | 'json'): string {
  return address.endsWith('.html') ? address.replace(/html$/, format) : `${address}index.${format}`;
}

/** Anchor of an entry on the bibliography page. */
export function referenceAnchor(key: string): string {
  return `ref-${key}`;
}

/** Address of the records of the book in one format, which is called as `kanben refs export` calls it: `references.bib`. */
export function recordsAddress(format: string): string {
  return `references.${recordEnding(format)}`;
}

/**
 * Address of one record: `references/KEY.bib`. No two keys share it, not even where upper and lower case name the same file, and every
 * host and system can hold it.
 */
export function recordAddress(key: string, format: string): string {
  const name = key.replace(/[^a-z0-9._-]/g, (character) => `~${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const short = name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}~~${hashText(key)}` : name;
  return `references/${short}.${recordEnding(format)}`;
}

const MAX_NAME = 150;

/** What a file of records ends with. */
export function recordEnding(format: string): string {
  return format === 'json' ? 'csl.json' : format;
}

/** Address of an image of the book: the name for people, the hash so that it may be cached for ever. */
export function imageAddress(path: string, image: Pick<ImageFile, 'hash'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const stem = name.slice(0, dot).replace(/[^A-Za-z0-9_-]+/g, '') || 'image';
  return `assets/${stem}-${image.hash.slice(0, 12)}${name.slice(dot).toLowerCase()}`;
}
