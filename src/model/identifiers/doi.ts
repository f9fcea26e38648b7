// DOI as written, also as an address or after `doi:` → `10.1145/2976749.2978318` in lower case. ISO 26324; DOI names ignore case.
import { cleanIdentifier, type Identifier, MAX_IDENTIFIER_LENGTH } from './identifier.ts';

/** The resolver's address, or a publisher's page whose path ends with the DOI. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org|doi\.acm\.org|[\w.-]+\/(?:(?:doi|content|article|book|chapter|document|abs|pdf)\/)(?:(?:abs|full|pdf|epdf|epub|book|reader|citedby|ref|10\.1002\/\w+)\/)?)\/?(?=10\.|doi:|10%)/i;
const PREFIX = /^(?:info:doi\/|urn:doi:|doi\s?[:=]?\s*)(?=10)/i;

/** A mark at the end that belongs to the sentence, not to the name; a closing bracket only without its partner. */
const TRAILING = new Set(['.', ',', ';', ':', '。', '、', '"', "'", '”', '’', '》', '】', '`', '*', '\\']);
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

/** What templates print where the DOI is to be filled in. */
const PLACEHOLDER = /^10\.\d{4,9}\/(?:(?=.{5})[nx]+(?:\.[nx]+)*|1122445\.1122456|0{5,}(?:\.0+)*)$/;

export function parseDoi(text: string): Identifier {
  if (text.length > MAX_IDENTIFIER_LENGTH) return { problem: '太长，不是 DOI' };
  const name = cutTrailing(cutVersion(unwrap(cleanIdentifier(text)))).toLowerCase();
  if (PLACEHOLDER.test(name)) return { problem: '是模板里的占位文字', hint: '换成这篇文献自己的 DOI' };
  if (/^10\.\d{4,9}(?:\.\d+)*\/[!-~]+$/.test(name)) return { value: name };
  return describeProblem(name);
}

function describeProblem(name: string): Identifier {
  if (/^arxiv:|^\d{4}\.\d{4,5}(?:v\d+)?$/.test(name))
    return { problem: '是 arXiv 号，不是 DOI', hint: '写进 custom 的 arxiv' };
  if (/\s/.test(name)) return { problem: '含有空白，DOI 里没有空白', hint: '删去空白' };
  if (!name.startsWith('10.')) return { problem: '不以“10.”开头', hint: '写成 10.1145/2976749.2978318 的样子' };
  if (!/^10\.\d{4,9}(?:\.\d+)*(?:\/|$)/.test(name)) return { problem: '“10.”与“/”之间应是四到九位数字' };
  if (/^[^/]*\/?$/.test(name)) return { problem: '缺少“/”之后的部分' };
  return { problem: '含有 DOI 里不用的字符', hint: '只用 ASCII 字母、数字和符号' };
}

/** Without address, prefix and angle brackets. What follows the DOI in an address is the page's own. */
function unwrap(text: string): string {
  const bare = text.replace(/^[<"'“([]+/, '');
  const name = bare.replace(ADDRESS, '');
  const isAddress = name.length < bare.length;
  const cut = isAddress
    ? name.replace(/\?(?:[a-z_]+=.*)?$|#(?=[a-z]).*$/i, '').replace(/(?:\/(?:full|pdf|abstract|meta|epdf)|\.pdf)$/i, '')
    : name;
  return decode(cut.replace(PREFIX, ''));
}

/** No DOI has `%` of its own: those with signs that addresses do not take are written so by browsers. */
function decode(name: string): string {
  if (!/%[\dA-F]{2}/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** bioRxiv and medRxiv number the versions of a page, not of a DOI. */
function cutVersion(name: string): string {
  return name.replace(/^(10\.1101\/(?:\d{4}\.\d{2}\.\d{2}\.)?\d{6,8})v\d+(?:\.\w+)*$/, '$1');
}

function cutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && isTrailing(text, end)) end--;
  return text.slice(0, end);
}

function isTrailing(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  if (TRAILING.has(last)) return true;
  const opening = PAIRS.get(last);
  return opening !== undefined && text.slice(0, end).split(opening).length < text.slice(0, end).split(last).length;
}
