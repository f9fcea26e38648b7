// Dates of a record → years and days that can be compared.
import type { ReferenceDate } from '../../../schemas/reference.ts';

/** Year, month, day as far as they are known. */
export type Day = readonly number[];

/** The first year; undefined for a date in words. */
export function yearOf(date: ReferenceDate | undefined): number | undefined {
  return date?.['date-parts']?.[0]?.[0];
}

/** Whether `a` is certainly later than `b`: what one of them does not tell is no difference. */
export function isLater(a: Day, b: Day): boolean {
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (other === undefined) return false;
    if (part !== other) return part > other;
  }
  return false;
}

/** 2026年8月1日. */
export function sayDay([year = 0, month, day]: Day): string {
  const said = year < 0 ? `公元前${-year}年` : `${year}年`;
  return said + (month === undefined ? '' : `${month}月`) + (day === undefined ? '' : `${day}日`);
}
