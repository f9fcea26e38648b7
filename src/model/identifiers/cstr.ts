// CSTR (科技资源标识), also as an address or after `CSTR:` → `31253.11.sciencedb.j00001.00123`. GB/T 32843—2016.
import { cleanIdentifier, type Identifier, MAX_IDENTIFIER_LENGTH } from './identifier.ts';

const WRAPPING = /^(?:https?:\/\/)?(?:www\.)?(?:cstr\.cn|cstr\.escience\.org\.cn|identifiers\.org)\/|^cstr:\s?/i;

export function parseCstr(text: string): Identifier {
  if (text.length > MAX_IDENTIFIER_LENGTH) return { problem: '太长，不是 CSTR' };
  const name = cleanIdentifier(text)
    .replace(WRAPPING, '')
    .replace(/^cstr:\s?/i, '')
    .replace(/[.,;:。、]+$/, '');
  if (/^\w{5}\.\d{2}\.[!-~]+$/.test(name)) return { value: name };
  if (/\s/.test(name)) return { problem: '含有空白，CSTR 里没有空白', hint: '删去空白' };
  if (name.startsWith('10.')) return { problem: '是 DOI，不是 CSTR', hint: '写进 DOI' };
  if (!/^\w{5}\./.test(name))
    return { problem: '的机构前缀应是五位', hint: '写成 31253.11.sciencedb.j00001.00123 的样子' };
  if (!/^\w{5}\.\d{2}\./.test(name)) return { problem: '的第二段应是两位数字，表示资源类型' };
  return { problem: '缺少最后一段，或含有 CSTR 里不用的字符', hint: '写成 31253.11.sciencedb.j00001.00123 的样子' };
}
