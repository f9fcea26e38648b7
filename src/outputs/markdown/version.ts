// A page of the site → its Markdown version: what it is, as metadata of Pandoc, and what it says.
import type { BookPage } from '../../model/book.ts';
import type { Neighbour, Page } from '../../model/page.ts';
import type { Versioning } from '../site/page-versions.ts';
import { changeDate, siteUrl } from '../site/site.ts';
import { linkToPage } from './addresses.ts';
import { writeDirectoryBody, writeSectionList } from './directories.ts';
import { type MetadataValue, writeMetadata } from './metadata.ts';
import { writePageBody } from './page.ts';
import { writingOf } from './writing.ts';

export function writeMarkdownVersion(versioning: Versioning, page: Page): string {
  const own = versioning.pages.get(page.address);
  const body = own ? writeWrittenPage(versioning, own) : writeDirectoryBody(versioning, page);
  return `${describePage(versioning, page)}\n${body}`;
}

function describePage({ site, addresses, pages, cited }: Versioning, page: Page): string {
  const { settings } = site.book;
  const own = pages.get(page.address);
  const yaml = own?.section.frontMatter.yaml.value;
  const url = siteUrl(settings);
  const link = (neighbour: Neighbour | undefined) =>
    neighbour && addresses.has(neighbour.address) ? linkToPage(page.address, neighbour.address) : undefined;
  return writeMetadata({
    title: settings.title,
    subtitle: settings.subtitle,
    author: yaml?.authors ?? settings.authors.map(({ name }) => name),
    date: (own && changeDate(site, own)) ?? settings.date,
    lang: settings.language,
    rights: [settings.copyright, settings.licence].filter((text) => text).join('；'),
    page: page.title,
    keywords: yaml?.keywords ?? (own ? [] : settings.keywords),
    description: page.description,
    url: url && `${url}/${page.address}`,
    previous: link(page.previous),
    next: link(page.next),
    // What is ours alone in a record, `custom`, says nothing to Pandoc.
    references: (cited.get(own?.section.file ?? '') ?? []).map(
      ({ reference: { record } }) => ({ ...record, custom: undefined }) as unknown as MetadataValue,
    ),
  });
}

function writeWrittenPage(versioning: Versioning, page: BookPage): string {
  const body = writePageBody(writingOf(versioning, page));
  const chapter = page.kind === 'chapter' ? versioning.site.book.chapters[page.chapter] : undefined;
  const sections = chapter ? writeSectionList(chapter, page.address) : '';
  return sections ? `${body}\n::: {.sections}\n${sections}:::\n` : body;
}
