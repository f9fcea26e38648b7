// Widths and heights that are no size.
import { isLength } from '../../model/length.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const invalidSize: Rule = {
  id: 'invalid-size',
  severity: 'error',
  summary: '图的宽或高写错了',
  *check(book) {
    for (const { width, height } of listFacts(book, 'figures')) {
      for (const size of [width, height]) {
        if (!size || isLength(size.value)) continue;
        yield { span: size.span, message: `“${size.value}”不是宽或高`, hint: '写成 80%、320px 或 12em 的样子。' };
      }
    }
  },
};
