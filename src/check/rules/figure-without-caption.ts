// Figures without a caption.
import { listFigures } from '../described-things.ts';
import type { Rule } from '../rule.ts';

export const figureWithoutCaption: Rule = {
  id: 'figure-without-caption',
  severity: 'warning',
  summary: '图没有题注',
  *check(book) {
    for (const { span, caption } of listFigures(book)) {
      if (!caption) yield { span, message: '图没有题注', hint: '写成 ![题注](…)；图示在属性里写 lst-cap="题注"。' };
    }
  },
};
