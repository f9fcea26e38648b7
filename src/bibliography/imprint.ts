// Place, publisher, year and pages of a work → `南京：江畔出版社，2024：35-41`, with what the standard prints where one is unknown.
import type { ReferenceRecord } from '../../schemas/reference.ts';
import { formatDay } from './dates.ts';
import { accessDate, type Draft, pageText } from './draft.ts';
import { type Area, textArea } from './entry.ts';
import { cleanText } from './field-text.ts';

/** A printed book says that its place or publisher is unknown; an electronic one leaves them out. */
export function bookImprint(draft: Draft): Area {
  const { place, publisher } = imprintOf(draft.record);
  if (draft.access.length > 0) return imprintArea(draft, place, publisher);
  return imprintArea(draft, place || draft.terms.unknownPlace, publisher || draft.terms.unknownPublisher);
}

/** Theses and reports: place and body as far as they are known. */
export function bodyImprint(draft: Draft): Area {
  const { place, publisher } = imprintOf(draft.record);
  return imprintArea(draft, place, publisher);
}

/** `2013-09-30：8`, of a work that is published by being put online. */
export function dayArea(draft: Draft): Area {
  return textArea(withPages(draft, formatDay(draft.record.issued)) + accessDate(draft));
}

/** The same by the 2015 edition, which has it as it has the day of a page of the web: `8(2013-09-30)[2026-08-01]`. */
export function enclosedDayArea(draft: Draft): Area {
  const day = formatDay(draft.record.issued);
  const enclosed = day === '' ? '' : draft.marks.open.trim() + day + draft.marks.close;
  return textArea(pageText(draft) + enclosed + accessDate(draft));
}

/** `，2024：4`, after the name of a meeting or journal: each part brings its own mark. */
export function afterName(draft: Draft, date: string, pages = pageText(draft)): string {
  const { comma, colon } = draft.marks;
  return (date === '' ? '' : comma + date) + (pages === '' ? '' : colon + pages) + accessDate(draft);
}

/** Whether neither place nor publisher is known. */
export function hasNoImprint(record: ReferenceRecord): boolean {
  const { place, publisher } = imprintOf(record);
  return place === '' && publisher === '';
}

/** Text, and the pages after a colon; pages alone stand without one. */
function withPages(draft: Draft, text: string): string {
  const pages = pageText(draft);
  if (pages === '') return text;
  return text === '' ? pages : text + draft.marks.colon + pages;
}

function imprintArea(draft: Draft, place: string, publisher: string): Area {
  const { marks } = draft;
  const body = [place, publisher].filter((part) => part !== '').join(marks.colon);
  const dated = [body, draft.year].filter((part) => part !== '').join(marks.comma);
  return textArea(withPages(draft, dated) + accessDate(draft));
}

function imprintOf(record: ReferenceRecord): { place: string; publisher: string } {
  return { place: cleanText(record['publisher-place']), publisher: cleanText(record.publisher) };
}
