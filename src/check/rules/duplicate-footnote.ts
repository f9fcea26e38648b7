// Footnotes of one name in one file: only the first is ever shown.
import type { Part } from '../../model/span.ts';
import { listSections } from '../facts.ts';
import type { Rule } from '../rule.ts';

export const duplicateFootnote: Rule = {
  id: 'duplicate-footnote',
  severity: 'error',
  summary: '同名的脚注有两条',
  *check(book) {
    for (const { footnotes } of listSections(book)) {
      const first = new Map<string, Part>();
      for (const { label } of footnotes) {
        const earlier = first.get(label.value);
        if (!earlier) first.set(label.value, label);
        else {
          const related = [{ span: earlier.span, message: '先在这里定义' }];
          yield { span: label.span, message: `脚注“${label.value}”已经有一条`, hint: '换一个名字。', related };
        }
      }
    }
  },
};
