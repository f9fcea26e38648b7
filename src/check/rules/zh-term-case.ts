// Terms and proper names in a form that is not theirs: what the glossary forbids, and Github for GitHub.

import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import { createTermFinder } from '../chinese/terms.ts';
import type { Rule } from '../rule.ts';

export const zhTermCase: Rule = {
  id: 'zh-term-case',
  severity: 'warning',
  summary: '术语或专名的写法不对',
  check(book, _typeset, run) {
    const findTerms = createTermFinder(book.terms.map(({ term }) => term));
    return findSlips(book, run, (copy) => findWrongTerms(copy, findTerms));
  },
};

function* findWrongTerms({ text }: Copy, findTerms: ReturnType<typeof createTermFinder>): Generator<Slip> {
  for (const { start, end, right, isForbidden } of findTerms(text)) {
    const written = text.slice(start, end);
    const message = isForbidden ? `术语表不用“${written}”` : `“${written}”的大小写不对`;
    yield { start, end, message, hint: `改为“${right}”。`, changes: [{ start, end, text: right }] };
  }
}
