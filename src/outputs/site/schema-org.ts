// A page's record → a description in the words of schema.org, as JSON-LD: the book with its chapters, a chapter or section with the works
// that it cites, a list as a page of the book. Law: nothing in it can end the element that holds it.
import type { ReferenceRecord, ReferenceType } from '../../../schemas/reference.ts';
import { writeEntry } from '../../bibliography/entry-text.ts';
import type { CitedReference } from '../../model/book.ts';
import { BIBLIOGRAPHY_ADDRESS, referenceAnchor } from '../../model/page.ts';
import type { PageParts } from './document.ts';
import { authorsOf } from './metadata.ts';
import { type BookAuthor, bookDoi, orcidOf, placeOf, recordName } from './page-record.ts';
import { type Site, siteUrl } from './site.ts';

type Thing = { readonly [property: string]: unknown };

/** An element, or empty for a page without an address and for the page of search. */
export function renderSchemaOrg(site: Site, parts: PageParts): string {
  if (parts.address === undefined || parts.kind === 'search') return '';
  const thing = { '@context': 'https://schema.org', ...describe(site, parts) };
  return `<script type="application/ld+json">${escapeJson(JSON.stringify(thing))}</script>`;
}

/** No mark that HTML or an older JavaScript would read as its own. */
function escapeJson(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function describe(site: Site, parts: PageParts): Thing {
  const { address = '', work } = parts;
  const { language } = site.book.settings;
  if (!work) return { '@type': 'WebPage', name: parts.title, inLanguage: language, isPartOf: bookLink(site) };
  const { record } = work;
  const common = {
    '@id': placeOf(site, address),
    name: record.title,
    inLanguage: language,
    author: authorsOf(site, parts).map(describeAuthor),
    datePublished: site.book.settings.date,
    dateModified: parts.updated,
    ...(siteUrl(site.book.settings) === undefined ? {} : { url: placeOf(site, address) }),
  };
  if (record.type === 'book') return { '@type': 'Book', ...common, ...describeBook(site, record) };
  const cited = work.cited.map((one) => describeCited(site, one));
  return {
    '@type': 'Chapter',
    ...common,
    position: record['chapter-number'],
    isPartOf: { ...bookLink(site), isbn: record.ISBN },
    ...(cited.length > 0 && { citation: cited }),
  };
}

function bookLink(site: Site): Thing {
  return { '@type': 'Book', '@id': placeOf(site, ''), name: site.book.settings.title };
}

function describeBook(site: Site, record: ReferenceRecord): Thing {
  const { settings, chapters } = site.book;
  const doi = bookDoi(settings);
  return {
    description: record.abstract,
    keywords: settings.keywords.length > 0 ? settings.keywords : undefined,
    isbn: record.ISBN,
    sameAs: doi && `https://doi.org/${doi}`,
    publisher: record.publisher && { '@type': 'Organization', name: record.publisher },
    copyrightNotice: settings.copyright,
    hasPart: chapters.flatMap(({ page }) =>
      page ? [{ '@type': 'Chapter', '@id': placeOf(site, page.address), name: page.title }] : [],
    ),
  };
}

/** A person is one with an ORCID, an affiliation or a name that only persons have; a Latin name may be anyone's, but is most often one's. */
function describeAuthor(author: BookAuthor): Thing {
  const { name, url, affiliation } = author;
  const orcid = orcidOf(author);
  const isPerson = Boolean(orcid ?? affiliation ?? recordName(author).family) || !/\p{Script=Han}|[（(]/u.test(name);
  return {
    '@type': isPerson ? 'Person' : 'Organization',
    name,
    url: url && /^https?:\/\//i.test(url) ? url : undefined,
    sameAs: orcid && `https://orcid.org/${orcid}`,
    affiliation: affiliation && { '@type': 'Organization', name: affiliation },
  };
}

const TYPES: { readonly [type in ReferenceType]?: string } = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  webpage: 'WebPage',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  'article-newspaper': 'NewsArticle',
};

function describeCited(site: Site, { reference }: CitedReference): Thing {
  const { type, title } = reference.record;
  const address = `${placeOf(site, BIBLIOGRAPHY_ADDRESS)}#${referenceAnchor(reference.key.value)}`;
  const sameAs = writeEntry(site.book, reference).find(({ href }) => href)?.href;
  return { '@type': TYPES[type] ?? 'CreativeWork', '@id': address, name: title, sameAs };
}
