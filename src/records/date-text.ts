// Dates as bibliographies write them ↔ the dates of records. Extended Date/Time Format as far as biblatex uses it; www.loc.gov/standards/datetime
import type { ReferenceDate } from '../../schemas/reference.ts';

const DAY = /^(-?\d{1,4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/u;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2016`, `2016-10-24`, `2016/10`, `2016-10-24/2016-10-28`, `1936~`; anything else is kept as it stands. Undefined for nothing. */
export function readDateText(written: string): ReferenceDate | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const isCirca = /[~?%]$/.test(text);
  const [, from = text, to] = /^(.+?)\s*(?:\/|--|–|—)\s*(-?\d{4}.*)$/u.exec(text) ?? [];
  const ends = (to === undefined ? [from] : [from, to]).map((end) => readDay(end.replace(/[~?%/]+$/, '')));
  if (ends.some((end) => end === undefined)) return { literal: text };
  return { 'date-parts': ends as number[][], ...(isCirca ? { circa: true } : {}) };
}

/** Year, month and day in fields of their own; the month may hold a day: `oct~24`. */
export function readDateFields(year: string, month: string, day: string): ReferenceDate | undefined {
  if (!/^-?\d{1,4}$/.test(year.trim())) return readDateText(year);
  const number = readMonth(month);
  const inside = /\b(\d{1,2})$/.exec(month.replace(/^\d+/, ''))?.[1] ?? '';
  const last = Number(/^\d{1,2}$/.test(day) ? day : inside);
  const parts = [Number(year), ...(number ? [number, ...(last > 0 ? [last] : [])] : [])];
  return { 'date-parts': [parts] };
}

function readMonth(text: string): number | undefined {
  const number = /^(\d{1,2})月?$/u.exec(text.trim())?.[1];
  const index = number === undefined ? MONTHS.indexOf(text.trim().slice(0, 3).toLowerCase()) + 1 : Number(number);
  return index >= 1 && index <= 12 ? index : undefined;
}

function readDay(text: string): number[] | undefined {
  const match = DAY.exec(text.trim());
  return match?.slice(1).flatMap((part) => (part === undefined ? [] : Number(part)));
}

/** As {@link readDateText} reads it: `2016-10-24/2016-10-28`. */
export function writeDateText(date: ReferenceDate): string {
  const ends = date['date-parts']?.map(writeDay);
  if (!ends) return date.literal ?? '';
  return `${ends.join('/')}${date.circa === true ? '~' : ''}`;
}

function writeDay([year = 0, ...rest]: readonly number[]): string {
  const sign = year < 0 ? '-' : '';
  return [sign + String(Math.abs(year)).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}
