// Files of references whose records are not in the one order that `kanben refs fmt` writes, or hide their keys. One finding for a file.
import type { Finding } from '../../model/diagnostic.ts';
import type { ReferenceFile } from '../../model/reference.ts';
import { compareKeys } from '../../records/order.ts';
import type { Rule } from '../rule.ts';

export const referenceOrder: Rule = {
  id: 'reference-order',
  severity: 'warning',
  summary: '文献文件的次序不合约定',
  *check(book) {
    for (const file of book.referenceFiles) yield* findDisorder(file);
  },
};

const HINT = '运行 kanben refs fmt，由程序排好。';

function* findDisorder({ references }: ReferenceFile): Generator<Finding> {
  for (const [index, reference] of references.entries()) {
    const before = references[index - 1]?.key;
    if (before && compareKeys(before.value, reference.key.value) > 0) {
      const message = `文献不按键的次序：“${reference.key.value}”应在“${before.value}”之前`;
      yield { span: reference.key.span, message, hint: HINT };
      return;
    }
    const first = reference.nodes.find(({ path }) => path.length === 1);
    if (!first?.key || first.path[0] === 'id') continue;
    yield { span: first.key, message: `文献“${reference.key.value}”不以键（id）开头`, hint: HINT };
    return;
  }
}
