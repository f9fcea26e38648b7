// Years that an arXiv number gives the lie to: a preprint older than its number, or of a year long after it without naming a version.
import { arxivMonth } from '../../model/identifiers/arxiv.ts';
import { listReferences } from '../identifier-findings.ts';
import { listArxivPlaces } from '../records/arxiv-places.ts';
import { yearOf } from '../records/dates.ts';
import { spanAt } from '../records/fields.ts';
import { findYearWitness } from '../records/year-witness.ts';
import type { Rule } from '../rule.ts';

export const yearAgainstArxiv: Rule = {
  id: 'year-against-arxiv',
  severity: 'warning',
  summary: '年份与 arXiv 号不符',
  *check(book) {
    for (const reference of listReferences(book)) {
      const witness = findYearWitness(reference);
      const [place] = listArxivPlaces(reference);
      if (witness?.source !== 'arxiv' || !place) continue;
      const { year, month } = arxivMonth(place.number);
      const written = yearOf(reference.record.issued) ?? 0;
      const message = `这里是 ${written} 年，而 arXiv 号 ${place.number} 是 ${year} 年 ${month} 月的`;
      const later = `引的若是后来的版本，在 arXiv 号后写上版本，如 ${place.number}v2；否则核对年份与号码。`;
      const hint = written > year ? later : '核对年份与号码，其中一个是错的。';
      const related = [{ span: place.text.span, message: 'arXiv 号在这里' }];
      yield { span: spanAt(reference, 'issued', 'date-parts', 0, 0), message, hint, related };
    }
  },
};
