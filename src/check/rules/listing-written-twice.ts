// Listings that name a file and hold code as well: one of the two would be lost.
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const listingWrittenTwice: Rule = {
  id: 'listing-written-twice',
  severity: 'error',
  summary: '代码既写在文件里，又写在正文里',
  *check(book) {
    for (const { path, code } of listFacts(book, 'listings')) {
      if (!path || code.trim() === '') continue;
      const hint = `删去正文里的代码，或删去 file="${path.value}"。`;
      yield { span: path.span, message: `代码既写在文件“${path.value}”里，又写在这里`, hint };
    }
  },
};
