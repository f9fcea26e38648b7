// How far the book has come → the page 本书状态, for authors and curious readers. Law: its totals are those of `check`, `refs list` and the
// pages that list things, from the same functions.
import { STATUS_ADDRESS, versionAddress } from '../../../model/page.ts';
import { escapeHtml, tag } from '../../../render/html.ts';
import { renderVerdictTotals } from '../bibliography-summary.ts';
import { renderLine } from '../contents.ts';
import { describeReadingTime, READING_PACE, writeNumber } from '../reading-time.ts';
import { anchorTo, chapterNumber, numberedTitle, type Site } from '../site.ts';
import { addStates, type ChapterState, countChapters, type Extent } from './count.ts';
import { renderFindings } from './findings.ts';
import { renderTermCoverage } from './term-coverage.ts';

const COLUMNS: readonly (readonly [keyof Extent, string])[] = [
  ['words', '字数'],
  ['formulas', '公式'],
  ['figures', '图'],
  ['tables', '表'],
  ['listings', '代码'],
  ['citations', '引文'],
];

/** Without the page's title. */
export function renderStatus(site: Site): string {
  const chapters = countChapters(site);
  const references = `<p>书中著录的${site.verdicts.size}条文献，按与登记机构核对的结果分：</p><div class="verdicts">${renderVerdictTotals(site)}</div>`;
  return [
    renderSection('progress', '进度', describeProgress(chapters) + renderTable(site, chapters)),
    site.verdicts.size > 0 && renderSection('references', '文献', references),
    site.book.terms.length > 0 && renderSection('terms', '术语', renderTermCoverage(site, chapters)),
    site.diagnostics && renderSection('findings', '检查', renderFindings(site.diagnostics)),
    `<p>供程序读取：${anchorTo(site, versionAddress(STATUS_ADDRESS, 'json'), '本书状态的JSON版本', ' type="application/json"')}。</p>`,
  ]
    .filter((section) => section)
    .join('\n');
}

/** Title and content are ours, or safe. */
function renderSection(name: string, title: string, html: string): string {
  return `<section><h2 id="page:${name}">${title}</h2>${html}</section>`;
}

function describeProgress(chapters: readonly ChapterState[]): string {
  const done = chapters.filter(({ chapter }) => !chapter.planned);
  const { words, written, planned } = addStates(chapters);
  const counts = [
    `全书列有${chapters.length}章（连同前后各篇），已写${done.length}章，计划中${chapters.length - done.length}章`,
    `各章共列${written + planned}节，已写${written}节，计划中${planned}节`,
    `已写${writeNumber(words)}字，按每分钟${READING_PACE}字估计，${describeReadingTime(words)}读完`,
  ];
  const how =
    '节数写作“已写／所列”。字数中一个汉字、一个西文词或一个数各计一字，标点、公式和文献表不计。公式、图、表和代码不论有无编号都计入，行内公式也计入；写在一处的几条引文计为一处。';
  return `<p>${counts.join('；')}。</p><p class="how">${how}</p>`;
}

function renderTable(site: Site, chapters: readonly ChapterState[]): string {
  const hasDates = chapters.some(({ updated }) => updated);
  const numbers = ['节', ...COLUMNS.map(([, name]) => name)].map((name) => heading(name, 'align-right'));
  const head = [heading('章'), ...numbers, ...(hasDates ? [heading('最后修改')] : [])].join('');
  const rows = chapters.map((state) => renderRow(renderTitle(site, state), state, hasDates));
  const foot = `<tfoot>${renderRow('全书', addStates(chapters), hasDates)}</tfoot>`;
  const table = `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody>${foot}</table>`;
  return `<div class="table-box" tabindex="0" role="region" aria-labelledby="page:progress">${table}</div>`;
}

const heading = (name: string, side?: string) => tag('th', { scope: 'col', class: side }, name);

function renderTitle(site: Site, { chapter }: ChapterState): string {
  const title = numberedTitle(chapterNumber(site, chapter), chapter.title);
  return renderLine(site, chapter.page, title, '');
}

type Row = Extent & Pick<ChapterState, 'written' | 'planned' | 'updated'>;

function renderRow(title: string, row: Row, hasDates: boolean): string {
  const { updated } = row;
  const sections = row.written + row.planned > 0 ? `${row.written}/${row.written + row.planned}` : '';
  // What is only planned holds nothing to count.
  const cells = [sections, ...COLUMNS.map(([key]) => (row.words > 0 ? writeNumber(row[key]) : ''))];
  const numbers = cells.map((text) => tag('td', { class: 'align-right' }, text)).join('');
  const date = updated ? `<time datetime="${escapeHtml(updated)}">${escapeHtml(updated)}</time>` : '';
  return `<tr><th scope="row">${title}</th>${numbers}${hasDates ? tag('td', {}, date) : ''}</tr>`;
}
