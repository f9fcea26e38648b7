// Names whose family and given name stand in each other's place.
import type { Finding } from '../../model/diagnostic.ts';
import type { Reference } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames, type PlacedName } from '../records/fields.ts';
import { isSwappedHanName } from '../records/han-names.ts';
import { isSwappedLatinName } from '../records/latin-names.ts';
import type { Rule } from '../rule.ts';

export const swappedName: Rule = {
  id: 'swapped-name',
  severity: 'warning',
  summary: '姓与名颠倒',
  *check(book) {
    for (const reference of listReferences(book))
      for (const placed of listNames(reference))
        if (isSwappedHanName(placed.name) || isSwappedLatinName(placed.name))
          yield* describeSwap(book.source, reference, placed);
  },
};

function* describeSwap(source: Source, reference: Reference, { name, path }: PlacedName): Generator<Finding> {
  const family = findText(reference, ...path, 'family');
  const given = findText(reference, ...path, 'given');
  const file = source.get(reference.span.file);
  if (!family || !given || file?.kind !== 'text') return;
  const [first, second] = [family, given].map(({ span }) => file.text.slice(span.start, span.end));
  const message = `姓“${name.family}”与名“${name.given}”多半颠倒了`;
  const hint = `family 写姓，given 写名：family: ${name.given}，given: ${name.family}。`;
  const edits = [
    { span: family.span, text: second ?? '' },
    { span: given.span, text: first ?? '' },
  ];
  yield { span: family.span, message, hint, fix: { title: '互换姓与名', edits } };
}
