// Address of a web page → the same address as browsers write it. Only http and https, without user name or password.
import { type Identifier, MAX_IDENTIFIER_LENGTH } from './identifier.ts';

/** Signs before and behind an address that belong to the sentence it was copied from. */
const OPENING = /^[<《【（“"'`]+/;
const CLOSING = /[”"'`。，、；：,;]$|(?<![《【（].*)[》】）>]$/s;

export function parseUrl(text: string): Identifier {
  const address = text.trim();
  if (address.length > MAX_IDENTIFIER_LENGTH) return { problem: '太长，不像网址' };
  if (/\s/.test(address)) return { problem: '含有空白，网址里没有空白', hint: '删去空白，或写成 %20' };
  const bare = unwrap(address);
  if (bare !== address && 'value' in parseUrl(bare))
    return { problem: '前后带着不属于网址的标点', hint: `只写“${bare}”`, meant: bare };
  if (!/^https?:\/\//i.test(address)) return describeScheme(address);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return { problem: '不是完整的网址', hint: '写成 https://example.org/page 的样子' };
  if (url.username !== '' || url.password !== '') return { problem: '含有用户名或密码', hint: '删去“@”和它前面的部分' };
  if (!isCompleteHost(url.hostname)) return { problem: '主机名不完整' };
  return { value: url.href };
}

function describeScheme(address: string): Identifier {
  const problem = '应以 https:// 或 http:// 开头';
  const slip = /^(https?)(?:：|:|;)?\/{1,3}(?=[\w-]+\.)/i.exec(address) ?? /^(https?)：\/\//i.exec(address);
  if (slip) return { problem, hint: `多半是“${slip[1]?.toLowerCase()}://${address.slice(slip[0].length)}”` };
  return /^www\.[\w-]+\./i.test(address) ? { problem, hint: '在前面加上 https://，并打开看看' } : { problem };
}

/** `https://localhost` leads readers nowhere; nor does a name with an empty part. */
function isCompleteHost(host: string): boolean {
  return host.startsWith('[') || (/^[^.]+(?:\.[^.]+)+\.?$/.test(host) && !/^(?:127|10|192\.168)\./.test(host));
}

/** A bracket at the end stays when the address has its partner. */
function unwrap(address: string): string {
  let bare = address.replace(OPENING, '');
  while (CLOSING.test(bare)) bare = bare.slice(0, -1);
  return bare;
}
