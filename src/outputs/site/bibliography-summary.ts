// Verdicts on all references of the book → what stands above the list: how many have each status, what the status means, and the records
// to take along. Law: the numbers are those of `check` and `refs list`, from the same function.
import { countVerdicts } from '../../evidence/verdict.ts';
import { recordsAddress } from '../../model/page.ts';
import { STATUS_WORDS, type Status } from '../../model/verdict.ts';
import { RECORD_FORMATS } from '../../records/formats.ts';
import { tag } from '../../render/html.ts';
import { anchorTo, type Site } from './site.ts';

const MEANINGS: { readonly [status in Status]: string } = {
  verified: '登记机构的记录与著录一致；有的只查到标识符，条目里注明',
  attested: '在登记机构以外的公开资料里见到同样的著录，没有经登记机构核实；条目里写明资料与范围',
  unverifiable: '没有登记机构收录，或没有可查的标识符；不表示文献不存在',
  unlocked: '登记机构可以查证，还没有查过',
  stale: '核对之后著录又有改动，还没有重新核对',
  differs: '登记机构的记录与著录不同，条目里逐项列出',
  superseded: '所引的版本之后有新版，或已正式发表',
  concern: '出版者对它发表过关注声明，结论存疑',
  withdrawn: '已由作者或出版者撤回',
  retracted: '已被撤稿，不应再作为依据',
};

export function renderBibliographySummary(site: Site): string {
  const links = [...RECORD_FORMATS].map(([format, { name }]) =>
    anchorTo(site, recordsAddress(format), name, ' download'),
  );
  const heading = `<h2>核对的结果</h2><p>全书著录${describeTotal(site, site.verdicts.size)}</p>`;
  const records = tag('p', { class: 'records' }, `下载全书文献：${links.join(' ')}`);
  return `<section class="verdicts" id="page:verdicts">${heading}${renderVerdictTotals(site)}${records}</section>`;
}

/** Statuses that no reference has are left out, but what is verified is always said. */
export function renderVerdictTotals({ verdicts }: Pick<Site, 'verdicts'>): string {
  const counts = [...countVerdicts(verdicts.values())].filter(([status, count]) => count > 0 || status === 'verified');
  const rows = counts.map(
    ([status, count]) =>
      `<div><dt>${STATUS_WORDS[status]}</dt><dd><b>${count}</b>条<span>${MEANINGS[status]}。</span></dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

function describeTotal({ book }: Site, total: number): string {
  const cited = book.citedReferences.length;
  const rest = cited < total ? `，下面列出正文引用的${cited}条` : '';
  return `${total}条文献${rest}。每条之下写明核对的结果、查证的地方与日期。`;
}
