// arXiv identifier, also as a URL or after `arXiv:` → `1706.03762v5` or `math.GT/0309136`. info.arxiv.org/help/arxiv_identifier.html
import type { Identifier } from './identifier.ts';

const WRAPPING = /^(?:https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s?)/i;
const NEW = /^(\d{2})(\d{2})\.(\d+)(v\d+)?$/i;
const OLD = /^([a-z]+(?:-[a-z]+)?)(\.[a-z]{2})?\/(\d{2})(\d{2})(\d{3})(v\d+)?$/i;

/** The numbering changed in April 2007, and went from four to five digits in January 2015. */
const NEW_SCHEME = 704;
const FIVE_DIGITS = 1501;
const FIRST_YEAR = 91;

export function parseArxiv(text: string): Identifier {
  if (text.length > 200) return { problem: '太长，不是 arXiv 号' };
  const name = text
    .trim()
    .replace(WRAPPING, '')
    .replace(/\.pdf$/i, '');
  const modern = NEW.exec(name);
  if (modern) return parseNew(name, modern);
  const old = OLD.exec(name);
  if (old) return parseOld(old);
  return { problem: '不是 arXiv 号', hint: '写成 1706.03762、1706.03762v5 或 math.GT/0309136 的样子' };
}

function parseNew(name: string, [, year = '', month = '', digits = '', version = '']: RegExpExecArray): Identifier {
  if (!isMonth(month)) return { problem: `没有 ${month} 月` };
  const issued = Number(year + month);
  if (issued < NEW_SCHEME) return { problem: '2007 年 4 月以前的 arXiv 号应写成 math.GT/0309136 的样子' };
  const length = issued < FIVE_DIGITS ? 4 : 5;
  if (digits.length !== length) return { problem: `点后应是 ${length} 位数字，这里是 ${digits.length} 位` };
  if (/^0+$/.test(digits)) return { problem: '点后的序号从 1 开始' };
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
  if (!isMonth(month)) return { problem: `没有 ${month} 月` };
  const late = Number(year) < FIRST_YEAR && Number(year + month) >= NEW_SCHEME;
  if (late) return { problem: '这种写法只用到 2007 年 3 月', hint: '写成 1706.03762 的样子' };
  if (!isVersion(version)) return { problem: '版本号从 v1 开始' };
  return { value: `${archive.toLowerCase()}${subject.toUpperCase()}/${year}${month}${digits}${version.toLowerCase()}` };
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isVersion(version: string): boolean {
  return version === '' || /^v[1-9]/i.test(version);
}
