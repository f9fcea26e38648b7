// Chapters and sections that are listed twice, and would be written to one address.
import type { Chapter, SectionEntry } from '../../model/book.ts';
import type { Part } from '../../model/span.ts';
import type { Rule } from '../rule.ts';

export const duplicateAddress: Rule = {
  id: 'duplicate-address',
  severity: 'error',
  summary: '两页的地址相同',
  *check(book) {
    const first = new Map<string, Part>();
    for (const { page, slug } of book.chapters.flatMap((chapter): Listed[] => [chapter, ...chapter.entries])) {
      const earlier = page && first.get(page.address);
      if (page && !earlier) first.set(page.address, slug);
      if (!page || !earlier) continue;
      const related = [{ span: earlier.span, message: '先在这里列出' }];
      yield { span: slug.span, message: `地址“${page.address}”已经有一页`, hint: '同一个文件只列一次。', related };
    }
  },
};

type Listed = Chapter | SectionEntry;
