// A page of the site → its JSON version: the shape is that of schemas/page.ts, which lies beside the pages.
import type { PageRecord } from '../../../schemas/page.ts';
import { plainText } from '../../bibliography/entry.ts';
import { writeNumber } from '../../bibliography/entry-text.ts';
import type { BookPage, BookTerm, CitedReference } from '../../model/book.ts';
import { GLOSSARY_ADDRESS, type Page, versionAddress } from '../../model/page.ts';
import { linkToFile } from '../markdown/addresses.ts';
import { listNumbered } from '../site/directories.ts';
import type { Versioning } from '../site/page-versions.ts';
import { splitParagraphs } from '../site/plain-text.ts';
import { changeDate, chapterNumber, siteUrl } from '../site/site.ts';
import { gatherContent } from './content.ts';

export const PAGE_SCHEMA_ADDRESS = 'page.schema.json';

export function writeJsonVersion(versioning: Versioning, page: Page): string {
  return `${JSON.stringify(describePage(versioning, page))}\n`;
}

function describePage(versioning: Versioning, page: Page): PageRecord {
  const { site, pages } = versioning;
  const { title, authors, date, language } = site.book.settings;
  const own = pages.get(page.address);
  const { authors: writers, keywords } = own?.section.frontMatter.yaml.value ?? {};
  const url = siteUrl(site.book.settings);
  const updated = own && changeDate(site, own);
  return {
    $schema: linkToFile(page.address, PAGE_SCHEMA_ADDRESS),
    kind: page.kind as PageRecord['kind'],
    title: page.title,
    address: page.address,
    ...(url !== undefined && { url: `${url}/${page.address}` }),
    markdown: versionAddress(page.address, 'md'),
    language,
    book: { title, authors: authors.map(({ name }) => name), date, ...(url !== undefined && { url: `${url}/` }) },
    ...(writers && { authors: writers }),
    ...(keywords && { keywords }),
    description: page.description,
    ...(updated !== undefined && { updated }),
    ...(page.previous && { previous: page.previous }),
    ...(page.next && { next: page.next }),
    content: own ? gatherContent(site.book, own) : [],
    contents: listContents(versioning, page),
    references: listCited(versioning, page, own).map((cited) => describeReference(versioning, cited)),
    terms: listTerms(versioning, page, own).map(describeTerm),
  };
}

/** What the page lists and leads to. */
function listContents({ site, pages }: Versioning, page: Page): PageRecord['contents'] {
  const { book } = site;
  if (page.kind === 'figures' || page.kind === 'tables')
    return listNumbered(book, page.kind === 'figures' ? 'fig' : 'tbl').map(({ text, title, address }) => ({
      title: title ? `${text} ${title}` : text,
      address,
    }));
  const isWhole = page.kind === 'cover' || page.kind === 'contents';
  const own = pages.get(page.address);
  return book.chapters.flatMap((chapter) => {
    if (!isWhole && chapter.page !== own) return [];
    const entries = chapter.entries.map(({ number, title, page }) => nameLink(number, title, page));
    return isWhole ? [nameLink(chapterNumber(site, chapter), chapter.title, chapter.page), ...entries] : entries;
  });
}

/** A chapter or section as it is listed. */
export function nameLink(number: string, title: string, page: BookPage | undefined): PageRecord['contents'][number] {
  return { title: number ? `${number} ${title}` : title, ...(page && { address: page.address }) };
}

function listCited({ site, cited }: Versioning, page: Page, own: BookPage | undefined): readonly CitedReference[] {
  if (page.kind === 'bibliography') return site.book.citedReferences;
  return cited.get(own?.section.file ?? '') ?? [];
}

function describeReference(
  { site: { book }, entries }: Versioning,
  cited: CitedReference,
): PageRecord['references'][number] {
  const { reference } = cited;
  const number = writeNumber(book, cited);
  const entry = plainText(entries.get(cited) ?? []);
  return { key: reference.key.value, ...(number && { number }), entry, record: { ...reference.record } };
}

function listTerms({ site, terms }: Versioning, page: Page, own: BookPage | undefined): readonly BookTerm[] {
  if (page.kind === 'glossary') return site.book.terms;
  return [...new Set((own?.section.terms ?? []).flatMap(({ text }) => terms.get(text.value) ?? []))];
}

function describeTerm({ term, anchor }: BookTerm): PageRecord['terms'][number] {
  const { zh, en, abbreviation, aliases, definition } = term;
  const optional = { ...(abbreviation !== undefined && { abbreviation }), ...(aliases && { aliases }) };
  const text = splitParagraphs(definition).join('\n');
  return { zh, en, ...optional, definition: text, address: `${GLOSSARY_ADDRESS}#${anchor}` };
}
