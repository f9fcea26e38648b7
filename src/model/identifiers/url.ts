// Address of a web page → the same address as browsers write it. Only http and https, without user name or password.
import { type Identifier, MAX_IDENTIFIER_LENGTH } from './identifier.ts';

export function parseUrl(text: string): Identifier {
  const address = text.trim();
  if (address.length > MAX_IDENTIFIER_LENGTH) return { problem: '太长，不像网址' };
  if (/\s/.test(address)) return { problem: '含有空白，网址里没有空白', hint: '删去空白，或写成 %20' };
  if (!/^https?:\/\//i.test(address)) return { problem: '应以 https:// 或 http:// 开头' };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return { problem: '不是完整的网址', hint: '写成 https://example.org/page 的样子' };
  if (url.username !== '' || url.password !== '') return { problem: '含有用户名或密码', hint: '删去“@”和它前面的部分' };
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return { problem: '主机名不完整' };
  return { value: url.href };
}
