// A preprint and its published version under two keys: no mistake, but seldom meant.
import { recognisePreprint } from '../../bibliography/preprint.ts';
import { listReferences } from '../identifier-findings.ts';
import { listSameWorks } from '../records/same-work.ts';
import type { Rule } from '../rule.ts';

export const preprintAndPublished: Rule = {
  id: 'preprint-and-published',
  severity: 'warning',
  summary: '同一作品的预印本与正式出版物各有一个键',
  *check(book) {
    for (const { kind, first, second, shared } of listSameWorks(listReferences(book))) {
      if (kind !== 'preprint') continue;
      const [preprint, published] = recognisePreprint(first.record) ? [first, second] : [second, first];
      const why = shared === undefined ? '题名与第一作者相同' : `${shared} 相同`;
      const message = `“${preprint.key.value}”是“${published.key.value}”的预印本（${why}）`;
      const hint = '只引一个时，留正式出版的一条，把 arXiv 号写进它的 custom；两个版本确要分别引用，就保持原样。';
      yield { span: second.key.span, message, hint, related: [{ span: first.key.span, message: '另一条在这里' }] };
    }
  },
};
