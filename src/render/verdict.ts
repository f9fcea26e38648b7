// A verdict → the line below an entry that tells readers what is known of it: status, who says so and when, with links to the evidence.
import { describeDifference, describeNotice } from '../evidence/describe-verdict.ts';
import { parseDoi } from '../model/identifiers/doi.ts';
import { type Answered, REGISTRY_TITLES, STATUS_WORDS, type Testimony, type Verdict } from '../model/verdict.ts';
import { escapeHtml, tag } from './html.ts';
import { breakAddress } from './joints.ts';

const SCOPE_WORDS = { 'full record': '完整著录', 'title+identifier': '题名与标识符' } as const;

/** What asks for a reader's attention; the rest is said quietly. */
const TROUBLE: ReadonlySet<Verdict['status']> = new Set(['differs', 'superseded', 'concern', 'withdrawn', 'retracted']);

/** The content of a paragraph. */
export function renderVerdict(verdict: Verdict): string {
  const word = STATUS_WORDS[verdict.status];
  const status = TROUBLE.has(verdict.status) ? tag('strong', {}, word) : word;
  return `${status}${renderGrounds(verdict)}`;
}

function renderGrounds(verdict: Verdict): string {
  switch (verdict.status) {
    case 'attested': {
      const { source, scope, date } = verdict;
      return `（非登记机构）：${[linkAddress(source), SCOPE_WORDS[scope], date].filter((part) => part).join('；')}`;
    }
    case 'unverifiable':
      return `：${escapeHtml(verdict.why)}`;
    case 'unlocked':
      return `：${verdict.registries.map((registry) => REGISTRY_TITLES[registry]).join('、')} 可以查证，还没有查过`;
    case 'verified':
      return `：${testimonies(verdict)}${verdict.compared.length === 0 ? '；只查到有这个标识符，著录的内容无从比对' : ''}`;
    case 'stale':
    case 'differs':
      return `：${testimonies(verdict)}${differences(verdict)}`;
    default: {
      const { notice, acknowledged } = verdict;
      const reason = acknowledged === undefined ? '' : `；作者仍然引用，理由是：${escapeHtml(acknowledged)}`;
      return `：${linkNotice(describeNotice(notice), notice.work)}，见 ${testimonies(verdict)}${reason}${differences(verdict)}`;
    }
  }
}

/** Crossref（2026-11-23）、arXiv（2026-11-23）; each leads to the answer. */
function testimonies({ by }: Answered): string {
  return by.map(linkAnswer).join('、');
}

function linkAnswer({ registry, asked, url }: Testimony): string {
  const day = asked.slice(0, 'YYYY-MM-DD'.length);
  const link = tag('a', { href: url, rel: 'noopener' }, REGISTRY_TITLES[registry]);
  return `${link}（${tag('time', { datetime: day }, day)}）`;
}

function differences({ differences }: Answered): string {
  return differences.map((difference) => `；${escapeHtml(describeDifference(difference))}`).join('');
}

/** To the notice or the new version, where its DOI is known. */
function linkNotice(words: string, work: string | undefined): string {
  const doi = work === undefined ? undefined : parseDoi(work);
  if (!doi || !('value' in doi)) return escapeHtml(words);
  return tag('a', { href: `https://doi.org/${encodeURI(doi.value)}`, rel: 'noopener' }, escapeHtml(words));
}

/** A source that is an address, followed as one. */
function linkAddress(source: string): string {
  const isAddress = /^https?:\/\/\S+$/i.test(source) && URL.canParse(source);
  return isAddress ? tag('a', { href: source, rel: 'noopener' }, breakAddress(source)) : breakAddress(source);
}
