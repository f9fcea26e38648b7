// The cover and the pages that list things of the whole book → their Markdown, below the metadata.
import { writeNumber } from '../../bibliography/entry-text.ts';
import type { Book, BookPage, BookTerm, Chapter } from '../../model/book.ts';
import { type Page, referenceAnchor } from '../../model/page.ts';
import { listNumbered } from '../site/directories.ts';
import type { VersionedSite, Versioning } from '../site/page-versions.ts';
import { splitParagraphs } from '../site/plain-text.ts';
import { chapterNumber, groupChapters } from '../site/site.ts';
import { groupTerms, pinyinCollator } from '../site/term-groups.ts';
import { linkToPage } from './addresses.ts';
import { writeCaptions } from './captions.ts';
import { writeEntryText } from './entry-text.ts';
import { escapeStart, escapeText } from './escape-text.ts';
import { writingOf } from './writing.ts';

export function writeDirectoryBody(versioning: Versioning, page: Page): string {
  return `# ${escapeText(page.title)}\n\n${writeList(versioning, page)}`;
}

function writeList(versioning: Versioning, page: Page): string {
  const { site } = versioning;
  const { book } = site;
  switch (page.kind) {
    case 'cover':
      return writeCover(versioning);
    case 'bibliography':
      return writeBibliography(versioning);
    case 'glossary':
      return writeGlossary(book, page.address);
    case 'figures':
      return listThings(versioning, 'fig', page.address);
    case 'tables':
      return listThings(versioning, 'tbl', page.address);
    case 'contents':
      return writeContents(versioning, page.address, listHeadings);
    default:
      return '';
  }
}

function writeCover(versioning: Versioning): string {
  const { subtitle, authors, abstract, keywords } = versioning.site.book.settings;
  const paragraphs = [
    ...(subtitle ? [`**${escapeText(subtitle)}**`] : []),
    escapeText(authors.map(({ name, affiliation }) => (affiliation ? `${name}（${affiliation}）` : name)).join('，')),
    ...splitParagraphs(abstract).map(writeParagraph),
    ...(keywords.length > 0 ? [`**关键词** ${escapeText(keywords.join('；'))}`] : []),
  ];
  return `${paragraphs.map((paragraph) => `${paragraph}\n\n`).join('')}${writeContents(versioning, '', () => [])}`;
}

function writeParagraph(text: string): string {
  return escapeStart(escapeText(text));
}

type Below = (page: BookPage, from: string) => readonly string[];

/** Parts, chapters, sections, and what stands below a page, as nested lists. */
function writeContents({ site, addresses }: Versioning, from: string, below: Below): string {
  const groups = groupChapters(site.book).map(({ title, chapters }) => {
    const lines = chapters.flatMap((chapter) => listChapter(site, chapter, from, below));
    return `${title ? `\n**${escapeText(title)}**\n\n` : ''}${lines.map((line) => `${line}\n`).join('')}`;
  });
  const directories = site.directories
    .filter(({ address }) => addresses.has(address))
    .map(({ address, title }) => `- [${title}](${linkToPage(from, address)})\n`);
  return [...groups, ...directories].join('').trimStart();
}

function listChapter(site: VersionedSite, chapter: Chapter, from: string, below: Below): string[] {
  const indent = (line: string) => `  ${line}`;
  const sections = chapter.entries.flatMap(({ number, title, page }) => [
    writeLine(number, title, page, from),
    ...(page ? below(page, from) : []).map(indent),
  ]);
  const own = chapter.page ? below(chapter.page, from) : [];
  return [
    writeLine(chapterNumber(site, chapter), chapter.title, chapter.page, from),
    ...[...own, ...sections].map(indent),
  ];
}

function writeLine(number: string, title: string, page: BookPage | undefined, from: string): string {
  const words = escapeText(number ? `${number} ${title}` : title);
  return `- ${page ? `[${words}](${linkToPage(from, page.address)})` : `${words}（计划中）`}`;
}

function listHeadings({ address, headings }: BookPage, from: string): string[] {
  const top = Math.min(...headings.map(({ level }) => level));
  return headings.map(({ anchor, level, number, text }) => {
    const words = escapeText(number ? `${number} ${text}` : text);
    return `${'  '.repeat(level - top)}- [${words}](${linkToPage(from, `${address}#${anchor}`)})`;
  });
}

/** Sections of a chapter with their summaries, for the chapter's own page. */
export function writeSectionList(chapter: Chapter, from: string): string {
  return chapter.entries
    .map(({ number, title, page }) => {
      const summary = splitParagraphs(page?.section.frontMatter.yaml.value?.summary ?? '').join('');
      return `${writeLine(number, title, page, from)}${summary ? `：${escapeText(summary)}` : ''}\n`;
    })
    .join('');
}

/** Numbered figures or tables with their captions. */
function listThings(versioning: Versioning, kind: 'fig' | 'tbl', from: string): string {
  const captions = new Map(
    versioning.site.book.pages.flatMap((page) => [...writeCaptions({ ...writingOf(versioning, page), from })]),
  );
  return listNumbered(versioning.site.book, kind)
    .map(({ label, text, address }) => {
      const caption = captions.get(label);
      return `- [${escapeText(text)}](${linkToPage(from, address)})${caption ? ` ${caption}` : ''}\n`;
    })
    .join('');
}

/** As Pandoc itself writes a list of references. */
function writeBibliography({ site: { book }, entries }: Versioning): string {
  const items = book.citedReferences.map((cited) => {
    const { key } = cited.reference;
    const number = writeNumber(book, cited);
    const text = writeEntryText(entries.get(cited) ?? []);
    return `::: {#${referenceAnchor(key.value)} .csl-entry}\n${number ? escapeText(`${number} `) + text : escapeStart(text)}\n:::\n\n`;
  });
  return `::: {#refs .references}\n${items.join('')}:::\n`;
}

function writeGlossary(book: Book, from: string): string {
  return groupTerms(book.terms, pinyinCollator())
    .flatMap(({ terms }) => terms)
    .map((entry) => writeTerm(entry, from))
    .join('\n');
}

function writeTerm({ term, anchor, firstUse }: BookTerm, from: string): string {
  const { zh, en, abbreviation, definition, aliases = [] } = term;
  const names = escapeText([en, ...(abbreviation === undefined ? [] : [abbreviation])].join('，'));
  // A paragraph has no anchor here.
  const place = firstUse && linkToPage(from, firstUse.address.replace(/#.*/, ''));
  const notes = [
    ...(aliases.length > 0 ? [`又称${escapeText(aliases.join('、'))}`] : []),
    ...(firstUse ? [`首见于[${escapeText(firstUse.pageText)}](${place})`] : []),
  ];
  const [first = '', ...rest] = [
    ...splitParagraphs(definition).map(writeParagraph),
    ...(notes.length > 0 ? [`${notes.join('；')}。`] : []),
  ];
  const more = rest.map((paragraph) => `\n    ${paragraph}\n`).join('');
  return `[${escapeText(zh)}]{#${anchor}}（${names}）\n\n:   ${first}\n${more}`;
}
