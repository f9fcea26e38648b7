// Pages → the same for programs: a Markdown and a JSON version beside each, and the drawings that they show, which on the page are part of it. They
// are made of the facts of the book, never of HTML.
import { writePageSchema } from '../../../schemas/json-schemas.ts';
import { writeEntry } from '../../bibliography/entry-text.ts';
import type { BookPage, BookTerm, CitedReference } from '../../model/book.ts';
import { imageAddress, type Page, versionAddress } from '../../model/page.ts';
import type { Entry } from '../../model/reference-text.ts';
import { sanitizeSvg } from '../../render/svg.ts';
import { svgElement } from '../../render/svg-element.ts';
import { indexTerms } from '../../render/term.ts';
import { PAGE_SCHEMA_ADDRESS, writeJsonVersion } from '../json/version.ts';
import { writeMarkdownVersion } from '../markdown/version.ts';
import type { SiteFile } from './assets.ts';
import type { Site } from './site.ts';

/** What versions are made of: nothing that was rendered. */
export type VersionedSite = Pick<Site, 'book' | 'directories' | 'changeDates'>;

export type Versioning = {
  readonly site: VersionedSite;
  /** Addresses of all pages that have versions. */
  readonly addresses: ReadonlySet<string>;
  /** Address → page of the book. */
  readonly pages: ReadonlyMap<string, BookPage>;
  /** Each way of writing a term → its entry. */
  readonly terms: ReadonlyMap<string, BookTerm>;
  /** File of a page → what it cites, in the order of the list of references. */
  readonly cited: ReadonlyMap<string, readonly CitedReference[]>;
  readonly entries: ReadonlyMap<CitedReference, Entry>;
};

export type VersionFormat = 'md' | 'json';

/** None of a field to type in and of an excuse; numbers of what is done are for programs to read, no text. */
export function versionFormats({ kind }: Pick<Page, 'kind'>): readonly VersionFormat[] {
  if (kind === 'search' || kind === 'not-found') return [];
  return kind === 'status' ? ['json'] : ['md', 'json'];
}

export function hasText(page: Pick<Page, 'kind'>): boolean {
  return versionFormats(page).includes('md');
}

export function writePageVersions(site: VersionedSite, pages: readonly Page[]): SiteFile[] {
  const { book } = site;
  const versioned = pages.filter(hasText);
  const versioning: Versioning = {
    site,
    addresses: new Set(versioned.map(({ address }) => address)),
    pages: new Map(book.pages.map((page) => [page.address, page])),
    terms: indexTerms(book),
    cited: indexCited(book.citedReferences),
    entries: new Map(book.citedReferences.map((cited) => [cited, writeEntry(book, cited.reference)])),
  };
  const versions = versioned.flatMap((page) => [
    { path: versionAddress(page.address, 'md'), content: writeMarkdownVersion(versioning, page) },
    { path: versionAddress(page.address, 'json'), content: writeJsonVersion(versioning, page) },
  ]);
  return [...versions, { path: PAGE_SCHEMA_ADDRESS, content: writePageSchema() }, ...writeDrawings(site)];
}

function indexCited(all: readonly CitedReference[]): Map<string, CitedReference[]> {
  const byFile = new Map<string, CitedReference[]>();
  for (const cited of all)
    for (const file of new Set(cited.places.map(({ page }) => page))) {
      const known = byFile.get(file);
      if (known) known.push(cited);
      else byFile.set(file, [cited]);
    }
  return byFile;
}

/** Vector images as files of their own; checked again, for only what is safe may leave the book. */
function writeDrawings({ book }: VersionedSite): SiteFile[] {
  const figures = book.pages.flatMap(({ section }) => section.figures).toReversed();
  return [...new Map(figures.map((figure) => [figure.target, figure]))].flatMap(([path, figure]): SiteFile[] => {
    const file = path === undefined ? undefined : book.source.get(path);
    if (path === undefined || file?.kind !== 'text' || !path.toLowerCase().endsWith('.svg')) return [];
    const result = sanitizeSvg(file.text, '');
    if (!('svg' in result)) return [];
    const label = (figure.alternative ?? figure.caption).value;
    const element = svgElement(result.svg, { label }).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    return [{ path: imageAddress(path, file), content: `${element}\n` }];
  });
}
