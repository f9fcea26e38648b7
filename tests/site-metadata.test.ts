// What the head of each page tells programs, read as Zotero and Google Scholar read it: every page of the small book and of the one in
// content/, and books whose words are commands of some format.
import { describe, expect, test } from 'vitest';
import { readSource } from '../src/disk.ts';
import type { Page } from '../src/model/page.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { readBibtex } from '../src/records/bibtex/read.ts';
import { readRis } from '../src/records/ris/read.ts';
import { exampleSource } from './example-book.ts';
import { listScholarProblems, readAsZotero, readHead } from './metadata-reader.ts';
import { BASE, CONTENT, renderBookSite, SMALL } from './small-site.ts';

const small = await renderBookSite(readSource(SMALL), BASE);
const real = await renderBookSite(readSource(CONTENT), '/');

const WORKS = ['cover', 'chapter', 'section'];
const isWork = ({ kind }: Page) => WORKS.includes(kind);
const headOf = ({ pages }: SiteOutput, path: string) => readHead(pages.find((page) => page.path === path)?.html ?? '');
const fileOf = ({ files }: SiteOutput, path: string) => String(files.find((file) => file.path === path)?.content);

describe.each([
  ['the small book', small, '小书：每种写法各用一次'],
  ['the book in content/', real, '基础模型的潜在下游应用'],
] as const)('%s', (_name, site, title) => {
  test('is a book with sections of it for Zotero, and complete for Google Scholar', () => {
    const works = site.pages.filter(isWork);
    expect(works.length).toBeGreaterThan(5);
    for (const page of works) {
      const head = readHead(page.html);
      expect([page.path, listScholarProblems(head)]).toEqual([page.path, []]);
      const item = readAsZotero(head);
      const isBook = page.kind === 'cover';
      expect(item.itemType).toBe(isBook ? 'book' : 'bookSection');
      expect(item.publicationTitle).toBe(isBook ? undefined : title);
      expect(page.title.endsWith(item.title) || item.title === title).toBe(true);
      expect(head.tags.get('DC.title')).toEqual([item.title]);
      expect(head.tags.get('DC.creator')).toHaveLength(item.creators.length);
      expect(head.tags.get('DC.relation.ispartof')).toEqual(isBook ? undefined : [title]);
      expect(head.linkedData).toMatchObject({ '@type': isBook ? 'Book' : 'Chapter', inLanguage: 'zh-Hans' });
    }
  });

  test('has no work where there is none: lists belong to the book, search and 404 say nothing', () => {
    const others = site.pages.filter((page) => !isWork(page));
    expect(others.length).toBeGreaterThan(3);
    for (const { kind, html } of others) {
      const { tags, linkedData } = readHead(html);
      expect([...tags.keys()].filter((name) => name.startsWith('citation_'))).toEqual([]);
      const isSilent = kind === 'search' || kind === 'not-found';
      expect(tags.has('DC.title')).toBe(!isSilent);
      expect(linkedData?.isPartOf).toEqual(isSilent ? undefined : expect.objectContaining({ '@type': 'Book' }));
      expect(html).not.toContain('class="citing"');
    }
  });

  test('names the works that a page cites, and its entries for them exist', () => {
    const entries = site.pages.find(({ kind }) => kind === 'bibliography')?.html ?? '';
    let count = 0;
    for (const page of site.pages.filter(isWork)) {
      const cited = readHead(page.html).linkedData?.citation;
      for (const { '@id': id, name } of Array.isArray(cited) ? cited : []) {
        count += 1;
        expect(name).toMatch(/\S/);
        expect(entries).toContain(`id="${String(id).split('#')[1]}"`);
      }
    }
    expect(count).toBeGreaterThan(2);
  });
});

test('bodies keep their names, persons theirs, with their ORCID', () => {
  expect(readAsZotero(headOf(real, 'index.html')).creators).toEqual([
    { lastName: 'AI天才研究院（AI Genius Institute）', firstName: '' },
    { lastName: '《禅与计算机程序设计艺术》（Zen And The Art of Computer Programming）作者', firstName: '' },
  ]);
  const { linkedData } = headOf(small, 'index.html');
  expect(linkedData?.author).toEqual([
    expect.objectContaining({ '@type': 'Person', name: '林青', sameAs: 'https://orcid.org/0000-0002-1825-0097' }),
    expect.objectContaining({ '@type': 'Person', name: '陈明月' }),
  ]);
  expect(headOf(real, 'index.html').linkedData?.author).toEqual([
    expect.objectContaining({ '@type': 'Organization' }),
    expect.objectContaining({ '@type': 'Organization' }),
  ]);
});

test('a whole address stands only where book.yaml names one; DOI and ISBN are those of the book', () => {
  const { tags } = headOf(small, 'learning/gradient/index.html');
  expect(tags.get('citation_fulltext_html_url')).toEqual(['https://example.org/book/learning/gradient/']);
  expect(tags.get('citation_isbn')).toEqual(['9787302511618']);
  expect(tags.has('citation_doi')).toBe(false);
  expect(headOf(small, 'index.html').tags.get('citation_doi')).toEqual(['10.5555/small-book']);
  for (const { html } of real.pages) expect(readHead(html).tags.has('citation_fulltext_html_url')).toBe(false);
});

test('the records beside a page say the same in each format', async () => {
  for (const path of ['index', 'learning/gradient/index']) {
    const [csl] = JSON.parse(fileOf(small, `${path}.csl.json`));
    const [bib] = (await readBibtex(fileOf(small, `${path}.bib`))).records;
    const [ris] = readRis(fileOf(small, `${path}.ris`)).records;
    for (const record of [bib?.record, ris?.record])
      expect(record).toMatchObject({
        type: csl.type,
        title: csl.title,
        issued: csl.issued,
        URL: csl.URL,
        author: csl.author,
      });
  }
});

const HOSTILE = `"</script><!--'{\\end}%$&#~^_,;@book{x, and y}`;

test('no title and no name can end what holds it', async () => {
  const book = `title: '${HOSTILE.replaceAll("'", "''")}'
authors: [{name: '${HOSTILE.replaceAll("'", "''")}'}, {name: __proto__}]
date: 2026-08-01
url: https://example.org/
parts: [{title: 部分, chapters: [first]}]
`;
  const site = await renderBookSite(exampleSource(new Map([['book.yaml', book]])), '/');
  for (const page of site.pages.filter(isWork)) {
    const head = readHead(page.html);
    expect(listScholarProblems(head)).toEqual([]);
    expect(JSON.stringify(head.linkedData)).toContain('</script>');
    expect(page.html.match(/<\/script>/g)).toHaveLength(3);
    expect(head.tags.get('DC.creator')).toEqual([HOSTILE, '__proto__']);
  }
  const { records } = await readBibtex(fileOf(site, 'index.bib'));
  expect(records.map(({ record }) => [record.title, record.author])).toEqual([
    [HOSTILE, [{ literal: HOSTILE }, { literal: '__proto__' }]],
  ]);
  expect(readRis(fileOf(site, 'index.ris')).records.map(({ record }) => record.title)).toEqual([HOSTILE]);
});
