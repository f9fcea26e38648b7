// Tables with a label that no cross-reference names.
import { listTables } from '../described-things.ts';
import { mentionedLabels } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const tableNotMentioned: Rule = {
  id: 'table-not-mentioned',
  severity: 'warning',
  summary: '正文没有提到表',
  *check(book) {
    const mentioned = mentionedLabels(book);
    for (const { label } of listTables(book)) {
      if (!label || mentioned.has(label.value)) continue;
      const hint = `在表之前的正文里写“见[@${label.value}]”。`;
      yield { span: label.span, message: `正文没有提到表“${label.value}”`, hint };
    }
  },
};
