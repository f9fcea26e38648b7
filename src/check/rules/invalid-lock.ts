// What cannot be read in references.lock.json.
import type { Rule } from '../rule.ts';

export const invalidLock: Rule = {
  id: 'invalid-lock',
  severity: 'error',
  summary: 'references.lock.json 有误',
  essential: true,
  *check({ lock }) {
    for (const { span, message, hint } of lock?.issues ?? [])
      yield { span, message, hint: `${hint ? `${hint}；` : ''}也可以删去这一处，再运行 kanben refs verify。` };
  },
};
