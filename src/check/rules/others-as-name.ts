// “et al.”, “others” and 等 in the place of a name, or behind one: the list of names is not whole.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames } from '../records/fields.ts';
import type { Rule } from '../rule.ts';

export const othersAsName: Rule = {
  id: 'others-as-name',
  severity: 'warning',
  summary: '把“等”“et al.”写成了人名',
  *check(book) {
    for (const reference of listReferences(book))
      for (const { name, path } of listNames(reference)) {
        const part = PARTS.find((candidate) => isOthers(name, candidate));
        const text = part && findText(reference, ...path, part);
        if (!text) continue;
        const message = `“${text.value}”不是人名，作者没有列全`;
        yield { span: text.span, message, hint: '列出全部作者；印几位、后面加不加“等”，由著录标准决定。' };
      }
  },
};

const PARTS = ['literal', 'family', 'given'] as const;
const WHOLE =
  /^(?:and\s+)?others\.?$|^(?:\[?\s*et\.?\s*al\.?\s*\]?)$|^u\.\s?a\.$|^等人?$|^等[著编译]$|^и др\.?$|^外\d*名?$|^등$/iu;
const BEHIND = /[\s,，]et\.?\s*al\.?$|(?<=\p{Script=Han}{2})等人?$/iu;

function isOthers(name: ReferenceName, part: (typeof PARTS)[number]): boolean {
  const text = name[part]?.trim() ?? '';
  const isAlone = part === 'literal' || (part === 'family' && name.given === undefined);
  return (isAlone && WHOLE.test(text)) || (BEHIND.test(text) && !(part === 'given' && text.length < 3));
}
