// Fields in which a record and a registry's answer disagree.
import { describeDifference } from '../../evidence/describe-verdict.ts';
import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../model/span.ts';
import type { ComparedField } from '../../model/verdict.ts';
import { findNode, type YamlPath } from '../../model/yaml.ts';
import type { Rule } from '../rule.ts';
import { listJudged, relateAnswer } from '../verdict-findings.ts';

export const lockDifference: Rule = {
  id: 'lock-difference',
  severity: 'warning',
  summary: '著录与登记的不符',
  *check(book, _typeset, run) {
    const judged = listJudged(book, run, 'differs', 'retracted', 'withdrawn', 'concern', 'superseded');
    for (const { reference, verdict } of judged) {
      for (const difference of verdict.differences) {
        const message = `文献“${reference.key.value}”的${describeDifference(difference)}`;
        const hint = `改正著录；著录无误，在 custom.acknowledged 里写 ${difference.field}: 理由。`;
        yield { span: placeOf(reference, difference.field), message, hint, related: relateAnswer(book, reference) };
      }
    }
  },
};

/** Fields that a record may have elsewhere than under their own names. */
const PLACES = new Map<ComparedField, readonly YamlPath[]>([
  ['DOI', [['DOI'], ['URL']]],
  ['arxiv', [['custom', 'arxiv'], ['number'], ['DOI'], ['URL']]],
  ['author', [['author'], ['editor']]],
  ['container-title', [['container-title'], ['event-title']]],
]);

function placeOf(reference: Reference, field: ComparedField): Span {
  for (const path of PLACES.get(field) ?? [[field]]) {
    const node = findNode(reference, path);
    if (node) return node.value;
  }
  return reference.key.span;
}
