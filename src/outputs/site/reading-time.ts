// Words → how long reading them takes: an estimate, and the only place that says at which pace.
import type { BookPage } from '../../model/book.ts';

/**
 * Han characters and Latin words a minute. Read aloud, Chinese goes at 255 ± 29 characters a minute (Trauzettel-Klosinski and Dietz, 2012,
 * doi:10.1167/iovs.11-8284); silent reading is somewhat faster, and a book to learn from is not read as fast as a novel.
 */
export const READING_PACE = 300;

/** 约12分钟, 约5小时. */
export function describeReadingTime(words: number): string {
  const minutes = Math.max(1, Math.round(words / READING_PACE));
  return minutes < 120 ? `约${minutes}分钟` : `约${Math.round(minutes / 60)}小时`;
}

/** 约3,600字，读完约12分钟; empty where that is less than a minute. */
export function describeExtent(pages: readonly Pick<BookPage, 'count'>[]): string {
  const words = pages.reduce((sum, { count }) => sum + count.words, 0);
  if (words < READING_PACE) return '';
  return `约${writeNumber(Math.round(words / 100) * 100)}字，读完${describeReadingTime(words)}`;
}

/** 12,345. */
export function writeNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
