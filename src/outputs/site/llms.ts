// Pages → llms.txt (llmstxt.org): what the book is, and its pages in reading order as links to their Markdown versions. `Optional` heads
// what may be left out where there is little room.
import { type Page, versionAddress } from '../../model/page.ts';
import { escapeText } from '../markdown/escape-text.ts';
import { hasText } from './page-versions.ts';
import { summarizeText } from './plain-text.ts';
import { groupChapters, type Site } from './site.ts';

export const LLMS_ADDRESS = 'llms.txt';

/** `url` is where the site's base lies, without a slash at its end; without it links are relative to the host. */
export function writeLlms(site: Pick<Site, 'book' | 'base'>, pages: readonly Page[], url: string | undefined): string {
  const { title, subtitle, abstract, authors, date } = site.book.settings;
  const root = url === undefined ? site.base : `${url}/`;
  const link = (page: Page) => {
    const notes = page.description && `: ${escapeText(page.description)}`;
    return `- [${escapeText(page.title)}](${root}${versionAddress(page.address, 'md')})${notes}\n`;
  };
  const about = `${authors.map(({ name }) => name).join('，')}著，${date}版。`;
  const sections = listSections(site, pages).map(
    ([name, members]) => `\n## ${escapeText(name)}\n\n${members.map(link).join('')}`,
  );
  return [
    `# ${escapeText(title)}\n`,
    subtitle && `\n${escapeText(subtitle)}\n`,
    abstract && `\n> ${escapeText(summarizeText(abstract))}\n`,
    `\n${escapeText(about)}每一页都有 Markdown 与 JSON 两种版本：把下面地址末尾的 .md 换成 .json 即是后者，其形状见 page.schema.json。\n`,
    ...sections,
  ]
    .filter((part) => part)
    .join('');
}

/** Parts with the pages of their chapters; the cover and the lists come last. */
function listSections({ book }: Pick<Site, 'book'>, pages: readonly Page[]): [name: string, pages: Page[]][] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const groups = groupChapters(book).map(({ title, chapters }, index): [string, Page[]] => {
    const own = chapters.flatMap(({ page, entries }) => [page, ...entries.map((entry) => entry.page)]);
    const found = own.flatMap((page) => (page && byAddress.get(page.address)) ?? []);
    return [title || (index === 0 ? '卷首' : '卷末'), found];
  });
  const rest = pages.filter((page) => hasText(page) && page.kind !== 'chapter' && page.kind !== 'section');
  return [...groups, ['Optional', rest] satisfies [string, Page[]]].filter(([, members]) => members.length > 0);
}
