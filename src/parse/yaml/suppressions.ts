// `# kanben-ignore RULE: 理由` in a file of references → the findings it suppresses: of the record that follows, or inside one of the field.
import type { Reference } from '../../model/reference.ts';
import type { Comment } from '../../model/section.ts';
import type { Span } from '../../model/span.ts';
import { listYamlComments } from './comments.ts';

const SUPPRESSION = /^#\s*kanben-ignore(?:\s+([^\s:：]+))?\s*[:：]?\s*(.*?)\s*$/;

/** The references in the order of the file. Other comments are no facts. */
export function readSuppressions(file: string, text: string, references: readonly Reference[]): Comment[] {
  if (!text.includes('kanben-ignore')) return [];
  return listYamlComments(text).flatMap(({ start, end }) => {
    const match = SUPPRESSION.exec(text.slice(start, end));
    if (!match) return [];
    const [, rule = '', reason = ''] = match;
    const at =
      rule === '' ? end : start + match[0].indexOf(rule, match[0].indexOf('kanben-ignore') + 'kanben-ignore'.length);
    const target = findTarget(file, end, references);
    return {
      span: { file, start, end },
      closed: true,
      suppression: { rule: { value: rule, span: { file, start: at, end: at + rule.length } }, reason, target },
    };
  });
}

function findTarget(file: string, end: number, references: readonly Reference[]): Span {
  const reference = references[firstEndingBehind(references, end)];
  if (!reference) return { file, start: end, end };
  if (reference.span.start >= end) return reference.span;
  const field = reference.nodes.find(({ key }) => key !== undefined && key.start >= end);
  return field?.key ? { file, start: field.key.start, end: field.value.end } : { file, start: end, end };
}

function firstEndingBehind(references: readonly Reference[], offset: number): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
