// Pages whose front matter gives the same id.
import type { Part } from '../../model/span.ts';
import { findPageId } from '../page-id.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary: '两页的 id 相同',
  *check(book) {
    const first = new Map<string, Part>();
    for (const page of book.pages) {
      const id = findPageId(page);
      const earlier = id && first.get(id.value);
      if (earlier && earlier.span.file !== id.span.file) {
        const related = [{ span: earlier.span, message: '先在这里用过' }];
        yield { span: id.span, message: `id“${id.value}”与另一页相同`, hint: '换一个全书唯一的 id。', related };
      } else if (id) first.set(id.value, id);
    }
  },
};
