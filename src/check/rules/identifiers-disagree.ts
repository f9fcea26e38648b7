// Identifiers of one record that name two works: two arXiv numbers, two DOIs, two CSTR. Versions of one preprint do not count.
import type { Finding } from '../../model/diagnostic.ts';
import { arxivWork } from '../../model/identifiers/arxiv.ts';
import { parseCstr } from '../../model/identifiers/cstr.ts';
import { parseDoi } from '../../model/identifiers/doi.ts';
import type { Identifier } from '../../model/identifiers/identifier.ts';
import type { FieldText, Reference } from '../../model/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { listArxivPlaces } from '../records/arxiv-places.ts';
import { findText } from '../records/fields.ts';
import type { Rule } from '../rule.ts';

export const identifiersDisagree: Rule = {
  id: 'identifiers-disagree',
  severity: 'error',
  summary: '同一条文献的标识符互相矛盾',
  *check(book) {
    for (const reference of listReferences(book)) {
      yield* compareIdentifiers(reference, 'arXiv 号', listArxiv(reference));
      yield* compareIdentifiers(reference, 'DOI', listAddressed(reference, ['DOI'], DOI_ADDRESS, parseDoi));
      yield* compareIdentifiers(
        reference,
        'CSTR',
        listAddressed(reference, ['custom', 'cstr'], CSTR_ADDRESS, parseCstr),
      );
    }
  },
};

type Named = { readonly value: string; readonly text: FieldText };

const DOI_ADDRESS = /^https?:\/\/(?:(?:dx\.|www\.)?doi\.org\/|[\w.-]+\/doi\/(?:[a-z]+\/)?)10\./i;
const CSTR_ADDRESS = /^https?:\/\/(?:www\.)?cstr\.cn\/(?:CSTR:)?\d/i;
/** A preprint's DOI may stand beside the address of what was made of it; repositories number versions and the whole of them. */
const LOOSE_DOI = /^10\.(?:48550|5281|6084)\//;

function* compareIdentifiers(
  { key }: Reference,
  kind: string,
  [first, ...others]: readonly Named[],
): Generator<Finding> {
  const other = others.find(({ value }) => first && !isSame(first.value, value));
  if (!first || !other) return;
  const message = `文献“${key.value}”有两个不同的 ${kind}：${first.value} 与 ${other.value}`;
  const related = [{ span: first.text.span, message: `这里是 ${first.value}` }];
  yield { span: other.text.span, message, hint: '对照原文，只留对的一个。', related };
}

/** A book and its chapter, proceedings and a paper of theirs: one DOI begins with the other. */
function isSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function listArxiv(reference: Reference): Named[] {
  return listArxivPlaces(reference).map(({ number, text }) => ({ value: arxivWork(number), text }));
}

/** The identifier in its own field, and in the URL. */
function listAddressed(
  reference: Reference,
  field: readonly string[],
  address: RegExp,
  parse: (text: string) => Identifier,
): Named[] {
  const url = findText(reference, 'URL');
  const texts = [findText(reference, ...field), url && address.test(url.value) ? url : undefined];
  return texts.flatMap((text) => {
    const read = text && parse(text.value);
    return text && read && 'value' in read && !LOOSE_DOI.test(read.value) ? [{ value: read.value, text }] : [];
  });
}
