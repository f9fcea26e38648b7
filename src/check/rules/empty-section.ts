// Sections without a word, and headings with nothing below them.

import type { Finding } from '../../model/diagnostic.ts';
import type { Section } from '../../model/section.ts';
import type { Rule } from '../rule.ts';

export const emptySection: Rule = {
  id: 'empty-section',
  severity: 'warning',
  summary: '标题下没有内容',
  *check(book) {
    for (const { kind, section, title } of book.pages) {
      const contents = listContents(section);
      if (kind === 'section' && contents.length === 0 && section.headings.length === 0) {
        const hint = '写出内容，或在所在章里标为 status: planned。';
        yield { span: { ...section.body, end: section.body.start }, message: `“${title}”没有内容`, hint };
      }
      yield* findEmptyHeadings(section, contents);
    }
  },
};

function* findEmptyHeadings({ headings }: Section, contents: readonly number[]): Generator<Finding> {
  let next = 0;
  for (const [index, heading] of headings.entries()) {
    const following = headings[index + 1];
    const end = following?.span.start ?? Number.POSITIVE_INFINITY;
    while ((contents[next] ?? Number.POSITIVE_INFINITY) < heading.span.end) next++;
    const isEmpty = (contents[next] ?? Number.POSITIVE_INFINITY) >= end;
    if (isEmpty && !(following && following.level > heading.level)) {
      yield { span: heading.span, message: `“${heading.text}”之下没有内容`, hint: '写出内容，或删去标题。' };
    }
  }
}

/** Offsets at which content begins, ascending. */
function listContents({ paragraphs, formulas, figures, tables, listings, diagrams, blocks }: Section): number[] {
  const lists = blocks.filter(({ kind }) => kind === 'reference-list');
  const spans = [formulas, figures, tables, listings, diagrams, lists].flat().map((construct) => construct.span.start);
  const texts = paragraphs.filter(({ kind, text }) => kind !== 'heading' && text !== '');
  return [...spans, ...texts.map((paragraph) => paragraph.span.start)].sort((a, b) => a - b);
}
