// Years, volumes, issues and first pages other than those that the publisher wrote into the DOI.
import type { Finding } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import { listReferences } from '../identifier-findings.ts';
import { yearOf } from '../records/dates.ts';
import { findText, spanAt } from '../records/fields.ts';
import { doiStatementOf, findYearWitness } from '../records/year-witness.ts';
import type { Rule } from '../rule.ts';

export const fieldAgainstDoi: Rule = {
  id: 'field-against-doi',
  severity: 'warning',
  summary: '年、卷、期或页与 DOI 里的不符',
  *check(book) {
    for (const reference of listReferences(book)) yield* findContradiction(reference);
  },
};

type Contradiction = { readonly span: Span; readonly said: string };

/** One contradiction is the field's fault or the DOI's; several are the DOI of another work. */
function* findContradiction(reference: Reference): Generator<Finding> {
  const doi = findText(reference, 'DOI');
  const found = doi ? listContradictions(reference) : [];
  const [first, ...others] = found;
  if (!doi || !first) return;
  const message = `与 DOI（${doi.value}）不符：${found.map(({ said }) => said).join('；')}`;
  if (others.length > 0) yield { span: doi.span, message, hint: '这多半是另一篇文献的 DOI，核对题名与 DOI。' };
  else {
    const related = [{ span: doi.span, message: 'DOI 在这里' }];
    yield { span: first.span, message, hint: '出版者把它写进了 DOI；核对原文，改正其中一个。', related };
  }
}

function listContradictions(reference: Reference): Contradiction[] {
  const statement = doiStatementOf(reference);
  const witness = findYearWitness(reference);
  const found: Contradiction[] = [];
  if (witness?.source === 'doi') {
    const { first, last } = witness;
    const years = first === last ? `${first}` : `${first} 至 ${last}`;
    const said = `年份应是 ${years}，这里是 ${yearOf(reference.record.issued)}`;
    found.push({ span: spanAt(reference, 'issued', 'date-parts', 0, 0), said });
  }
  for (const [field, name] of [
    ['volume', '卷'],
    ['issue', '期'],
    ['page', '起页'],
  ] as const) {
    const written = findText(reference, field);
    const stated = statement?.[field];
    if (!written || stated === undefined || isSame(written.value, stated)) continue;
    found.push({ span: written.span, said: `${name}应是 ${Number(stated)}，这里是 ${written.value}` });
  }
  return found;
}

/** Only numbers are compared; of pages the first. */
function isSame(written: string, stated: string): boolean {
  const number = /^(?:pp?\.\s*|第)?(\d+)(?![.:\d])/.exec(written.trim())?.[1];
  return number === undefined || Number(number) === Number(stated);
}
