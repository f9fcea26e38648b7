// Records that were edited after registries were asked about them.
import { describeDifference } from '../../evidence/describe-verdict.ts';
import type { Rule } from '../rule.ts';
import { listJudged, relateAnswer } from '../verdict-findings.ts';

export const staleLock: Rule = {
  id: 'stale-lock',
  severity: 'warning',
  summary: '文献核对之后改动过',
  *check(book, _typeset, run) {
    for (const { reference, verdict } of listJudged(book, run, 'stale')) {
      const { value, span } = reference.key;
      const differences = verdict.differences.map(describeDifference).join('；');
      const message = `文献“${value}”的著录在核对之后改动过${differences ? `，与当时的回答不符：${differences}` : ''}`;
      const hint = `核对无误后运行 kanben refs verify ${value}。`;
      yield { span, message, hint, related: relateAnswer(book, reference) };
    }
  },
};
