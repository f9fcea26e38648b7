// Diagrams that cannot be drawn.
import { listFacts } from '../facts.ts';
import { partPlacer } from '../part-offsets.ts';
import type { Rule } from '../rule.ts';

export const unsupportedDiagram: Rule = {
  id: 'unsupported-diagram',
  severity: 'error',
  summary: '画不出的图示',
  *check(book, typeset) {
    for (const diagram of listFacts(book, 'diagrams')) {
      const result = typeset(diagram);
      if (!('error' in result)) continue;
      const { message, offset, length } = result.error;
      const { code, language } = diagram;
      const span = length > 0 ? partPlacer(book.source, code)(offset, offset + length) : language.span;
      yield { span, message: `画不出这个图示：${message}`, hint: '改写它，或画成 SVG 当图用。' };
    }
  },
};
