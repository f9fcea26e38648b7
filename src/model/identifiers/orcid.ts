// ORCID iD, also as a URL → `0000-0002-1825-0097`. ISO 7064 MOD 11-2.
import { cleanIdentifier, type Identifier } from './identifier.ts';

export function parseOrcid(text: string): Identifier {
  if (text.length > 80) return { problem: '太长，不是 ORCID' };
  const digits = cleanIdentifier(text)
    .replace(/^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:?\s*)/i, '')
    .replace(/\/$/, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (!/^\d{15}[\dX]$/.test(digits)) return { problem: '应是 16 位，写成 0000-0002-1825-0097 的样子' };
  const last = lastDigit(digits);
  if (!digits.endsWith(last))
    return { problem: `校验位不对，末位应是 ${last}`, hint: '对照 orcid.org 上的页面核对每一位' };
  return { value: digits.replace(/(.{4})(?=.)/g, '$1-') };
}

function lastDigit(digits: string): string {
  let total = 0;
  for (let index = 0; index < 15; index++) total = ((total + Number(digits[index])) * 2) % 11;
  const digit = (12 - total) % 11;
  return digit === 10 ? 'X' : String(digit);
}
