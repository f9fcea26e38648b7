// Formulas that cannot be typeset.
import { listFacts } from '../facts.ts';
import { partPlacer } from '../part-offsets.ts';
import type { Rule } from '../rule.ts';

export const invalidFormula: Rule = {
  id: 'invalid-formula',
  severity: 'error',
  summary: '公式写错了',
  *check(book, typeset) {
    for (const formula of listFacts(book, 'formulas')) {
      const result = typeset(formula);
      if (!('error' in result)) continue;
      const { message, offset, length } = result.error;
      const end = offset + formula.tex.value.slice(offset, offset + length).trimEnd().length;
      const span = partPlacer(book.source, formula.tex)(offset, end);
      yield {
        span,
        message: `公式写错了：${message}`,
        hint: '对照 KaTeX 支持的命令；全书的宏写在 book.yaml 的 macros。',
      };
    }
  },
};
