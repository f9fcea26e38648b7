// Labels whose prefix names another kind of thing, or none.
import { LABEL_KINDS, type LabelKind, labelKind, THEOREM_KINDS } from '../../model/label.ts';
import type { LabelledThing } from '../../model/section.ts';
import { listFacts } from '../facts.ts';
import type { Rule } from '../rule.ts';

const PREFIXES: { readonly [Thing in LabelledThing]: readonly LabelKind[] } = {
  heading: ['sec'],
  figure: ['fig'],
  table: ['tbl'],
  formula: ['eq'],
  listing: ['lst'],
  theorem: THEOREM_KINDS,
};

export const wrongLabelPrefix: Rule = {
  id: 'wrong-label-prefix',
  severity: 'error',
  summary: '标签的前缀与对象不符',
  *check(book) {
    for (const { id, thing } of listFacts(book, 'labels')) {
      const kind = labelKind(id.value);
      if (kind && PREFIXES[thing].includes(kind)) continue;
      const wanted = PREFIXES[thing].map((prefix) => `${prefix}-（${LABEL_KINDS[prefix]}）`).join('、');
      yield { span: id.span, message: `标签“${id.value}”的前缀与对象不符`, hint: `这里的标签以${wanted}开头。` };
    }
  },
};
