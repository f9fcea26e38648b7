// What readers are told of the references: verdicts and their totals, marks on what was retracted, ways back to every citation, records.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createCache } from '../src/cache.ts';
import { compile } from '../src/compile.ts';
import { readSource } from '../src/disk.ts';
import { judgeBook } from '../src/evidence/verdict.ts';
import { recordAddress } from '../src/model/page.ts';
import type { Source } from '../src/model/source.ts';
import { STATUS_WORDS } from '../src/model/verdict.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';
import { RECORD_FORMATS } from '../src/records/formats.ts';
import { shortenSentence } from '../src/render/citing-places.ts';
import { lockedSource } from './locked-book.ts';
import { runKanben } from './run-kanben.ts';
import { CONTENT, renderBookSite } from './small-site.ts';

const pageOf = ({ pages }: SiteOutput, address: string) => pages.find((page) => page.address === address)?.html ?? '';
const textOf = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

/** Key → its entry on the page of references. */
function readEntries(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<li id="ref-([^"]*)">(.*?)(?=<li id="ref-|<\/ol>)/gs)].map(([, key = '', item = '']) => [
      key,
      item,
    ]),
  );
}

/** Status → number, as the page says. */
function readTotals(html: string): Map<string, number> {
  return new Map(
    [...html.matchAll(/<dt>([^<]*)<\/dt><dd><b>(\d+)<\/b>/g)].map(([, word = '', count]) => [word, Number(count)]),
  );
}

/** What `refs list` counts in a book on disk. */
function listTotals(dir: string): Map<string, number> {
  const { out } = runKanben(['refs', 'list', '--format', 'json', '--book', dir], { cwd: dir });
  const totals = new Map<string, number>([[STATUS_WORDS.verified, 0]]);
  for (const { status } of JSON.parse(out) as { status: keyof typeof STATUS_WORDS }[])
    totals.set(STATUS_WORDS[status], (totals.get(STATUS_WORDS[status]) ?? 0) + 1);
  return totals;
}

function writeBook(source: Source): string {
  const dir = mkdtempSync(join(tmpdir(), 'kanben-references-'));
  for (const [path, file] of source) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    if (file.kind === 'text') writeFileSync(join(dir, path), file.text);
  }
  return dir;
}

const sorted = (totals: Map<string, number>) => [...totals].toSorted();

describe('a book with every verdict', async () => {
  const source = lockedSource();
  const site = await renderBookSite(source, '/');
  const entries = readEntries(pageOf(site, 'references.html'));
  const stateOf = (key: string) =>
    textOf(/<p class="state">(.*?)<span class="records">/s.exec(entries.get(key) ?? '')?.[1] ?? '');

  test.each([
    ['agreed', '已核实：Crossref（2026-07-30） '],
    ['attested', '另有依据（非登记机构）：公开 &lt;资料&gt;：a.bib；题名与标识符；2026-08-01 '],
    ['unasked', '尚未核对：Crossref 可以查证，还没有查过 '],
    ['unknowable', '无从查证：没有 DOI 或 arXiv 号，登记机构无从查起 '],
    [
      'differing',
      '与登记不符：Crossref（2026-07-30）；题名是“On what is differing”，Crossref 登记的是“Something else” ',
    ],
    [
      'retracted',
      '已撤稿：撤稿声明（10.5555/notice，2025-03-01），见 Crossref（2026-07-30）；作者仍然引用，理由是：讨论 &lt;撤稿&gt; 本身 ',
    ],
    ['withdrawn', '已撤回：撤回声明（10.5555/notice，2025-03-01），见 Crossref（2026-07-30） '],
    ['doubted', '有关注声明：关注声明（10.5555/notice，2025-03-01），见 Crossref（2026-07-30） '],
    ['renewed', '已有新版：新的版本（10.5555/notice，2025-03-01），见 Crossref（2026-07-30） '],
  ])('%s', (key, state) => {
    expect(stateOf(key)).toBe(state);
  });

  test('the evidence is a link', () => {
    expect(entries.get('agreed')).toContain(
      '<a href="https://api.crossref.org/works/10.5555%2Fagreed" rel="noopener">Crossref</a>',
    );
    expect(entries.get('retracted')).toContain('<a href="https://doi.org/10.5555/notice" rel="noopener">撤稿声明');
  });

  test('the totals are those of refs list, and add up to all references', () => {
    const dir = writeBook(source);
    const totals = readTotals(pageOf(site, 'references.html'));
    expect(sorted(totals)).toEqual(sorted(listTotals(dir)));
    rmSync(dir, { recursive: true });
    expect([...totals.values()].reduce((sum, count) => sum + count, 0)).toBe(entries.size);
  });

  test('what happened to a work is said at every citation, in the list, in captions and in lists of them', () => {
    const section = textOf(pageOf(site, 'first/one/'));
    expect(section).toContain('一篇[1]〔已撤稿〕。');
    expect(section).toMatch(/多篇\[\d-\d\]〔\[1\] 已撤稿；\[\d\] 已撤回；\[\d\] 有关注声明〕/);
    expect(section).toMatch(/说法见Zhou\[\d\]〔有关注声明〕所述！/);
    expect(section).toMatch(/文献\[\d\]〔已有新版〕另有新版/);
    expect(section).toMatch(/强调一句\[\d\]〔已撤回〕。/);
    expect(section).toContain('图题。引用[1]〔已撤稿〕');
    expect(section).toMatch(/其余\[[\d，-]+\]。/);
    expect(textOf(pageOf(site, 'figures.html'))).toContain('图题。引用[1]〔已撤稿〕');
    expect(textOf(pageOf(site, 'first/'))).toContain('[1] 〔已撤稿〕 Zhou，2024：On what is retracted');
    for (const [key, word] of [
      ['retracted', '已撤稿'],
      ['withdrawn', '已撤回'],
      ['doubted', '有关注声明'],
      ['renewed', '已有新版'],
    ])
      expect(textOf(entries.get(key ?? '') ?? ''), key).toContain(`〔${word}〕 Zhou`);
    expect(
      [...entries]
        .filter(([, html]) => html.includes('class="fate'))
        .map(([key]) => key)
        .toSorted(),
    ).toEqual(['doubted', 'renewed', 'retracted', 'withdrawn']);
  });

  test('by author and date works are called by their names', async () => {
    const styled = await renderBookSite(lockedSource('gb7714-2025-author-date'), '/');
    expect(textOf(pageOf(styled, 'first/one/'))).toMatch(
      /〔Zhou，2024\p{L} 已撤稿；Zhou，2024\p{L} 已撤回；Zhou，2024\p{L} 有关注声明〕/u,
    );
  });
});

describe('the book in content/', async () => {
  const source = readSource(CONTENT);
  const book = compile(source, createCache());
  const site = await renderBookSite(source, '/');
  const list = pageOf(site, 'references.html');

  test('shows the totals of refs list', () => {
    expect(sorted(readTotals(list))).toEqual(sorted(listTotals(CONTENT)));
  });

  test('every citation leads to its entry, and is led back to from there', () => {
    const ways = new Set(
      [...list.matchAll(/<a href="\/([^"]*#cite-[^"]*)" role="doc-backlink">/g)].map(([, to]) => to),
    );
    const citations = site.pages.flatMap(({ address, html }) =>
      [...html.matchAll(/ id="(cite-[^"]*)"/g)].map(([, anchor]) => `${address}#${anchor}`),
    );
    expect([...ways].toSorted()).toEqual(citations.toSorted());
    const places = book.citedReferences.reduce((sum, cited) => sum + cited.places.length, 0);
    expect(ways.size).toBe(places);
    expect(places).toBeGreaterThan(100);
  });

  test('every citation stands in a sentence that can be marked', () => {
    for (const { address, html } of site.pages) {
      const inside = [...html.matchAll(/<span class="sentence">|<\/?span\b[^>]*>| id="cite-[^"]*"/g)];
      const open: boolean[] = [];
      for (const [found] of inside) {
        if (found.startsWith('<span')) open.push(found === '<span class="sentence">');
        else if (found === '</span>') open.pop();
        if (found.includes(' id="cite-')) expect(open.includes(true), `${address}${found}`).toBe(true);
      }
    }
  });

  test('each reference that is cited or listed can be taken along in each format, alone and with the others', async () => {
    const files = new Map(site.files.map(({ path, content }) => [path, content]));
    const links = [...list.matchAll(/<a href="\/(references[^"#]*)" download>/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !files.has(path))).toEqual([]);
    expect(links.length).toBe((book.citedReferences.length + 1) * RECORD_FORMATS.size);
    for (const [format, { loadReader }] of RECORD_FORMATS) {
      const read = await loadReader();
      const whole = await read(String(files.get(`references.${format === 'json' ? 'csl.json' : format}`)));
      expect(whole.records.map(({ record }) => record.id).toSorted()).toEqual(
        expect.arrayContaining([...book.citationNumbers.keys()].toSorted()),
      );
      for (const { reference } of book.citedReferences) {
        const { key, record } = reference;
        const one = await read(String(files.get(recordAddress(key.value, format))));
        expect(one.records.map((entry) => entry.record.title)).toEqual([record.title]);
      }
    }
  });

  test('the page of references grows by little for each work: 60 KB hold 171, cited, judged and offered', () => {
    expect(gzipSync(list).length / book.citedReferences.length).toBeLessThanOrEqual((60 * 1024) / 171);
  });

  test('what was seen in public files is called so, and nothing is called verified that no registry confirmed', () => {
    const verdicts = judgeBook(book);
    for (const [key, html] of readEntries(list)) {
      const verdict = verdicts.get(key);
      expect(html.includes('已核实')).toBe(verdict?.status === 'verified');
      if (verdict?.status === 'attested') expect(textOf(html)).toContain(`另有依据（非登记机构）：`);
    }
  });
});

test('no two keys share a file, whatever their case, and each name is one that hosts and systems take', () => {
  const long = 'a'.repeat(300);
  const keys = [
    'a',
    'A',
    'a:b',
    'a/b',
    'a+b',
    'a.b',
    'a-b',
    'a_b',
    'a~3ab',
    'DBLP:conf/nips/X',
    long,
    `${long}b`,
    `${long}B`,
  ];
  const names = keys.map((key) => recordAddress(key, 'bib'));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
  for (const name of names) expect(name).toMatch(/^references\/[a-z0-9~][a-z0-9._~-]{0,190}\.bib$/);
});

test.each([
  ['短句。', '短句。'],
  [`${'一'.repeat(30)}，${'二'.repeat(30)}。`, `${'一'.repeat(30)}……`],
  [`${'一'.repeat(60)}。`, `${'一'.repeat(36)}……`],
  [`${'一'.repeat(30)}Transformer模型${'二'.repeat(30)}。`, `${'一'.repeat(30)}……`],
  [`${'一'.repeat(30)}p(x,y∣z)=1${'二'.repeat(30)}。`, `${'一'.repeat(30)}……`],
  [`The ${'first '.repeat(4)}half, the second ${'and '.repeat(9)}`, 'The first first first first half……'],
  ['𠀀'.repeat(60), `${'𠀀'.repeat(36)}……`],
  ['x'.repeat(100_000), `${'x'.repeat(36)}……`],
])('a sentence is cut where it can be', (sentence, short) => {
  expect(shortenSentence(sentence)).toBe(short);
});
