// `:::` blocks that nothing closes: they swallow the rest of the file.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const unclosedBlock: Rule = {
  id: 'unclosed-block',
  severity: 'error',
  summary: '::: 块没有结束',
  *check(book) {
    for (const { opening, closed } of listFacts(book, 'blocks')) {
      if (!closed) yield { span: opening, message: '::: 块没有结束', hint: '在块的末尾另起一行写 :::。' };
    }
  },
};
