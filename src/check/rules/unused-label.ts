// Numbered formulas and listings that nothing refers to: figures and tables have rules of their own, the rest is numbered for its own sake.
import { LABEL_KINDS, labelKind } from '../../model/label.ts';
import { listFacts, mentionedLabels } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unusedLabel: Rule = {
  id: 'unused-label',
  severity: 'warning',
  summary: '标签从未被引用',
  *check(book) {
    const mentioned = mentionedLabels(book);
    for (const { id, thing } of listFacts(book, 'labels')) {
      const kind = labelKind(id.value);
      const isJudged = (thing === 'formula' && kind === 'eq') || (thing === 'listing' && kind === 'lst');
      if (!isJudged || mentioned.has(id.value)) continue;
      const hint = `在正文里写 [@${id.value}]，或去掉标签，使它不占编号。`;
      yield { span: id.span, message: `${LABEL_KINDS[kind]}的标签“${id.value}”从未被引用`, hint };
    }
  },
};
