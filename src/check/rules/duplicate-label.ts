// Labels defined more than once in the book; the ids of pages count as labels defined before all others.
import type { Part } from '../../model/span.ts';
import { listFacts } from '../facts.ts';
import { findPageId } from '../page-id.ts';
import type { Rule } from '../rule.ts';

export const duplicateLabel: Rule = {
  id: 'duplicate-label',
  severity: 'error',
  summary: '同一个标签定义了两次',
  *check(book) {
    const first = new Map<string, Part>();
    for (const page of book.pages) {
      const id = findPageId(page);
      if (id) first.set(id.value, id);
    }
    for (const { id } of listFacts(book, 'labels')) {
      const earlier = first.get(id.value);
      if (earlier) {
        const related = [{ span: earlier.span, message: '先在这里定义' }];
        yield { span: id.span, message: `标签“${id.value}”已经用过`, hint: '换一个全书唯一的名字。', related };
      } else first.set(id.value, id);
    }
  },
};
