// Figures without a label: they get no number and cannot be mentioned.
import { listFigures } from '../described-things.ts';
import type { Rule } from '../rule.ts';

export const figureWithoutLabel: Rule = {
  id: 'figure-without-label',
  severity: 'warning',
  summary: '图没有标签',
  *check(book) {
    for (const { span, label } of listFigures(book)) {
      if (!label)
        yield {
          span,
          message: '图没有标签，不会编号',
          hint: '在图后（图示则在属性里）写 #fig-…，并在正文里写 [@fig-…]。',
        };
    }
  },
};
