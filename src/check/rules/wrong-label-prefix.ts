// Labels whose prefix names another kind of thing, or none; and labels of blocks that have no number.

import type { Fix } from '../../model/diagnostic.ts';
import { LABEL_KINDS, type LabelKind, labelKind, THEOREM_KINDS } from '../../model/label.ts';
import type { Label, LabelledThing, Section } from '../../model/section.ts';
import type { Part } from '../../model/span.ts';
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
          const fix = colonFix(id, thing);
          const message = fix ? `标签“${id.value}”用了冒号` : `标签“${id.value}”的前缀与对象不符`;
          yield { span: id.span, message, hint: `这里的标签以${wanted}开头。`, ...(fix && { fix }) };
        }
      }
    }
  },
};

function isFitting(id: string, thing: Label['thing']): boolean {
  const kind = labelKind(id);
  return kind !== undefined && PREFIXES[thing].includes(kind);
}

/** `fig:x` of a figure is `fig-x`, as other tools write it. */
function colonFix({ value, span }: Part, thing: Label['thing']): Fix | undefined {
  const colon = value.indexOf(':');
  if (colon < 0 || !isFitting(`${value.slice(0, colon)}-`, thing)) return undefined;
  const place = { ...span, start: span.start + colon, end: span.start + colon + 1 };
  return { title: '把冒号改成连字符', edits: [{ span: place, text: '-' }] };
}

/** Where the labels of proofs and callouts begin. */
function listUnnumbered({ blocks }: Section): ReadonlySet<number> {
  const unnumbered = blocks.filter(
    ({ kind }) => kind === 'proof' || kind === 'reference-list' || kind.startsWith('callout-'),
  );
  return new Set(unnumbered.flatMap(({ label }) => label?.span.start ?? []));
}
