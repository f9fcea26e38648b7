// arXiv identifier, also as an address or after `arXiv:` → `1706.03762v5` or `math.GT/0309136`. info.arxiv.org/help/arxiv_identifier.html
import { cleanIdentifier, type Identifier } from './identifier.ts';

const WRAPPING =
  /^(?:(?:https?:\/\/)?(?:(?:www\.|export\.|browse\.)?arxiv\.org|(?:www\.)?alphaxiv\.org|ar5iv\.(?:labs\.arxiv\.)?org)\/(?:abs|pdf|html|format|ps)\/|(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.48550\/arxiv\.|(?:arxiv preprint|corr),?\s*(?:abs\/|arxiv:\s?)?|abs\/|arxiv:\s?)/i;
/** What pages print or addresses carry behind the number. */
const TAIL = /(?:\.pdf)?(?:[?#].*)?(?:\s*\[[a-z-]+(?:\.[a-z-]+)?\])?[.,;。]?$/i;
const NEW = /^(\d{2})(\d{2})\.(\d+)(v\d+)?$/i;
const OLD = /^([a-z]+(?:-[a-z]+)?)(\.[a-z]{2})?\/(\d{2})(\d{2})(\d{3})(v\d+)?$/i;

/** The numbering changed in April 2007, and went from four to five digits in January 2015. */
const NEW_SCHEME = 704;
const FIVE_DIGITS = 1501;
/** August 1991. */
const FIRST = 9108;
const FIRST_YEAR = 91;

/** Of the old scheme; no others will come. */
const ARCHIVES = new Set(
  `acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc
  hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int
  supr-con`.split(/\s+/),
);

export type ArxivMonth = { readonly year: number; readonly month: number };

export function parseArxiv(text: string): Identifier {
  if (text.length > 200) return { problem: '太长，不是 arXiv 号' };
  const name = cleanIdentifier(text).replace(WRAPPING, '').replace(TAIL, '');
  const modern = NEW.exec(name);
  if (modern) return parseNew(name, modern);
  const old = OLD.exec(name);
  if (old) return parseOld(old);
  return { problem: '不是 arXiv 号', hint: '写成 1706.03762、1706.03762v5 或 math.GT/0309136 的样子' };
}

/** When a number in normal form was given out: new work carries it from then on, or from the last day of the month before. */
export function arxivMonth(value: string): ArxivMonth {
  const [, year = '', month = ''] = /(?:^|\/)(\d{2})(\d{2})/.exec(value) ?? [];
  return { year: Number(year) + (Number(year) < FIRST_YEAR ? 2000 : 1900), month: Number(month) };
}

/** All versions and spellings of one work: `math.GT/0309136v2` → `math/0309136`. */
export function arxivWork(value: string): string {
  return value.replace(/v\d+$/, '').replace(/\.[A-Z]{2}(?=\/)/, '');
}

function parseNew(name: string, [, year = '', month = '', digits = '', version = '']: RegExpExecArray): Identifier {
  if (!isMonth(month)) return { problem: `没有 ${month} 月` };
  const issued = Number(year + month);
  if (issued < NEW_SCHEME) return { problem: '2007 年 4 月以前的 arXiv 号应写成 math.GT/0309136 的样子' };
  const length = issued < FIVE_DIGITS ? 4 : 5;
  if (digits.length !== length) return { problem: `点后应是 ${length} 位数字，这里是 ${digits.length} 位` };
  if (/^0+$/.test(digits)) return { problem: '点后的序号从 1 开始' };
  if (Number(digits) > mostInMonth(Number(year))) return { problem: `的序号太大：20${year} 年没有一个月有这么多篇` };
  return isVersion(version) ? { value: name.toLowerCase() } : { problem: '版本号从 v1 开始' };
}

function parseOld([
  ,
  archive = '',
  subject = '',
  year = '',
  month = '',
  digits = '',
  version = '',
]: RegExpExecArray): Identifier {
  if (!ARCHIVES.has(archive.toLowerCase())) return { problem: `里的“${archive}”不是 arXiv 用过的分类` };
  if (!isMonth(month)) return { problem: `没有 ${month} 月` };
  const isLate = Number(year) < FIRST_YEAR && Number(year + month) >= NEW_SCHEME;
  if (isLate) return { problem: '这种写法只用到 2007 年 3 月', hint: '写成 1706.03762 的样子' };
  if (Number(year) === FIRST_YEAR && Number(year + month) < FIRST)
    return { problem: '早于 1991 年 8 月，那时还没有 arXiv' };
  if (digits === '000') return { problem: '序号从 001 开始' };
  if (!isVersion(version)) return { problem: '版本号从 v1 开始' };
  return { value: `${archive.toLowerCase()}${subject.toUpperCase()}/${year}${month}${digits}${version.toLowerCase()}` };
}

/** Half as many again as the fullest month of the year had: 8,000 in 2015, 24,000 in 2024. */
function mostInMonth(year: number): number {
  return year < 15 ? 9999 : 14_000 + 2_500 * (year - 15);
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isVersion(version: string): boolean {
  return version === '' || /^v[1-9]/i.test(version);
}
