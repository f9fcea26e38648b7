// ISBN-10 or ISBN-13, with or without hyphens → digits only. ISO 2108; GB/T 5795.
import type { Identifier } from './identifier.ts';

export function parseIsbn(text: string): Identifier {
  if (text.length > 40) return { problem: '太长，不是 ISBN' };
  const digits = text
    .trim()
    .replace(/^ISBN(?:-1[03])?:?\s*/i, '')
    .replace(/[\s\u2010-\u2013-]/g, '')
    .toUpperCase();
  if (/^\d{9}[\dX]$/.test(digits)) return checked(digits, tenthDigit(digits));
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
