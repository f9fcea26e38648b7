// Dates of records, and months of arXiv numbers, that lie after the day of this edition: there is no other clock.
import type { Book } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { arxivMonth } from '../../model/identifiers/arxiv.ts';
import type { Reference } from '../../model/reference.ts';
import { findNode } from '../../model/yaml.ts';
import { listReferences } from '../identifier-findings.ts';
import { listArxivPlaces } from '../records/arxiv-places.ts';
import { type Day, isLater, sayDay } from '../records/dates.ts';
import { spanAt } from '../records/fields.ts';
import type { Rule } from '../rule.ts';

export const futureDate: Rule = {
  id: 'future-date',
  severity: 'warning',
  summary: '日期在本版之后',
  *check(book) {
    const today = editionDay(book);
    if (today) for (const reference of listReferences(book)) yield* findLater(reference, today);
  },
};

const FIELDS = { issued: '出版日期', accessed: '引用日期', 'original-date': '原作日期' } as const;

/** Undefined when book.yaml has no readable date. */
function editionDay({ settings, settingsFile }: Book): Day | undefined {
  const node = findNode(settingsFile, ['date']);
  return node && /^\d{4}-\d{2}-\d{2}$/.test(settings.date) ? settings.date.split('-').map(Number) : undefined;
}

function* findLater(reference: Reference, today: Day): Generator<Finding> {
  const { record } = reference;
  const edition = `本书 date（${sayDay(today)}）`;
  for (const [field, name] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
    const days = record[field]?.['date-parts'] ?? [];
    const index = days.findIndex((day) => isLater(day, today));
    const day = days[index];
    if (!day) continue;
    const message = `${name} ${sayDay(day)}在${edition}之后`;
    yield {
      span: spanAt(reference, field, 'date-parts', index),
      message,
      hint: '核对日期；若无误，把 book.yaml 的 date 改为本版的日期。',
    };
  }
  const [place] = listArxivPlaces(reference);
  if (!place) return;
  const { year, month } = arxivMonth(place.number);
  // Numbers of a month are given out from the last day of the month before.
  if (!isLater(month === 1 ? [year - 1, 12] : [year, month - 1], today)) return;
  const message = `arXiv 号 ${place.number} 是 ${sayDay([year, month])}的，在${edition}之后`;
  yield { span: place.text.span, message, hint: '前四位是年与月，对照 arXiv 的页面核对。' };
}
