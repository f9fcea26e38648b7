// Chapters and sections that are listed twice, and would be written to one address.
import type { Chapter, SectionEntry } from '../../model/book.ts';
import type { Finding } from '../../model/diagnostic.ts';
import type { Part } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

export const duplicateAddress: Rule = {
  id: 'duplicate-address',
  severity: 'error',
  summary: '两页的地址相同',
  essential: true,
  *check({ chapters }) {
    yield* findRepeated(chapters);
    // The sections of a chapter that is listed twice are not to blame.
    const slugs = new Set<string>();
    for (const { slug, entries } of chapters) {
      if (!slugs.has(slug.value)) yield* findRepeated(entries, OPENING);
      slugs.add(slug.value);
    }
  },
};

/** `index.md` opens the chapter, and is no section of it. */
const OPENING = 'index';

function* findRepeated(entries: readonly (Chapter | SectionEntry)[], taken?: string): Generator<Finding> {
  const first = new Map<string, Part>();
  for (const { slug, planned } of entries) {
    const earlier = first.get(slug.value);
    const message = `“${slug.value}”已经是一页`;
    if (earlier) {
      const related = [{ span: earlier.span, message: '先在这里列出' }];
      yield { span: slug.span, message, hint: '同一个文件只列一次。', related };
    } else if (slug.value === taken && !planned) {
      yield { span: slug.span, message, hint: 'index.md 是章首页，不列入各节。' };
    } else first.set(slug.value, slug);
  }
}
