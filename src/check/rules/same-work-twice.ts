// The same work under two keys: it would stand in the list twice, under two numbers.
import { listReferences } from '../identifier-findings.ts';
import { listSameWorks } from '../records/same-work.ts';
import type { Rule } from '../rule.ts';

export const sameWorkTwice: Rule = {
  id: 'same-work-twice',
  severity: 'warning',
  summary: '同一作品用了两个键',
  *check(book) {
    for (const { kind, first, second, shared, sameTitle } of listSameWorks(listReferences(book))) {
      if (kind !== 'same') continue;
      const keys = `“${second.key.value}”与“${first.key.value}”`;
      const message =
        shared === undefined
          ? `${keys}的题名、作者与年份相同，多半是同一作品`
          : sameTitle
            ? `${keys}是同一作品：${shared} 相同`
            : `${keys}的题名不同，而 ${shared} 相同`;
      const hint =
        sameTitle || shared === undefined
          ? '只留一条，引文都用它的键。'
          : '同一作品只留一条；不是同一作品，就有一个标识符写错了。';
      yield { span: second.key.span, message, hint, related: [{ span: first.key.span, message: '另一条在这里' }] };
    }
  },
};
