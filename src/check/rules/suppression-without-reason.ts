// `kanben-ignore` comments that do not say why.

import type { Rule } from '../rule.ts';
import { listSuppressions, writeSuppression } from '../suppressions.ts';

export const suppressionWithoutReason: Rule = {
  id: 'suppression-without-reason',
  severity: 'error',
  summary: 'kanben-ignore 没有写理由',
  *check(book) {
    for (const { span, rule, reason } of listSuppressions(book)) {
      if (reason.trim() || !rule.value) continue;
      const hint = `写成 ${writeSuppression(span, rule.value)}。`;
      yield { span, message: '压下问题要写理由', hint };
    }
  },
};
