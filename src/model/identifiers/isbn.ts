// ISBN-10 or ISBN-13, with or without hyphens → digits only. ISO 2108; GB/T 5795.
import { cleanIdentifier, type Identifier } from './identifier.ts';

export function parseIsbn(text: string): Identifier {
  if (text.length > 40) return { problem: '太长，不是 ISBN' };
  const digits = cleanIdentifier(text)
    .replace(/^(?:urn:)?ISBN(?:-?1[03])?:?\s*/i, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  if (/^(?:97[89])?0+$/.test(digits)) return { problem: '全是 0，是占位的号码', hint: '查不到就不写' };
  if (/^\d{8}[\dX]$/.test(digits) && digits.endsWith(tenthDigit(`0${digits}`)))
    return { problem: '只有 9 位，是 1970 年以前的 SBN', hint: '在前面加 0，就是 ISBN', meant: `0${digits}` };
  if (/^\d{9}[\dX]$/.test(digits)) return checked(digits, tenthDigit(digits));
  if (/^(?:97[89])?\d{9}[\dX](?:97[89])?\d{9}[\dX]$/.test(digits) && digits.length >= 20)
    return { problem: '是两个号码', hint: '只写所引这一本的' };
  if (!/^\d{13}$/.test(digits)) return { problem: `应是 10 位或 13 位数字，这里是“${digits}”` };
  if (!/^97[89]/.test(digits)) return { problem: '13 位的 ISBN 应以 978 或 979 开头' };
  return checked(digits, thirteenthDigit(digits));
}

function checked(digits: string, last: string): Identifier {
  return digits.endsWith(last)
    ? { value: digits }
    : { problem: `校验位不对，末位应是 ${last}`, hint: '对照原书核对每一位' };
}

function tenthDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (10 - index);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? 'X' : String(digit);
}

function thirteenthDigit(digits: string): string {
  let sum = 0;
  for (let index = 0; index < 12; index++) sum += Number(digits[index]) * (index % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The same book's ISBN-13: `0306406152` → `9780306406157`. `value` is in normal form. */
export function thirteenDigits(value: string): string {
  const digits = `978${value.slice(0, 9)}`;
  return value.length === 13 ? value : digits + thirteenthDigit(digits);
}
