// `:::` blocks → theorem-like things under their head, proofs, callouts named in words, lists of references.

import { labelKind } from '../model/label.ts';
import { type Block, CALLOUT_KINDS } from '../model/section.ts';
import { type Context, factOf, type Rules } from './context.ts';
import { closeConstruct } from './heading.ts';
import { escapeHtml, openTag, tag } from './html.ts';
import { renderReferenceList } from './reference-list.ts';

const CALLOUT_TITLES: ReadonlyMap<string, string> = new Map(
  CALLOUT_KINDS.map((kind) => [
    `callout-${kind}`,
    { note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '小心' }[kind],
  ]),
);

export const blockRules: Rules = {
  block_open: (token, context) => {
    const block = factOf<Block>(token);
    const list = block.kind === 'reference-list' ? renderReferenceList(block, context) : '';
    context.closings.push(`${list}</div>`);
    const { className, role, title } = describeBlock(block, context.book);
    const open = openTag('div', { id: block.label?.value, class: className, role, 'aria-label': role && title });
    return `${open}\n${title && tag('p', { class: 'block-title' }, escapeHtml(title))}\n`;
  },
  block_close: closeConstruct,
};

type Description = { readonly className?: string; readonly role?: string; readonly title: string };

/** `title` is what stands at the head of the block; it may be empty. */
export function describeBlock(block: Block, book: Context['book']): Description {
  const { kind, name } = block;
  const callout = CALLOUT_TITLES.get(kind);
  if (callout !== undefined) return { className: `callout ${kind}`, role: 'note', title: name?.value ?? callout };
  if (kind === 'reference-list') return { className: kind, title: '' };
  if (kind === 'unknown') return { title: name?.value ?? '' };
  if (kind === 'proof') return { className: 'proof', title: withName('证明', name?.value) };
  return { className: `theorem theorem-${kind}`, title: withName(theoremNumber(block, book), name?.value) };
}

/** 定理3-1, or 定理 where there is no label to number. */
function theoremNumber({ kind, label }: Block, book: Context['book']): string {
  const target = label && book.targets.get(label.value);
  if (target) return target.text;
  const word = labelKind(`${kind}-`);
  return word ? book.settings.numbers[word === 'sec' ? 'section' : word].replace('{}', '') : '';
}

function withName(head: string, name: string | undefined): string {
  return name ? `${head}（${name}）` : head;
}
