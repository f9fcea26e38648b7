// Names that are not divided where they should be: a comma or several persons in one field, the whole name as family name, 陈明·月.
import type { ReferenceName } from '../../../schemas/reference.ts';
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames } from '../records/fields.ts';
import { divideHanName, redivideHanName } from '../records/han-names.ts';
import { divideLatinName } from '../records/latin-names.ts';
import type { Rule } from '../rule.ts';

export const misdividedName: Rule = {
  id: 'misdivided-name',
  severity: 'warning',
  summary: '姓与名没有分对',
  *check(book) {
    for (const reference of listReferences(book)) {
      const isDivided = [...listNames(reference)].some(({ name }) => isDividedHanName(name));
      for (const { name, path } of listNames(reference)) {
        const fault = findFault(name, isDivided);
        const text = fault && findText(reference, ...path, fault.part);
        if (fault && text) yield { span: text.span, message: `人名有误：${fault.problem}`, hint: `${fault.hint}。` };
      }
    }
  },
};

type Fault = { readonly part: 'family' | 'given' | 'literal'; readonly problem: string; readonly hint: string };

const SUFFIX = /^[^,，]+[,，]\s*(?:Jr|Sr|II|III|IV)\.?$/;
const PERSONS = /^\p{Script=Han}{2,4}(?:\s*[、，,;；]\s*\p{Script=Han}{2,4})+$/u;
/** How names of bodies end that are as short as those of persons. */
const BODY = /[部局院会社司厅委处办网所署馆校]$/u;

function findFault(name: ReferenceName, isDivided: boolean): Fault | undefined {
  const { family = '', given, literal } = name;
  if (literal !== undefined) return findJoined(literal);
  if (/\s(?:and|&)\s|[;；、]/.test(family))
    return { part: 'family', problem: `“${family}”里不止一位`, hint: '每位作者写一项；机构名写 literal' };
  if (/[,，]/.test(family) && !SUFFIX.test(family))
    return {
      part: 'family',
      problem: `姓“${family}”里有逗号`,
      hint: '逗号前的写 family，逗号后的写 given；机构名写 literal',
    };
  if (/[,，;；]\s*\p{L}/u.test(given ?? '') && !SUFFIX.test(given ?? ''))
    return { part: 'given', problem: `名“${given}”里有逗号或分号`, hint: '每位作者写一项；Jr. 之类写 suffix' };
  const divided = redivideHanName(name) ?? divideLatinName(name) ?? (isDivided ? divideHanName(name) : undefined);
  if (!divided) return undefined;
  const hint = `写成 {family: ${divided.family}, given: ${divided.given}}`;
  return { part: 'family', problem: `“${family}”多半不全是姓`, hint };
}

function findJoined(literal: string): Fault | undefined {
  const isPersons = PERSONS.test(literal) && !literal.split(/\s*[、，,;；]\s*/).some((part) => BODY.test(part));
  return isPersons
    ? { part: 'literal', problem: `“${literal}”里不止一位`, hint: '每位作者写一项 {family, given}' }
    : undefined;
}

function isDividedHanName({ family, given }: ReferenceName): boolean {
  return family !== undefined && given !== undefined && /^\p{Script=Han}+$/u.test(family + given);
}
