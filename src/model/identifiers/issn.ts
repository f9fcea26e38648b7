// ISSN → `1234-567X`. ISO 3297.
import { cleanIdentifier, type Identifier } from './identifier.ts';

export function parseIssn(text: string): Identifier {
  if (text.length > 40) return { problem: '太长，不是 ISSN' };
  const digits = cleanIdentifier(text)
    .replace(/^(?:urn:)?[ep]?-?ISSN(?:-L)?:?\s*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (!/^\d{7}[\dX]$/.test(digits)) return { problem: '应是 8 位，写成 1000-9825 的样子' };
  if (digits === '00000000') return { problem: '全是 0，是占位的号码', hint: '查不到就不写' };
  const last = lastDigit(digits);
  if (!digits.endsWith(last)) return { problem: `校验位不对，末位应是 ${last}`, hint: '对照原刊核对每一位' };
  return { value: `${digits.slice(0, 4)}-${digits.slice(4)}` };
}

function lastDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 7; index++) sum += Number(digits[index]) * (8 - index);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}
