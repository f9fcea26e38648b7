// Figures with a label that no cross-reference names.
import { listFigures } from '../described-things.ts';
import { mentionedLabels } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const figureNotMentioned: Rule = {
  id: 'figure-not-mentioned',
  severity: 'warning',
  summary: '正文没有提到图',
  *check(book) {
    const mentioned = mentionedLabels(book);
    for (const { label } of listFigures(book)) {
      if (!label || mentioned.has(label.value)) continue;
      const hint = `在图之前的正文里写“见[@${label.value}]”。`;
      yield { span: label.span, message: `正文没有提到图“${label.value}”`, hint };
    }
  },
};
