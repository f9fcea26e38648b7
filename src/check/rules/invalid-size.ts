// Widths and heights that are no size.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const SIZE = /^(?:\d{1,4}(?:\.\d{1,3})?)(?:%|px|em|rem|cm|mm|in|pt)?$/;

export const invalidSize: Rule = {
  id: 'invalid-size',
  severity: 'error',
  summary: '图的宽或高写错了',
  *check(book) {
    for (const { width, height } of listFacts(book, 'figures')) {
      for (const size of [width, height]) {
        if (!size || SIZE.test(size.value)) continue;
        yield { span: size.span, message: `“${size.value}”不是宽或高`, hint: '写成 80%、320px 或 12em 的样子。' };
      }
    }
  },
};
