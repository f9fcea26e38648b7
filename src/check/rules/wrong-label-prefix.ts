// Labels whose prefix names another kind of thing, or none; and labels of blocks that have no number.
import { LABEL_KINDS, type LabelKind, labelKind, THEOREM_KINDS } from '../../model/label.ts';
import type { Label, LabelledThing, Section } from '../../model/section.ts';
import { listSections } from '../facts.ts';
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
    for (const section of listSections(book)) {
      const unnumbered = listUnnumbered(section);
      for (const { id, thing } of section.labels) {
        if (unnumbered.has(id.span.start)) {
          yield { span: id.span, message: '证明和提示框不编号', hint: `删去标签“${id.value}”。` };
        } else if (!isFitting(id.value, thing)) {
          const wanted = PREFIXES[thing].map((prefix) => `${prefix}-（${LABEL_KINDS[prefix]}）`).join('、');
          yield { span: id.span, message: `标签“${id.value}”的前缀与对象不符`, hint: `这里的标签以${wanted}开头。` };
        }
      }
    }
  },
};

function isFitting(id: string, thing: Label['thing']): boolean {
  const kind = labelKind(id);
  return kind !== undefined && PREFIXES[thing].includes(kind);
}

/** Where the labels of proofs and callouts begin. */
function listUnnumbered({ blocks }: Section): ReadonlySet<number> {
  const unnumbered = blocks.filter(
    ({ kind }) => kind === 'proof' || kind === 'reference-list' || kind.startsWith('callout-'),
  );
  return new Set(unnumbered.flatMap(({ label }) => label?.span.start ?? []));
}
