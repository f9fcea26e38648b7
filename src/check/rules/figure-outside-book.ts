// Figures whose file lies outside the book's folder or on another host.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const figureOutsideBook: Rule = {
  id: 'figure-outside-book',
  severity: 'error',
  summary: '图不在书的文件夹里',
  *check(book) {
    for (const { path, target } of listFacts(book, 'figures')) {
      if (target !== undefined && book.source.get(target)?.kind !== 'link') continue;
      const hint = '把图放到本文件旁边；读者不必向别处取图，书也不会因别处的改动而缺图。';
      yield { span: path.span, message: `图“${path.value}”不在书的文件夹里`, hint };
    }
  },
};
