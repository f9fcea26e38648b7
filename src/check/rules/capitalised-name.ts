// Names of persons written in capitals throughout, as title pages and some databases have them.
import type { Finding } from '../../model/diagnostic.ts';
import type { FieldText, Reference } from '../../model/reference.ts';
import type { Source } from '../../model/source.ts';
import { listReferences } from '../identifier-findings.ts';
import { findText, listNames } from '../records/fields.ts';
import type { Rule } from '../rule.ts';
import { editScalar } from '../scalar-edit.ts';

export const capitalisedName: Rule = {
  id: 'capitalised-name',
  severity: 'warning',
  summary: '人名全用大写',
  *check(book) {
    for (const reference of listReferences(book))
      for (const { path } of listNames(reference)) {
        const texts = [findText(reference, ...path, 'family'), findText(reference, ...path, 'given')];
        yield* describeCapitals(book.source, reference, texts);
      }
  },
};

const CAPITALS = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{M}’' -]+$/u;
/** Three letters or fewer may be initials. */
const GIVEN_CAPITALS = /^(?=.*\p{Lu}{4})[\p{Lu}\p{M}’'. -]+$/u;
/** Where the small letters of a name go is not certain: MacKay and Mackay, van and Van. */
const DOUBTFUL = /^MA?C|\b(?:VAN|VON|DE|DER|DEN|DEL|DELLA|DI|DA|DOS|DU|LA|LE|AL|EL|BIN|IBN|TER|TEN)\b|^(?:I{2,3}|IV)$/u;

/** One finding for a name, whichever of its parts are in capitals. */
function* describeCapitals(
  source: Source,
  { key }: Reference,
  [family, given]: readonly (FieldText | undefined)[],
): Generator<Finding> {
  const shouted = [
    ...(family && CAPITALS.test(family.value) ? [family] : []),
    ...(given && GIVEN_CAPITALS.test(given.value) ? [given] : []),
  ];
  const [first] = shouted;
  if (!first) return;
  const name = shouted.map(({ value }) => value).join(' ');
  const message = `文献“${key.value}”的人名“${name}”全用大写`;
  const meant = shouted.map(({ value }) => lowerName(value)).join(' ');
  const edits = shouted.flatMap((text) =>
    editScalar(source, text, [{ start: 0, end: text.value.length, text: lowerName(text.value) }]),
  );
  const isCertain = !shouted.some(({ value }) => DOUBTFUL.test(value));
  const fix = isCertain ? { fix: { title: `改为“${meant}”`, edits } } : {};
  const hint = `只有首字母大写，如“${meant}”；要不要全大写由著录标准决定。${given ? '' : '机构的缩写写 literal。'}`;
  yield { span: first.span, message, hint, ...(given ? fix : {}) };
}

/** O'NEILL-SMITH → O'Neill-Smith. */
function lowerName(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
