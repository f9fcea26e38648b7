// Characters taken for others that look or sound alike: the list holds what is wrong wherever it stands.
import type { Copy } from '../chinese/copy.ts';
import { findSlips, type Slip } from '../chinese/slips.ts';
import { findTypos } from '../chinese/typos.ts';
import type { Rule } from '../rule.ts';

export const zhTypo: Rule = {
  id: 'zh-typo',
  severity: 'warning',
  summary: '错别字',
  check: (book, _typeset, run) => findSlips(book, run, findWrongCharacters),
};

function* findWrongCharacters({ text }: Copy): Generator<Slip> {
  for (const { start, end, value } of findTypos(text)) {
    const { right } = value;
    const message = `“${text.slice(start, end)}”是“${right}”之误`;
    yield { start, end, message, hint: `改为“${right}”。`, changes: [{ start, end, text: right }] };
  }
}
