// CSL dates → what an entry prints: a year, or as much of `2026-08-01` as is known.
import type { ReferenceDate } from '../../schemas/reference.ts';
import { cleanText } from './field-text.ts';

/** Year or years, `[1936]` when estimated; the literal when there are no parts; empty for no date. */
export function formatYear(date: ReferenceDate | undefined): string {
  const years = date?.['date-parts']?.map(([year]) => yearText(year)).filter((year) => year !== '') ?? [];
  if (years.length === 0) return cleanText(date?.literal);
  const text = [...new Set(years)].join('-');
  return date?.circa === true ? `[${text}]` : text;
}

/** Year, month and day as far as the record knows them. */
export function formatDay(date: ReferenceDate | undefined): string {
  const days = date?.['date-parts']?.map(dayText).filter((day) => day !== '') ?? [];
  if (days.length === 0) return cleanText(date?.literal);
  const text = [...new Set(days)].join('—');
  return date?.circa === true ? `[${text}]` : text;
}

/** Whether more than the year is known. */
export function hasMonth(date: ReferenceDate | undefined): boolean {
  return date?.['date-parts']?.some((parts) => parts.length > 1) ?? false;
}

function dayText([year, ...rest]: readonly number[]): string {
  return [yearText(year), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}

function yearText(year: number | undefined): string {
  if (year === undefined) return '';
  return year < 0 ? `前${-year}` : String(year);
}
