// DOI as written, also as a URL or after `doi:` → `10.1145/2976749.2978318` in lower case. ISO 26324; DOI names ignore case.
import { type Identifier, MAX_IDENTIFIER_LENGTH } from './identifier.ts';

const WRAPPING = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s?)/i;

/** A mark at the end that belongs to the sentence, not to the name; a closing bracket only without its partner. */
const TRAILING = new Set(['.', ',', ';', ':', '。', '，', '；', '：', '、', '"', "'", '”', '’']);
const PAIRS = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);

export function parseDoi(text: string): Identifier {
  if (text.length > MAX_IDENTIFIER_LENGTH) return { problem: '太长，不是 DOI' };
  const name = cutTrailing(decode(text.trim())).toLowerCase();
  if (/^10\.\d{4,9}(?:\.\d+)*\/[!-~]+$/.test(name)) return { value: name };
  if (/\s/.test(name)) return { problem: '含有空白，DOI 里没有空白', hint: '删去空白' };
  if (!name.startsWith('10.')) return { problem: '不以“10.”开头', hint: '写成 10.1145/2976749.2978318 的样子' };
  if (!/^10\.\d{4,9}(?:\.\d+)*(?:\/|$)/.test(name)) return { problem: '“10.”与“/”之间应是四到九位数字' };
  if (/^[^/]*\/?$/.test(name)) return { problem: '缺少“/”之后的部分' };
  return { problem: '含有 DOI 里不用的字符', hint: '只用 ASCII 字母、数字和符号' };
}

/** Without the resolver's address, whose path may be percent-encoded. */
function decode(text: string): string {
  const name = text.replace(WRAPPING, '');
  if (name.length === text.length || !name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
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
