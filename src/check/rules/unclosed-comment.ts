// Comments without `-->`: they hide the rest of the file.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unclosedComment: Rule = {
  id: 'unclosed-comment',
  severity: 'error',
  summary: '注释没有结束',
  *check(book) {
    for (const { span, closed } of listFacts(book, 'comments')) {
      if (closed) continue;
      const opening = { ...span, end: Math.min(span.end, span.start + '<!--'.length) };
      yield { span: opening, message: '注释没有结束', hint: '在注释末尾写 -->。' };
    }
  },
};
