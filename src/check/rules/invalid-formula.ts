// Formulas that cannot be typeset.
import { listFacts } from '../facts.ts';
import { spanInPart } from '../part-offsets.ts';
import type { Rule } from '../rule.ts';

export const invalidFormula: Rule = {
  id: 'invalid-formula',
  severity: 'error',
  summary: '公式写错了',
  *check(book, typeset) {
    for (const formula of listFacts(book, 'formulas')) {
      const result = typeset(formula);
      if (!('error' in result)) continue;
      const { message, offset } = result.error;
      const end = endOfToken(formula.tex.value, offset);
      const span = spanInPart(book.source, formula.tex, offset, end);
      yield {
        span,
        message: `公式写错了：${message}`,
        hint: '对照 KaTeX 支持的命令；全书的宏写在 book.yaml 的 macros。',
      };
    }
  },
};

/** A command with its backslash, or one character. */
function endOfToken(tex: string, offset: number): number {
  const [token = ''] = /^(?:\\[A-Za-z]+|\\?.)/su.exec(tex.slice(offset)) ?? [];
  return offset + token.length;
}
