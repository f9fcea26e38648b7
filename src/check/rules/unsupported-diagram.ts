// Diagrams that cannot be drawn.
import { listFacts } from '../facts.ts';
import { spanInPart } from '../part-offsets.ts';
import type { Rule } from '../rule.ts';

export const unsupportedDiagram: Rule = {
  id: 'unsupported-diagram',
  severity: 'error',
  summary: '画不出的图示',
  *check(book, typeset) {
    for (const diagram of listFacts(book, 'diagrams')) {
      const result = typeset(diagram);
      if (!('error' in result)) continue;
      const { message, offset } = result.error;
      const { value } = diagram.code;
      const lineEnd = value.indexOf('\n', offset);
      const end = Math.max(offset, lineEnd < 0 ? value.trimEnd().length : lineEnd);
      const span = end > offset ? spanInPart(book.source, diagram.code, offset, end) : diagram.language.span;
      yield { span, message: `画不出这个图示：${message}`, hint: '改写它，或画成 SVG 当图用。' };
    }
  },
};
